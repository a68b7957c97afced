package plumbline.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.posture.Command;

/** What a unit recorded in segments, with commands in between, is replayed bit for bit. */
class SegmentedRunTest {

    @TempDir
    private static Path shared;

    private static Path run;
    private static String digest;
    private static int segments;

    @TempDir
    private Path folder;

    @BeforeAll
    static void record() throws IOException {
        run = Files.createDirectory(shared.resolve("run"));
        try (UnitRun unit = unitRun(run, "a")) {
            unit.command(Command.FINISH, 0);
            digest = unit.digest();
            segments = unit.segments;
        }
    }

    private static UnitRun unitRun(Path folder, String id) throws IOException {
        UnitRun unit = new UnitRun(folder, id).wear("upright 20s\nslouch 30deg 70s\nupright 10s\n");
        unit.command(Command.SNOOZE, 60).wear("slouch 25deg 65s\nupright 10s\n");
        unit.set("posture.policy", "delay").set("posture.delaySeconds", "15");
        unit.wear("slouch 30deg 30s\nupright 20s\n").command(Command.NEUTRAL, 0);
        return unit.wear("upright 20s\nslouch 40deg 30s\n");
    }

    @Test
    void shouldReplayTheFolderAsOneRun() throws IOException {
        Map<String, Object> json = replay(run);
        assertEquals(true, json.get("digest_agrees"), json.toString());
        assertEquals(digest, json.get("decision_digest"));
        assertEquals(segments - 1, json.get("states_checked"));
        assertEquals(0, json.get("states_differing"));
        assertEquals(List.of(), json.get("remarks"));
        assertNotEquals(0, json.get("alerts"));
        assertEquals(0, json.get("gaps"));
        assertTrue(segments >= 6, "only " + segments);
    }

    @Test
    void shouldReplayEachSegmentByItself() throws IOException {
        for (int i = 0; i < segments; i++) {
            Map<String, Object> json = replay(run.resolve("segment-" + i + ".mcap"));
            assertEquals(true, json.get("digest_agrees"), i + ": " + json);
            assertEquals(List.of(), json.get("remarks"));
        }
    }

    @Test
    void shouldNotFinishARunThatGoesOn() throws IOException {
        Path cut = Files.createDirectory(folder.resolve("cut"));
        String digestThen;
        try (UnitRun unit = unitRun(cut, "b")) {
            digestThen = unit.digest();
        }
        Map<String, Object> json = replay(cut);
        assertEquals(true, json.get("digest_agrees"));
        assertEquals(digestThen, json.get("decision_digest"));
        assertNotEquals(digest, json.get("decision_digest"));
    }

    @Test
    void shouldGoOnFromTheStateAfterAMissingSegment() throws IOException {
        Path some = copy();
        Files.delete(some.resolve("segment-2.mcap"));
        Map<String, Object> json = replay(some);
        assertEquals(true, json.get("digest_agrees"), json.toString());
        assertEquals(List.of("segment 2 is missing"), json.get("remarks"));
        assertEquals(0, json.get("gaps"));
        Files.delete(some.resolve("segment-0.mcap"));
        Files.delete(some.resolve("segment-3.mcap"));
        json = replay(some);
        assertEquals(true, json.get("digest_agrees"), json.toString());
        assertEquals(List.of("segments 2 to 3 are missing"), json.get("remarks"));
    }

