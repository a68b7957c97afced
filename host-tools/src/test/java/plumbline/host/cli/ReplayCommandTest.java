package plumbline.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    @TempDir
    private Path folder;

    @Test
    void shouldCountTheAlertOfALongSlouch() throws IOException {
        Path trace = SampleFiles.slouch(folder.resolve("slouch.csv"), 120, 10, 90);
        CommandLineRun run = CommandLineRun.of("replay", trace, "--forward", "-z", "--json");
        assertEquals(0, run.code(), run.err());
        Map<String, Object> json = run.json();
        assertEquals(12000, json.get("samples"));
        assertEquals(119.99, json.get("duration_s"));
        assertEquals(100.0, json.get("rate_hz"));
        assertEquals(1, json.get("alerts"));
        assertEquals(1, json.get("slouches"));
        assertEquals(0, json.get("gaps"));
        assertTrue(String.valueOf(json.get("decision_digest")).matches("[0-9a-f]{16}"));
    }

    @Test
    void shouldDecideTheSameTwiceAndFromGzip() throws IOException {
        String text = SampleFiles.slouchText(60, 10, 50);
        Path plain = Files.writeString(folder.resolve("a.csv"), text);
        Path packed = SampleFiles.gzip(folder.resolve("a.csv.gz"), text);
        assertEquals(digest("replay", plain, "--json"), digest("replay", packed, "--json"));
        assertEquals(
                digest("replay", plain, "--json"), digest("replay", plain, "--json", "--tilt", folder.resolve("t")));
    }

    @Test
    void shouldDecideOtherwiseUnderOtherSettings() throws IOException {
        Path trace = SampleFiles.slouch(folder.resolve("slouch.csv"), 120, 10, 100);
        Path settings =
                Files.writeString(folder.resolve("s.toml"), "[posture]\npolicy = \"delay\"\ndelaySeconds = 60\n");
        String usual = digest("replay", trace, "--json", "--forward", "-z");
        assertNotEquals(usual, digest("replay", trace, "--json", "--forward", "-z", "--settings", settings));
        assertNotEquals(usual, digest("replay", trace, "--json", "--forward", "-z", "--set", "posture.mode=track"));
        assertEquals(
                digest("replay", trace, "--json", "--forward", "-z", "--settings", settings),
                digest(
                        "replay",
                        trace,
                        "--json",
                        "--forward",
                        "-z",
                        "--set",
                        "posture.policy=delay",
                        "--set",
                        "posture.delaySeconds=60"));
    }

    @Test
    void shouldWriteARowASampleAndAnEventALine() throws IOException {
        Path trace = SampleFiles.slouch(folder.resolve("slouch.csv"), 120, 10, 90);
        Path tilt = folder.resolve("tilt.csv");
        Path settled = folder.resolve("settled.csv");
        Path angles = folder.resolve("angles.csv");
        Path events = folder.resolve("events.jsonl");
        CommandLineRun run = CommandLineRun.of(
                "replay",
                trace,
                "--forward",
                "-z",
                "--tilt",
                tilt,
                "--settled",
                settled,
                "--angles",
                angles,
                "--events",
                events);
        assertEquals(0, run.code(), run.err());
        List<String> rows = Files.readAllLines(tilt);
        assertEquals("t_us,ux,uy,uz", rows.getFirst());
        assertEquals(12001, rows.size());
        assertTrue(rows.getLast().startsWith("119990000,"));
        assertTrue(Files.readAllLines(settled).size() > 1000);
        assertTrue(Files.readString(angles).startsWith("t_us,flexion_deg,lean_deg,load,activity"));
        String text = Files.readString(events);
        assertTrue(text.contains("\"event\":\"slouch_started\""), text);
        assertTrue(text.contains("\"direction\":\"forward\""), text);
        assertTrue(text.contains("\"event\":\"alert\""), text);
        assertFalse(text.contains("\"event\":\"angles\""));
    }

    @Test
    void shouldWriteAReport() throws IOException {
        Path trace = SampleFiles.slouch(folder.resolve("slouch.csv"), 60, 10, 50);
        Path report = folder.resolve("report.html");
        assertEquals(0, CommandLineRun.of("replay", trace, "--report", report).code());
        assertTrue(Files.readString(report).contains("slouch.csv"));
    }

    @Test
    void shouldStartFreshAtFromAndStopAtTo() throws IOException {
        Path trace = SampleFiles.slouch(folder.resolve("slouch.csv"), 60, 10, 50);
        CommandLineRun run = CommandLineRun.of("replay", trace, "--from", "20", "--to", "30", "--json");
        assertEquals(1000, run.json().get("samples"));
    }

    @Test
    void shouldCountAGap() throws IOException {
        String text = SampleFiles.slouchText(60, 100, 200);
        Path trace = Files.writeString(folder.resolve("gap.csv"), text.replaceAll("(?m)^3\\d{7},.*\\R", ""));
        CommandLineRun run = CommandLineRun.of("replay", trace, "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.json().get("gaps"));
        assertEquals(5000, run.json().get("samples"));
    }

    @Test
    void shouldSayWhatWasCutOffAtTheRange() throws IOException {
        Path trace = SampleFiles.slouch(folder.resolve("slouch.csv"), 20, 5, 15);
        CommandLineRun run = CommandLineRun.of("replay", trace, "--gyro-range", "15", "--json");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("lay beyond"), run.out());
    }

    @Test
    void shouldAgreeWithTheDecisionsRecordedBesideASimulatedWearer() throws IOException {
        Path trace = folder.resolve("s.mcap");
        Path scenario = Files.writeString(folder.resolve("short.scenario"), "upright 20s\n");
        CommandLineRun made = CommandLineRun.of("simulate", scenario, "-o", trace, "--rate", "100");
        assertEquals(0, made.code(), made.err());
        CommandLineRun run = CommandLineRun.of("replay", trace, "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals(true, run.json().get("digest_agrees"));
    }

    private static String digest(Object... arguments) throws IOException {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertEquals(0, run.code(), run.err());
        return String.valueOf(run.json().get("decision_digest"));
    }

    @Test
    void shouldWriteTheSettledEstimateUpToTheEnd() throws IOException {
        Path trace = SampleFiles.slouch(folder.resolve("slouch.csv"), 20, 5, 15);
        Path settled = folder.resolve("settled.csv");
        CommandLineRun run = CommandLineRun.of("replay", trace, "--settled", settled, "--tilt", folder.resolve("t"));
        assertEquals(0, run.code(), run.err());
        List<String> rows = Files.readAllLines(settled);
        long last = 0;
        for (String row : rows.subList(1, rows.size())) {
            long micros = Long.parseLong(row.substring(0, row.indexOf(',')));
            assertTrue(micros > last || last == 0, row);
            last = micros;
        }
        assertTrue(last > 19_900_000, "the last row speaks of " + last + " µs");
    }

    @Test
    void shouldSayWhatWasFoundBesideLive() throws IOException {
        Path trace = SampleFiles.slouch(folder.resolve("slouch.csv"), 5, 1, 2);
        assertTrue(CommandLineRun.of("replay", trace, "--live", "--json").err().contains("found --json."));
        assertTrue(CommandLineRun.of("replay", trace, "--live", "--tilt", folder.resolve("t"))
                .err()
                .contains("found a file."));
    }
}
