package plumbline.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyCommandTest {

    @TempDir
    private Path folder;

    @Test
    void shouldMeasureTheAngleToTheTruthAndSkipWhatHasNone() throws IOException {
        // Truth is turned by 10 degrees about x from what a sensor at rest, z up, shows.
        double half = Math.toRadians(5);
        StringBuilder text = new StringBuilder(SampleFiles.HEADER + ",qw,qx,qy,qz\n");
        for (int i = 0; i < 2000; i++) {
            text.append(String.format(
                    Locale.ROOT, "%d,0,0,9.80665,0,0,0,%.6f,%.6f,0,0%n", i * 10_000L, Math.cos(half), Math.sin(half)));
        }
        Files.writeString(folder.resolve("turned.csv"), text);
        Files.writeString(folder.resolve("turned.json"), "{\"movement\": [[600, 1500]]}");
        SampleFiles.slouch(folder.resolve("none.csv"), 10, 2, 5);
        CommandLineRun run = CommandLineRun.of("accuracy", folder, "--json");
        assertEquals(0, run.code(), run.err());
        Map<String, Object> json = run.json();
        assertEquals(10.0, number(json, "mean_causal_deg"), 0.01);
        assertEquals(10.0, number(json, "mean_settled_deg"), 0.01);
        assertTrue(run.out().contains("\"samples\" : 900"), run.out());
        assertTrue(run.out().contains("\"skipped\" : [ \"none\" ]"), run.out());
    }

    @Test
    void shouldRefuseADamagedTrialByName() throws IOException {
        String row = ",0,0,9.80665,0,0,0,1,0,0,0\n";
        Files.writeString(
                folder.resolve("bad.csv"),
                SampleFiles.HEADER + ",qw,qx,qy,qz\n0" + row + "10000" + row + "oops" + row + "30000" + row);
        CommandLineRun run = CommandLineRun.of("accuracy", folder);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("bad.csv"), run.err());
        assertTrue(run.err().contains("line 4, column t_us"), run.err());
    }

    @Test
    void shouldRefuseAFolderWithoutTruth() {
        CommandLineRun run = CommandLineRun.of("accuracy", folder);
        assertEquals(3, run.code());
        assertTrue(run.err().contains("expected .csv or .csv.gz recordings with a truth"), run.err());
    }

    @Test
    void shouldReachTheFiguresOfTheDesignOnRealRecordings() throws IOException {
        Path traces = Path.of(System.getProperty("plumbline.traces", "no-such-folder"));
        Assumptions.assumeTrue(Files.isDirectory(traces), "the recordings are not here");
        Map<String, Object> json =
                CommandLineRun.of("accuracy", traces, "--json").json();
        assertTrue(number(json, "mean_causal_deg") <= 0.81, json.toString());
        assertTrue(number(json, "mean_settled_deg") <= 0.58, json.toString());
    }

    private static double number(Map<String, Object> json, String name) {
        Object value = json.get(name);
        assertNotNull(value, name);
        return ((Number) value).doubleValue();
    }
}