    @Test
    void shouldUseAnOpenLastSegmentInPart() throws IOException {
        Path some = copy();
        Path last = some.resolve("segment-" + (segments - 1) + ".mcap");
        byte[] bytes = Files.readAllBytes(last);
        Files.write(last, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        CommandLineRun refused = CommandLineRun.of("replay", some);
        assertEquals(3, refused.code());
        assertTrue(refused.err().contains(last.toString()) && refused.err().contains("--partial"), refused.err());
        CommandLineRun part = CommandLineRun.of("replay", some, "--partial", "--json");
        assertEquals(0, part.code(), part.err());
        assertEquals(true, part.json().get("digest_agrees"), part.out());
        assertTrue(part.out().contains(last.getFileName() + ": byte "), part.out());
    }

    @Test
    void shouldReportAStateThatIsNotTheEngines() throws IOException {
        Path some = copy();
        Path other = Files.createDirectory(folder.resolve("other"));
        try (UnitRun unit = new UnitRun(other, "a")) {
            unit.wear("upright 30s\nslouch 30deg 100s\n");
        }
        Files.copy(
                other.resolve("segment-2.mcap"), some.resolve("segment-2.mcap"), StandardCopyOption.REPLACE_EXISTING);
        Map<String, Object> json = replay(some);
        assertEquals(false, json.get("digest_agrees"));
        assertNotEquals(0, json.get("states_differing"));
        CommandLineRun text = CommandLineRun.of("replay", some);
        assertTrue(text.out().contains("differ, first that of segment 2"), text.out());
    }

    @Test
    void shouldKeepTheMeaningOfOtherSettings() throws IOException {
        Path events = folder.resolve("e.jsonl");
        ok("replay", run, "--set", "posture.mode=track", "--events", events);
        String text = Files.readString(events);
        assertTrue(text.contains("\"event\":\"snoozed\""), "commands are replayed under other settings too");
        assertTrue(text.contains("\"felt\":0") || text.contains("\"felt\":false"), text);
        Path third = run.resolve("segment-3.mcap");
        assertEquals(
                0,
                CommandLineRun.of("replay", third, "--set", "posture.mode=track")
                        .code());
    }

    @Test
    void shouldKeepTheMeaningOfANeutralAndAForwardThatAreGiven() throws IOException {
        Map<String, Object> all =
                ok("replay", run, "--neutral-at", "5", "--json").json();
        assertEquals(1, all.get("neutrals"), "those recorded are passed over");
        assertEquals(null, all.get("digest_agrees"));
        Map<String, Object> third = ok("replay", run.resolve("segment-1.mcap"), "--forward", "+x", "--json")
                .json();
        assertEquals(1, third.get("neutrals"));
    }

    @Test
    void shouldBeginAfreshInAWindow() throws IOException {
        Map<String, Object> json =
                ok("replay", run, "--from", "100", "--to", "160", "--json").json();
        assertTrue(String.valueOf(json.get("duration_s")).startsWith("59.9"), json.toString());
        assertEquals(null, json.get("digest_agrees"));
        assertEquals(null, json.get("states_checked"));
        assertNotEquals(0, json.get("neutrals"));
        Map<String, Object> start = ok("replay", run, "--to", "60", "--json").json();
        assertEquals(1, start.get("states_checked"));
        assertEquals(0, start.get("states_differing"));
    }

    @Test
    void shouldCompareARunWithItself() throws IOException {
        assertEquals(0, CommandLineRun.of("compare", run, copy()).code());
        CommandLineRun differs = CommandLineRun.of("compare", run, run.resolve("segment-0.mcap"));
        assertEquals(1, differs.code(), differs.err());
    }

    @Test
    void shouldShowRunSegmentCommandsAndHealth() throws IOException {
        Map<String, Object> first =
                ok("inspect", run.resolve("segment-0.mcap"), "--json").json();
        assertEquals("a", first.get("run"));
        assertEquals(0, first.get("segment"));
        assertTrue(String.valueOf(first.get("commands")).contains("forward -z"), first.toString());
        assertTrue(String.valueOf(first.get("last_health")).contains("lateness_max_us=1234"), first.toString());
        assertEquals("{sensor reset itself=2}", String.valueOf(first.get("faults")));
        String all = ok("inspect", run).out();
        assertTrue(all.contains("snooze 60 s") && all.contains("finish"), all);
        assertTrue(all.contains("[0, 1, 2, 3"), all);
    }

    @Test
    void shouldRefuseAFolderThatIsNotOfRuns() throws IOException {
        Path some = copy();
        refused("found a directory without any", Files.createDirectory(folder.resolve("empty")));
        Files.copy(some.resolve("segment-1.mcap"), some.resolve("twice.mcap"));
        refused("expected each segment once, found segment 1", some);
        Files.delete(some.resolve("twice.mcap"));
        Path csv = SampleFiles.slouch(folder.resolve("a.csv"), 20, 5, 15);
        ok("import", csv, "-o", some.resolve("plain.mcap"));
        refused("found a trace that stands by itself", some);
    }

    private static void refused(String why, Path path) {
        CommandLineRun refused = CommandLineRun.of("replay", path);
        assertEquals(3, refused.code(), refused.out());
        assertTrue(refused.err().contains(why), refused.err());
    }

    private Path copy() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        for (int i = 0; i < segments; i++) {
            Path name = Path.of("segment-" + i + ".mcap");
            Files.copy(run.resolve(name), copy.resolve(name));
        }
        return copy;
    }

    private static Map<String, Object> replay(Path path) throws IOException {
        return ok("replay", path, "--json").json();
    }

    private static CommandLineRun ok(Object... arguments) {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertEquals(0, run.code(), run.err());
        return run;
    }
}
