package plumbline.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of bad input gets a sentence, its exit code, and leaves nothing half-written. */
class BadInputTest {

    private static final String GOOD = SampleFiles.slouchText(3, 10, 20);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text where a number belongs | (?m)^50000,[^,]*, | 50000,abc, | line 7, column ax | abc",
                "NaN | (?m)^50000,[^,]*, | 50000,nan, | line 7, column ax | nan",
                "infinity | (?m)^50000,[^,]*, | 50000,Infinity, | line 7, column ax | Infinity",
                "a Java literal | (?m)^50000,[^,]*, | 50000,1d, | line 7, column ax | 1d",
                "a time that is no whole number | (?m)^50000, | 50000.5, | line 7, column t_us | 50000.5",
                "a time below zero | (?m)^50000, | -50000, | line 7, column t_us | -50000",
                "a time beyond any | (?m)^50000, | 1000000000000001, | line 7, column t_us | 1000000000000001",
                "a time that fills a long | (?m)^50000, | 9223372036854775807, | line 7, column t_us | 0 to 1000",
                "a stamp twice | (?m)^50000, | 40000, | line 7, column t_us | again",
                "time that runs backwards | (?m)^50000, | 30000, | line 7, column t_us | backwards",
                "a missing field | (?m)^(50000,.*),[^,]*$ | $1 | line 7 | expected 7 fields, found 6",
                "a field too many | (?m)^(50000,.*)$ | $1,9 | line 7 | expected 7 fields, found 8",
                "a missing column | ^t_us,ax | t_us,bx | line 1 | no ax",
                "a column twice | ^t_us,ax | t_us,ay | line 1 | no ax",
            })
    void shouldNameLineAndColumn(String what, String pattern, String replacement, String place, String found)
            throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), GOOD.replaceAll(pattern, replacement));
        refused(3, List.of(file.toString(), place, "expected", found), "replay", file);
        refused(3, List.of(file.toString(), place), "import", file, "-o", folder.resolve("out.mcap"));
    }

    @Test
    void shouldLeaveOutBadRowsWhenAskedAndSaySo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("bad.csv"),
                GOOD.replaceAll("(?m)^50000,", "40000,").replaceAll("(?m)^70000,[^,]*", "70000,x"));
        CommandLineRun run = CommandLineRun.of("replay", file, "--partial", "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals(298, run.json().get("samples"));
        assertTrue(run.out().contains("2 rows were left out; the first: line 7"), run.out());
    }

    @Test
    void shouldRefuseWhatHoldsNothing() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        refused(3, List.of("empty file"), "replay", empty);
        Path emptyTrace = Files.createFile(folder.resolve("empty.mcap"));
        refused(3, List.of("empty file"), "replay", emptyTrace);
        Path header = Files.writeString(folder.resolve("header.csv"), SampleFiles.HEADER + "\n");
        refused(3, List.of("at least two rows", "found 0"), "replay", header);
        Path one = Files.writeString(folder.resolve("one.csv"), SampleFiles.HEADER + "\n0,0,0,9.8,0,0,0\n");
        refused(3, List.of("at least two rows", "found 1"), "replay", one);
    }

    @ParameterizedTest
    @CsvSource({"100000", "400", "0.01"})
    void shouldRefuseRatesThatNoSensorHas(double stepMicros) throws IOException {
        StringBuilder text = new StringBuilder(SampleFiles.HEADER).append('\n');
        for (int i = 0; i < 50; i++) {
            text.append(Math.round(Math.ceil(i * Math.max(stepMicros, 1)))).append(",0,0,9.8,0,0,0\n");
        }
        Path file = Files.writeString(folder.resolve("rate.csv"), text);
        refused(3, List.of("50 to 2000 samples a second", "µs between rows"), "replay", file);
    }

    @Test
    void shouldRefuseACutGzipUnlessPartial() throws IOException {
        Path whole = SampleFiles.gzip(folder.resolve("whole.csv.gz"), SampleFiles.slouchText(60, 10, 20));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        refused(3, List.of(cut.toString(), "after line", "cut"), "replay", cut);
        CommandLineRun run = CommandLineRun.of("replay", cut, "--partial", "--json");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("it was cut"), run.out());
    }

    @Test
    void shouldRefuseAFlippedGzip() throws IOException {
        byte[] bytes =
                Files.readAllBytes(SampleFiles.gzip(folder.resolve("a.csv.gz"), SampleFiles.slouchText(60, 10, 20)));
        bytes[bytes.length / 2] ^= 0x55;
        Path flipped = Files.write(folder.resolve("flipped.csv.gz"), bytes);
        refused(3, List.of(flipped.toString()), "replay", flipped);
    }

    @Test
    void shouldRefuseOneFormatUnderTheNameOfAnother() throws IOException {
        Path csv = Files.writeString(folder.resolve("really-csv.mcap"), GOOD);
        refused(3, List.of(csv.toString()), "replay", csv);
        Path plain = Files.writeString(folder.resolve("plain.csv.gz"), GOOD);
        refused(3, List.of("gzip"), "replay", plain);
        byte[] noise = new byte[100_000];
        new java.util.Random(1).nextBytes(noise);
        refused(3, List.of("noise.csv"), "replay", Files.write(folder.resolve("noise.csv"), noise));
        refused(3, List.of("noise.mcap"), "replay", Files.write(folder.resolve("noise.mcap"), noise));
        refused(3, List.of(".mcap, .csv or .csv.gz"), "replay", Files.writeString(folder.resolve("a.txt"), GOOD));
    }

    @Test
    void shouldRefuseADamagedTraceUnlessPartial() throws IOException {
        Path trace = folder.resolve("s.mcap");
        Path scenario = Files.writeString(folder.resolve("short.scenario"), "upright 20s\n");
        assertEquals(
                0,
                CommandLineRun.of("simulate", scenario, "-o", trace, "--rate", "100")
                        .code());
        byte[] bytes = Files.readAllBytes(trace);
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 0x10;
        Path damaged = Files.write(folder.resolve("flipped.mcap"), flipped);
        Path cut = Files.write(folder.resolve("cut.mcap"), Arrays.copyOf(bytes, bytes.length * 2 / 3));
        for (Path bad : List.of(damaged, cut)) {
            refused(3, List.of(bad.toString(), "byte ", "--partial"), "replay", bad);
            CommandLineRun run = CommandLineRun.of("replay", bad, "--partial", "--json");
            assertEquals(0, run.code(), run.err());
            assertTrue(run.out().contains("byte "), run.out());
            assertEquals(1, CommandLineRun.of("inspect", bad).code());
        }
    }

    @Test
    void shouldRefuseWhatIsNoFile() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("a.csv"));
        refused(3, List.of("found a directory"), "replay", directory);
        refused(3, List.of("found nothing of that name"), "replay", folder.resolve("missing.csv"));
        refused(3, List.of("found nothing of that name"), "accuracy", folder.resolve("missing"));
    }

    @Test
    void shouldRefuseAFileThatMayNotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.csv"), GOOD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "this user reads everything, permission or not");
        refused(3, List.of("no permission"), "replay", file);
    }

    @Test
    void shouldRefuseOutputsThatCanNotBe() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), GOOD);
        refused(2, List.of("would overwrite the input"), "replay", file, "--tilt", file);
        Path out = folder.resolve("x");
        refused(2, List.of("would overwrite"), "replay", file, "--tilt", out, "--events", out);
        refused(2, List.of("found a directory"), "replay", file, "--tilt", folder);
        refused(2, List.of("found no "), "replay", file, "--tilt", folder.resolve("no/where.csv"));
        assertEquals(GOOD, Files.readString(file));
    }

    @Test
    void shouldSayThatTheDiskIsFull() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "this system has no /dev/full");
        Path file = Files.writeString(folder.resolve("a.csv"), SampleFiles.slouchText(60, 10, 20));
        refused(5, List.of("/dev/full", "No space left"), "replay", file, "--tilt", full);
        refused(5, List.of("/dev/full", "No space left"), "import", file, "-o", full);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "posture.nosuch=1 | no setting is called",
                "posture.delaySeconds=601 | 1 to 600 s",
                "posture.delaySeconds=abc | 1 to 600 s",
                "posture.mode=loud | train, track",
            })
    void shouldRefuseASettingByNameWithItsRange(String change, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), GOOD);
        refused(2, List.of(sentence), "replay", file, "--set", change);
        String name = change.substring(0, change.indexOf('='));
        String value = change.substring(change.indexOf('=') + 1);
        Path settings = Files.writeString(folder.resolve("s.toml"), "\n" + name + " = \"" + value + "\"\n");
        refused(3, List.of("s.toml, line 2", sentence), "replay", file, "--settings", settings);
    }

    @Test
    void shouldRefuseWrongUse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), GOOD);
        refused(2, List.of("Unknown option"), "replay", file, "--nonsense");
        refused(2, List.of("TRACE"), "replay");
        refused(2, List.of("forward must be one of"), "replay", file, "--forward", "up");
        refused(2, List.of("--neutral-at"), "replay", file, "--neutral-at", "-1");
        refused(2, List.of("--from"), "replay", file, "--from", "5", "--to", "5");
        refused(2, List.of("15 to 4000 dps"), "replay", file, "--gyro-range", "1");
        refused(2, List.of("--speed"), "replay", file, "--live", "--speed", "0");
        refused(
                2,
                List.of("combinations"),
                "sweep",
                file,
                "--vary",
                "posture.delaySeconds=1:600",
                "--vary",
                "posture.repeatSeconds=0:3600");
        refused(2, List.of("no scenario"), "simulate", "nonsense", "-o", folder.resolve("o.mcap"));
        refused(2, List.of("something to compare"), "compare", file);
    }

    private void refused(int code, List<String> parts, Object... arguments) throws IOException {
        long before = files();
        CommandLineRun run = CommandLineRun.of(arguments);
        assertEquals(code, run.code(), run.err());
        for (String part : parts) {
            assertTrue(run.err().contains(part), "expected \"" + part + "\" in: " + run.err());
        }
        assertFalse(run.err().contains("Exception"), run.err());
        assertEquals(before, files(), "a file was left behind");
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.count();
        }
    }
}
