package plumbline.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.posture.Command;

/** From an alert to what led to it, with a flight recorder's segments and nothing else. */
class AlertsTest {

    @TempDir
    private static Path shared;

    private static Path flight;

    @TempDir
    private Path folder;

    @BeforeAll
    static void record() throws IOException {
        flight = Files.createDirectory(shared.resolve("flight"));
        try (UnitRun unit = new UnitRun(flight, "000001-20261122T201156Z")) {
            unit.wear("upright 20s\nslouch 30deg 70s\nupright 40s\n");
            unit.command(Command.SNOOZE, 80).wear("slouch 30deg 70s\nupright 40s\n");
            unit.set("posture.policy", "delay")
                    .set("posture.delaySeconds", "15")
                    .set("posture.repeatSeconds", "20");
            unit.wear("lean right 25deg 45s\nupright 20s\n");
            unit.set("posture.mode", "track").wear("slouch 30deg 20s\n");
        }
    }

    @Test
    void shouldListWhenHowFarWhyAndWhetherItWasFelt() {
        List<String> lines =
                new ArrayList<>(ok("replay", flight, "--alerts").out().lines().toList());
        int head = lines.size() - 6;
        assertTrue(lines.get(head).matches("  alert +at +time +way +angle +limit +load +held .*"), lines.get(head));
        row(lines.get(head + 1), "1 .* forward .* 12° .* load +yes .*");
        row(lines.get(head + 2), "2 .* forward .* 12° .* load +no: snoozed .*");
        row(lines.get(head + 3), "3 .* to the right .* 15 s \\(posture.delaySeconds\\) +no: faded .*");
        row(lines.get(head + 4), "4 .* to the right .* 20 s \\(posture.repeatSeconds\\) +no: faded .*");
        row(lines.get(head + 5), "5 .* forward .* 15 s \\(posture.delaySeconds\\) +no: track +--from \\d+ --to \\d+");
    }

    private static void row(String line, String expected) {
        assertTrue(line.strip().matches(expected), line);
        assertTrue(line.contains(" 2027-01-15 09:5") || line.contains(" 2027-01-15 10:0"), line);
    }

    @Test
    void shouldExplainOneAlertWithItsAnglesAndSettings() {
        String text = ok("replay", flight, "--alert", "1").out();
        assertTrue(text.contains("\nAlert 1, 2027-01-15 09:59:"), text);
        assertTrue(text.contains(" s into the recording, in segment 1\n"), text);
        assertTrue(text.contains("° forward, the limit is 12°; beyond it since "), text);
        assertTrue(text.contains("  due       load was full; 0 % of it was left from before the slouch\n"), text);
        assertTrue(text.contains("  felt      yes\n"), text);
        assertTrue(text.contains("forwardThresholdDeg 12"), text);
        assertTrue(text.matches("(?s).* 3\\d\\.\\d° +-?\\d\\.\\d° +\\d+ %  slouched\n.*"), text);
        String again = ok("replay", flight, "--alert", "4").out();
        assertTrue(again.contains("still slouched 20 s (posture.repeatSeconds) after the alert before it"), again);
        String silent = ok("replay", flight, "--alert", "2").out();
        assertTrue(silent.contains("  felt      no: the wearer had silenced alerts for a while\n"), silent);
        String track = ok("replay", flight, "--alert", "5").out();
        assertTrue(track.contains("  felt      no: posture.mode is track\n"), track);
    }

