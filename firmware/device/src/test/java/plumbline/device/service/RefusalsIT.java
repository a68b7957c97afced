package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service does not start with: a sentence and an exit code each. */
class RefusalsIT {

    /** No system has this many. */
    private static final String NO_BUS = "/dev/i2c-9876";

    private static final String NOT_OFFERED = "/dev/i2c-9875";

    private static final Map<String, String> OFFERED = Map.of("PLUMBLINE_PC_BUS", NO_BUS);

    @TempDir
    Path folder = Path.of("");

    private void assertEnds(int exitCode, String sentence, String... arguments)
            throws IOException, InterruptedException {
        assertEnds(exitCode, sentence, Installation.command(List.of(arguments)));
    }

    private void assertEnds(int exitCode, String sentence, List<String> command)
            throws IOException, InterruptedException {
        try (Running service = Running.start(folder, OFFERED, command)) {
            assertEquals(exitCode, service.exitCode(), service.err());
            assertTrue(service.err().contains(sentence), service.err());
            assertFalse(service.err().contains("Exception"), service.err());
        }
    }

    @ParameterizedTest
    @CsvSource({"arm, Zero 2 W", "riscv64, does not run on riscv64", "amd64, PLUMBLINE_PC_BUS=/dev/i2c-9875"})
    void shouldRefuseAMachineOrAPcsOwnBus(String arch, String sentence) throws Exception {
        String state = folder.resolve("state").toString();
        assertEnds(4, sentence, on(arch, Installation.command(List.of("--bus", NOT_OFFERED, "--state", state))));
        try (Running check = Running.start(
                folder, OFFERED, on(arch, Installation.command(List.of("--check", "--bus", NOT_OFFERED))))) {
            Map<String, Object> found = check.json();
            assertEquals(1, check.exitCode());
            assertEquals(List.of(), found.get("chips"));
            assertTrue(String.valueOf(found.get("problems")).contains(sentence), found.toString());
        }
    }

    /** The machine as Java names it. */
    private static List<String> on(String arch, List<String> command) {
        List<String> all = new ArrayList<>(command);
        all.add(1, "-Dos.arch=" + arch);
        return all;
    }

    @Test
    void shouldRefuseWrongUse() throws Exception {
        assertEnds(2, "--colour", "--colour");
        assertEnds(2, "--for", "--for", "soon");
        assertEnds(2, "a node such as /dev/i2c-1", "--check", "--bus", "foo");
    }

    @Test
    void shouldRefuseASettingsFileWithThePlace() throws Exception {
        Path config =
                Files.writeString(folder.resolve("bad.toml"), "[posture]\nmode = \"train\"\ndelaySeconds = 7000\n");
        assertEnds(3, "bad.toml, line 3, column 1: ", "--config", config.toString(), "--state", folder.toString());
        assertEnds(3, "none.toml", "--config", folder.resolve("none.toml").toString());
    }

    @Test
    void shouldKeepARefusalInTheLogOfAUnitThatHasOneAndGiveTheJournalItsPriority() throws Exception {
        Path config = Files.writeString(folder.resolve("bad.toml"), "[haptic]\nstrength = 9\nsnoozeMinutes = 1\n");
        Path state = Files.createDirectories(folder.resolve("unit"));
        List<String> command =
                Installation.command(List.of("--config", config.toString(), "--state", state.toString()));
        String place = "settings file " + config + ", line 2, column 1: haptic.strength must be 1 to 5, found \"9\"";
        try (Running service = Running.start(folder, Running.journal(), command)) {
            assertEquals(3, service.exitCode(), service.err());
            List<String> lines = service.err().lines().toList();
            assertEquals("<3>" + place, lines.getFirst());
            assertEquals(2, lines.size(), lines.toString());
        }
        List<String> kept = Files.readAllLines(state.resolve("log/plumbd.log"));
        assertEquals(2, kept.size(), kept.toString());
        assertTrue(kept.getFirst().endsWith(" ERROR: " + place), kept.toString());
        Path bus = folder.resolve("other");
        assertEnds(7, "plumbd: ERROR: ", "--bus", NO_BUS, "--state", bus.toString());
        assertTrue(Files.readString(bus.resolve("log/plumbd.log")).contains("config.txt"));
    }

    @Test
    void shouldNameAllThatIsWrongWithASettingsFileAlsoWhereItOnlyLooks() throws Exception {
        Path config = Files.writeString(folder.resolve("bad.toml"), "[haptic]\nstrength = 9\n[unit]\nmotor = 1\n");
        String state = folder.resolve("state").toString();
        for (List<String> words : List.of(List.of("--state", state), List.of("--check", "--bus", NO_BUS))) {
            List<String> all = new ArrayList<>(List.of("--config", config.toString()));
            all.addAll(words);
            try (Running service = Running.start(folder, Map.of(), Installation.command(all))) {
                assertEquals(3, service.exitCode(), service.err());
                assertEquals(
                        List.of(
                                "plumbd: settings file " + config
                                        + ", line 2, column 1: haptic.strength must be 1 to 5, found \"9\"",
                                "plumbd: settings file " + config
                                        + ", line 4, column 1: unit.motor must be one of lra, erm, found \"1\""),
                        service.err().lines().toList());
            }
        }
        assertFalse(Files.exists(Path.of(state)));
    }

    @Test
    void shouldRefuseAStateFolderThatIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertEnds(5, file.toString(), "--state", file.toString());
    }

    @Test
    void shouldRefuseARunFolderThatIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("run"), "in the way");
        List<String> command =
                Installation.command(List.of("--state", folder.resolve("state").toString()));
        try (Running service = Running.start(folder, Map.of("RUNTIME_DIRECTORY", file.toString()), command)) {
            assertEquals(5, service.exitCode(), service.err());
            String why = file + " is a file where a folder is needed";
            assertTrue(service.err().contains(why), service.err());
        }
    }

    @Test
    void shouldSayWhatToDoWithoutABus() throws Exception {
        assertEnds(
                7,
                "config.txt",
                "--bus",
                NO_BUS,
                "--state",
                folder.resolve("state").toString());
        assertEnds(
                2,
                "a node such as /dev/i2c-1",
                "--bus",
                "1",
                "--state",
                folder.resolve("state").toString());
    }

    @Test
    void shouldTellInTheCheckWhatIsMissing() throws Exception {
        try (Running check =
                Running.start(folder, OFFERED, Installation.command(List.of("--check", "--bus", NO_BUS)))) {
            Map<String, Object> found = check.json();
            assertEquals(1, check.exitCode());
            assertEquals(false, found.get("ready"));
            assertTrue(String.valueOf(found.get("problems")).contains("config.txt"), found.toString());
        }
        try (Running test = Running.start(
                folder,
                OFFERED,
                Installation.command(List.of("--self-test", "--bus", NO_BUS, "--state", folder + "/none")))) {
            Map<String, Object> found = test.json();
            assertEquals(1, test.exitCode());
            assertEquals(false, found.get("passed"));
            assertTrue(String.valueOf(found.get("problems")).contains("config.txt"), found.toString());
        }
    }
}
