package plumbline.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {

    @TempDir
    private Path folder;

    @Test
    void shouldDecideTheSameOnACsvAndOnTheTraceMadeOfItAndBack() throws IOException {
        Path csv = SampleFiles.slouch(folder.resolve("a.csv"), 60, 10, 50);
        Path mcap = folder.resolve("a.mcap");
        Path back = folder.resolve("back.csv");
        ok("import", csv, "-o", mcap);
        ok("export", mcap, "--csv", back);
        assertEquals(digest(csv), digest(mcap));
        assertEquals(digest(csv), digest(back));
    }

    @Test
    void shouldExportWhatTheEngineMakesOfIt() throws IOException {
        Path csv = SampleFiles.slouch(folder.resolve("a.csv"), 20, 5, 15);
        Path rows = folder.resolve("rows.csv");
        Path plot = folder.resolve("plot.mcap");
        ok("export", csv, "--csv", rows, "--mcap", plot, "--derived");
        assertTrue(Files.readString(rows).startsWith("t_us,ax,ay,az,gx,gy,gz,ux,uy,uz,flexion_deg,lean_deg\n"));
        assertEquals(2001, Files.readAllLines(rows).size());
        assertTrue(Files.size(plot) > 100_000);
        assertEquals(3, CommandLineRun.of("replay", plot).code(), "what is for plotting is no trace");
    }

    @Test
    void shouldInspectWhatItWrote() throws IOException {
        Path csv = SampleFiles.slouch(folder.resolve("a.csv"), 20, 5, 15);
        Path mcap = folder.resolve("a.mcap");
        ok("import", csv, "-o", mcap);
        CommandLineRun run = CommandLineRun.of("inspect", mcap, "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals(2000, run.json().get("samples"));
        assertEquals(0, run.json().get("gaps"));
        assertEquals(100.0, run.json().get("rate_hz"));
    }

    @Test
    void shouldWriteTheTruthBesideASimulatedWearer() throws IOException {
        Path scenario = Files.writeString(folder.resolve("short.scenario"), "upright 5s\n");
        Path truth = folder.resolve("truth.csv");
        ok(
                "simulate",
                scenario,
                "-o",
                folder.resolve("s.mcap"),
                "--truth",
                truth,
                "--rate",
                "100",
                "--sensor",
                "ideal",
                "--mount",
                "+x,+z");
        assertEquals(501, Files.readAllLines(truth).size());
    }

    private static void ok(Object... arguments) {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertEquals(0, run.code(), run.err());
    }

    private static Object digest(Path file) throws IOException {
        return String.valueOf(CommandLineRun.of("replay", file, "--json").json().get("decision_digest"));
    }
}