    @Test
    void shouldGiveMachinesTheSame() throws IOException {
        List<Map<String, Object>> all = list(flight, "--alerts");
        assertEquals(5, all.size());
        Map<String, Object> first = all.getFirst();
        assertEquals("load", first.get("due_by"));
        assertEquals(12, first.get("limit_deg"));
        assertEquals(1, first.get("segment"));
        assertTrue(number(first, "load") > 0.95, first.toString());
        assertTrue(number(first, "corrected_after_s") > 0, first.toString());
        assertTrue(String.valueOf(first.get("time")).startsWith("2027-01-15T09:59:"), first.toString());
        assertNull(first.get("track"));
        Map<String, Object> third = all.get(2);
        assertEquals("right", third.get("direction"));
        assertEquals("posture.delaySeconds", third.get("due_by"));
        assertTrue(String.valueOf(third.get("settings")).contains("posture.delaySeconds=15"), third.toString());
        Map<String, Object> last = all.getLast();
        assertEquals("track", last.get("silent_by"));
        assertNull(last.get("slouch_ended_us"), "it goes on");
        Map<String, Object> one = list(flight, "--alert", "3").getFirst();
        assertTrue(String.valueOf(one.get("track")).split("flexion_deg", -1).length > 10, one.toString());
        assertTrue(number(one, "from_s") < number(one, "at_s"), one.toString());
        assertTrue(number(one, "to_s") > number(one, "at_s"), one.toString());
    }

    @Test
    void shouldSayWhatItCannotKnowWhenTheBeginningIsGone() throws IOException {
        Path some = Files.createDirectory(folder.resolve("some"));
        for (int i = 1; i < 7; i++) {
            Path name = Path.of("000001-20261122T201156Z-0000" + i + ".mcap");
            Files.copy(flight.resolve(name), some.resolve(name));
        }
        CommandLineRun run = ok("replay", some, "--alert", "1");
        assertTrue(run.out().contains("the slouch began before the recording does"), run.out());
        assertTrue(run.out().contains("  due       load was full\n"), run.out());
        Map<String, Object> alert = list(some, "--alerts").getFirst();
        assertNull(alert.get("slouch_began_us"));
        assertNotNull(alert.get("slouch_ended_us"));
        // Snoozed in a segment that is there, and in one that is not: both are known from the engine's state.
        Files.delete(some.resolve("000001-20261122T201156Z-00001.mcap"));
        Files.delete(some.resolve("000001-20261122T201156Z-00002.mcap"));
        Map<String, Object> snoozed = list(some, "--alerts").getFirst();
        assertEquals("snoozed", snoozed.get("silent_by"));
    }

    @Test
    void shouldRefuseAnAlertThatIsNotThere() throws IOException {
        assertRefused("--alert: expected 1 to 5, found 6.", "replay", flight, "--alert", "6");
        assertRefused("--alert: expected 1 to 5, found 0.", "replay", flight, "--alert", "0");
        assertRefused("expected a recording with alerts", "replay", flight, "--alert", "1", "--to", "20");
        assertRefused("--live: expected no --json, no --alerts", "replay", flight, "--alerts", "--live");
    }

    @Test
    void shouldCountTheWindowFromTheTraceNotFromTheWindow() throws IOException {
        Path csv = SampleFiles.slouch(folder.resolve("a.csv"), 120, 30, 110);
        String all = ok("replay", csv, "--forward", "-z", "--alerts").out();
        String window = all.substring(all.lastIndexOf("--from")).strip();
        assertTrue(all.contains("unknown"), "a CSV has no wall clock: " + all);
        String part =
                ok("replay", csv, "--forward", "-z", "--alerts", "--from", "10").out();
        assertEquals(window, part.substring(part.lastIndexOf("--from")).strip());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Path trace, Object... more) throws IOException {
        Object[] all = new Object[more.length + 3];
        all[0] = "replay";
        all[1] = trace;
        System.arraycopy(more, 0, all, 2, more.length);
        all[more.length + 2] = "--json";
        Object list = ok(all).json().get("alert_list");
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }

    private static double number(Map<String, Object> from, String name) {
        return Double.parseDouble(String.valueOf(from.get(name)));
    }

    private static CommandLineRun ok(Object... arguments) {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertEquals(0, run.code(), run.err());
        return run;
    }

    private static void assertRefused(String sentence, Object... arguments) {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertEquals(2, run.code(), run.err() + run.out());
        assertTrue(run.err().contains(sentence), run.err());
    }
}
