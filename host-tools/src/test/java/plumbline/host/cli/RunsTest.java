package plumbline.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit's flight recorder, with the segments of several runs, some cut, some gone. */
class RunsTest {

    private static final String FIRST = "000009-20261122T201156Z";
    private static final String SECOND = "000010-20261120T080000Z";
    private static final int SEGMENTS = 3;

    @TempDir
    private Path folder;

    private Path flight = Path.of("");

    private String firstDigest = "";
    private String secondDigest = "";

    @BeforeEach
    void record() throws IOException {
        flight = Files.createDirectory(folder.resolve("flight"));
        firstDigest = wear(flight, FIRST, "PL-0001");
        secondDigest = wear(flight, SECOND, "PL-0001");
    }

    private static String wear(Path folder, String id, String serial) throws IOException {
        try (UnitRun unit = new UnitRun(folder, id, serial)) {
            unit.wear(id.equals(FIRST) ? "upright 20s\nslouch 30deg 80s\n" : "upright 100s\n");
            assertEquals(SEGMENTS, unit.segments);
            return unit.digest();
        }
    }

    private Path segment(String run, int index) {
        return flight.resolve(run + "-0000" + index + ".mcap");
    }

    @Test
    void shouldReplayTheNewestRunWhateverTheClockWasAndSayWhich() throws IOException {
        Map<String, Object> json = replay(flight);
        assertEquals(SECOND, json.get("run"));
        assertEquals(2, json.get("runs_in_folder"));
        assertEquals(secondDigest, json.get("decision_digest"));
        assertEquals("flight/" + SECOND, json.get("trace"));
        String text = ok("replay", flight).out();
        assertTrue(text.contains(SECOND + ", the newest of 2 (--runs lists them, --run takes another)"), text);
    }

    @Test
    void shouldReplayTheRunThatIsAskedFor() throws IOException {
        for (String name : List.of(FIRST, "9", "000009", "000009-2026")) {
            Map<String, Object> json = replay(flight, "--run", name);
            assertEquals(FIRST, json.get("run"), name);
            assertEquals(firstDigest, json.get("decision_digest"));
            assertEquals(true, json.get("digest_agrees"));
        }
        assertRefused(2, "--run: expected one of the runs in " + flight, "replay", flight, "--run", "11");
        assertRefused(2, FIRST + ", " + SECOND, "replay", flight, "--run", "0000");
        assertRefused(2, "found a file", "replay", segment(FIRST, 0), "--run", "9");
    }

    @Test
    void shouldTakeAWholeFolderThroughEveryCommandThatTakesATrace() throws IOException {
        String note = "note: " + flight + ": run " + SECOND + ", the newest of 2; --run takes another";
        CommandLineRun sweep = ok("sweep", flight, "--vary", "posture.forwardThresholdDeg=10,20");
        assertTrue(sweep.err().contains(note) && sweep.out().contains("/" + SECOND), sweep.out() + sweep.err());
        assertTrue(ok("inspect", flight).err().contains(note));
        assertTrue(ok("inspect", flight, "--run", "9").out().contains(FIRST));
        Path csv = folder.resolve("all.csv");
        assertTrue(ok("export", flight, "--csv", csv).err().contains(note));
        CommandLineRun same = ok("compare", flight, segment(SECOND, 0), "--to", "30");
        assertTrue(same.out().contains("run " + SECOND + ", the newest of 2: "), same.out());
        assertEquals(
                1,
                CommandLineRun.of("compare", flight, "--run", "9", segment(SECOND, 0))
                        .code());
        assertRefused(3, "which have no truth", "accuracy", flight);
    }

    @Test
    void shouldListRuns() throws IOException {
        List<String> lines = ok("replay", flight, "--runs").out().lines().toList();
        assertTrue(lines.get(0).endsWith(": 2 runs, the newest last"), lines.toString());
        assertTrue(lines.get(2).matches(" +" + FIRST + " +2027-01-15 .* +1:40\\.0 +0 to 2 +1"), lines.get(2));
        assertTrue(lines.get(3).matches(" +" + SECOND + " .* 1:40\\.0 +0 to 2 +0"), lines.get(3));
        assertEquals(4, lines.size(), lines.toString());
        Files.delete(segment(FIRST, 1));
        String gap = ok("replay", flight, "--runs").out();
        assertTrue(gap.contains("  note: run " + FIRST + ": segment 1 is missing"), gap);
        String json = ok("replay", flight, "--runs", "--json").out();
        assertTrue(json.contains("\"segments\" : [ 0, 2 ]"), json);
        assertRefused(2, "expected a folder", "replay", segment(FIRST, 0), "--runs");
        assertRefused(2, "no files to write", "replay", flight, "--runs", "--tilt", folder.resolve("t"));
    }

    @Test
    void shouldTellTheDigestSinceTheRunBeganWhenItsFirstSegmentsAreGone() throws IOException {
        assertEquals(secondDigest, replay(flight).get("run_digest"));
        Files.delete(segment(SECOND, 0));
        Files.delete(segment(SECOND, 1));
        Map<String, Object> json = replay(flight);
        assertEquals(secondDigest, json.get("run_digest"));
        assertEquals(true, json.get("digest_agrees"));
        assertFalse(secondDigest.equals(json.get("decision_digest")), json.toString());
        String text = ok("replay", flight).out();
        assertTrue(text.contains("  in all    " + secondDigest + " of every decision since the run began"), text);
        assertEquals(null, replay(flight, "--set", "posture.mode=track").get("run_digest"));
        assertEquals(null, replay(flight, "--to", "5").get("run_digest"));
    }

