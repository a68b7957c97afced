package plumbline.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {

    @TempDir
    private Path folder;

    @Test
    void shouldTryEveryCombinationAndAgreeWithReplay() throws IOException {
        Path trace = SampleFiles.slouch(folder.resolve("a.csv"), 120, 10, 100);
        Path csv = folder.resolve("sweep.csv");
        Path plot = folder.resolve("sweep.html");
        CommandLineRun run = CommandLineRun.of(
                "sweep",
                trace,
                "--forward",
                "-z",
                "--vary",
                "posture.forwardThresholdDeg=15:45:30",
                "--vary",
                "posture.policy=dose,delay",
                "--csv",
                csv,
                "--plot",
                plot);
        assertEquals(0, run.code(), run.err());
        List<String> rows = Files.readAllLines(csv);
        assertEquals(5, rows.size());
        assertTrue(rows.get(0).startsWith("trace,posture.forwardThresholdDeg,posture.policy,alerts"), rows.get(0));
        CommandLineRun alone = CommandLineRun.of("replay", trace, "--forward", "-z", "--json");
        assertTrue(rows.get(1).startsWith("a.csv,15,dose," + alone.json().get("alerts") + ","), rows.get(1));
        assertTrue(rows.get(3).startsWith("a.csv,45,dose,0,0,0,0.0"), rows.get(3));
        assertTrue(Files.readString(plot).contains("</html>"));
    }

    @Test
    void shouldRefuseWhatIsNoRange() throws IOException {
        Path trace = SampleFiles.slouch(folder.resolve("a.csv"), 20, 5, 10);
        for (String wrong : List.of(
                "posture.delaySeconds",
                "posture.delaySeconds=9:1:1",
                "posture.delaySeconds=1:9:0",
                "posture.delaySeconds=1:9:1:1",
                "posture.delaySeconds=0:9",
                "posture.policy=dose:delay",
                "posture.nosuch=1:2")) {
            CommandLineRun run = CommandLineRun.of("sweep", trace, "--vary", wrong);
            assertEquals(2, run.code(), wrong);
            assertTrue(run.err().contains("--vary"), run.err());
        }
    }
}