    @Test
    void shouldTakeAnOpenSegmentForTheLastOfItsRun() throws IOException {
        Path open = cut(segment(SECOND, 2), ".mcap.open");
        Map<String, Object> json = replay(flight);
        assertEquals(true, json.get("digest_agrees"), json.toString());
        assertEquals(2, json.get("states_checked"));
        assertEquals(
                "[" + open.getFileName()
                        + ": it is being written, or was left open by a kill or a power cut: what is whole"
                        + " of it is used]",
                String.valueOf(json.get("remarks")));
        assertTrue(ok("replay", flight, "--runs").out().contains("0 to 2"));
        Map<String, Object> alone = replay(open);
        assertEquals(true, alone.get("digest_agrees"), alone.toString());
        assertEquals(json.get("run_digest"), alone.get("run_digest"));
    }

    @Test
    void shouldGoOnAfterASegmentThatWasCutInTheMidstOfItsRun() throws IOException {
        Path cut = cut(segment(FIRST, 1), ".cut.mcap");
        Map<String, Object> json = replay(flight, "--run", "9");
        String remarks = String.valueOf(json.get("remarks"));
        assertTrue(remarks.contains(cut.getFileName() + ": it was cut short"), remarks);
        assertTrue(remarks.contains(" samples before segment 2 are missing"), remarks);
        assertEquals(true, json.get("digest_agrees"), json.toString());
        assertEquals(0, json.get("states_differing"));
        assertEquals(firstDigest, json.get("run_digest"));
    }

    @Test
    void shouldPassOverWhatAKillLeftBeforeThereWasAHeader() throws IOException {
        Path empty = Files.createFile(flight.resolve("000011-20261122T201156Z-00000.mcap.open"));
        Map<String, Object> json = replay(flight);
        assertEquals(secondDigest, json.get("decision_digest"));
        assertTrue(String.valueOf(json.get("passed_over")).contains(empty + ": expected data"), json.toString());
        assertTrue(ok("replay", flight).out().contains("  note      " + empty + ": expected data"));
        assertTrue(ok("inspect", flight).err().contains("note: " + empty + ": expected data"));
        assertTrue(ok("replay", flight, "--runs").out().contains("note: " + empty));
        assertEquals(List.of(), replay(flight, "--run", "10").get("passed_over"));
        assertRefused(3, "expected data, found an empty file", "replay", empty);
    }

    @Test
    void shouldRefuseAnUnreadableSegmentOfTheRunAndOfNoOther() throws IOException {
        byte[] bytes = Files.readAllBytes(segment(FIRST, 1));
        Arrays.fill(bytes, 0, 200, (byte) 0);
        Files.write(segment(FIRST, 1), bytes);
        assertEquals(secondDigest, replay(flight).get("decision_digest"));
        assertRefused(3, segment(FIRST, 1).toString(), "replay", flight, "--run", "9");
        Map<String, Object> part = replay(flight, "--run", "9", "--partial");
        assertEquals(firstDigest, part.get("run_digest"));
        assertEquals(true, part.get("digest_agrees"));
    }

    @Test
    void shouldRefuseWhatCannotBelongTogether() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        wear(other, "000011-20261122T201156Z", "PL-0002");
        Path strange = Files.copy(other.resolve("000011-20261122T201156Z-00000.mcap"), flight.resolve("strange.mcap"));
        assertRefused(3, "expected segments of one unit, found serial number \"PL-0001\" in", "replay", flight);
        assertEquals(secondDigest, replay(flight, "--run", "10").get("run_digest"));
        assertTrue(ok("replay", flight, "--runs").out().contains(": 3 runs"));
        Files.delete(strange);
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        assertRefused(3, "found a directory without any, an empty one.", "replay", nothing);
        Files.writeString(nothing.resolve("notes.txt"), "of mine");
        assertRefused(3, "found a directory without any.", "replay", nothing);
        Files.createDirectory(nothing.resolve("flight"));
        assertRefused(3, "Name its folder flight.", "replay", nothing);
    }

    /** Leaves two thirds of {@code whole} under the name that a unit gives such. */
    private static Path cut(Path whole, String ending) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = whole.resolveSibling(whole.getFileName().toString().replace(".mcap", ending));
        Files.write(cut, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        Files.delete(whole);
        return cut;
    }

    private static Map<String, Object> replay(Object... more) throws IOException {
        Object[] all = new Object[more.length + 2];
        all[0] = "replay";
        System.arraycopy(more, 0, all, 1, more.length);
        all[more.length + 1] = "--json";
        return ok(all).json();
    }

    private static CommandLineRun ok(Object... arguments) {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertEquals(0, run.code(), run.err());
        return run;
    }

    private static void assertRefused(int code, String sentence, Object... arguments) {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertEquals(code, run.code(), run.err() + run.out());
        assertTrue(run.err().contains(sentence), run.err());
    }
}
