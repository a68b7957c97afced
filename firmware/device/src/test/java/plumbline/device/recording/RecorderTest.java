package plumbline.device.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.status.RecorderState;
import plumbline.core.time.ManualClock;
import plumbline.core.trace.Segment;

class RecorderTest {

    private static final long SECOND_MICROS = 1_000_000;
    private static final String SLOUCH = "upright 40s\nslouch 35deg 150s\nupright 60s\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final ManualClock clock = new ManualClock(1_000_000_000);
    private final TroubledDisk disk = new TroubledDisk();
    private RecorderOptions options =
            RecorderOptions.defaults().withSegmentMicros(20 * SECOND_MICROS).withReserveBytes(0);
    private RecordRing ring = new RecordRing(1 << 20);

    @SuppressWarnings("NullAway.Init")
    private Recorder recorder;

    @SuppressWarnings("NullAway.Init")
    private WornLoop loop;

    @BeforeEach
    void begin() {
        begin(SLOUCH);
    }

    private void begin(String scenario) {
        Instant start = Instant.ofEpochSecond(WornLoop.ANCHOR_MICROS / 1_000_000);
        InstantSource wall = () -> start.plusNanos(clock.nanoTime() - 1_000_000_000);
        recorder = new Recorder(ring, folder, options, clock, wall, disk);
        loop = new WornLoop(ring, clock, scenario);
        recorder.begin(loop.header);
    }

    @Test
    void shouldReplayEachSegmentByItselfBitForBit() throws IOException {
        loop.askForNeutral();
        loop.run(45, recorder);
        loop.change("posture.forwardThresholdDeg", "20");
        loop.run(30, recorder);
        loop.snooze(20);
        loop.run(1000, recorder);
        loop.finish();
        recorder.close();

        List<Path> files = flight(".mcap");
        assertEquals(13, files.size(), files.toString());
        int index = 0;
        long decisions = 0;
        for (Path file : files) {
            SegmentReplay replay = SegmentReplay.of(file, true);
            replay.assertReplays();
            decisions += replay.recorded.size();
            Segment segment = replay.header.segment();
            assertEquals(index++, segment == null ? -1 : segment.index());
        }
        assertTrue(decisions > 2000, decisions + " decisions");
        assertEquals(RecorderState.ENDED, recorder.state());
        assertEquals(files, recorder.files());
    }

    @Test
    void shouldExplainAnAlertAfterTheFactFromWhatTheFlightRecorderKept() throws IOException {
        options = options.withFlight(180 * SECOND_MICROS, 1 << 30);
        begin();
        loop.askForNeutral();
        loop.run(1000, recorder);
        recorder.close();
        List<String> alerts = new ArrayList<>();
        for (Path file : flight(".mcap")) {
            SegmentReplay replay = SegmentReplay.of(file, true);
            assertFalse(String.valueOf(file.getFileName()).contains("-00000"));
            replay.replayed.stream().filter(line -> line.startsWith("ALERT")).forEach(alerts::add);
            replay.assertReplays();
        }
        assertFalse(alerts.isEmpty());
    }

    @Test
    void shouldKeepNoMoreThanItMayAndDeleteTheOldestFirst() throws IOException {
        options = options.withFlight(60 * SECOND_MICROS, 1 << 30);
        begin();
        loop.run(250, recorder);
        List<Path> files = flight(".mcap");
        assertEquals(3, files.size(), files.toString());
        assertTrue(files.getFirst().toString().endsWith("-00009.mcap"), files.toString());
        recorder.close();

        options = options.withFlight(60 * SECOND_MICROS, 50_000);
        ring = new RecordRing(1 << 20);
        begin();
        loop.run(100, recorder);
        long bytes = 0;
        for (Path file : flight(".mcap")) {
            bytes += Files.size(file);
        }
        assertTrue(bytes <= 50_000, bytes + " bytes");
    }

    @Test
    void shouldKeepWhatAKillLeftOpenUnderANameThatSaysSo() throws IOException {
        loop.run(30, recorder);
        assertEquals(1, flight(".open").size());
        long pushed = loop.lastMicros();

        ring = new RecordRing(1 << 20);
        begin();
        loop.run(5, recorder);
        recorder.close();

        List<Path> cut = flight(".cut.mcap");
        assertEquals(1, cut.size());
        assertEquals(0, flight(".open").size());
        SegmentReplay replay = SegmentReplay.of(cut.getFirst(), false);
        replay.assertReplays();
        assertTrue(replay.lastMicros > pushed - SECOND_MICROS);
        assertTrue(flight(".mcap").getLast().toString().contains("000002-"));
    }

    @Test
    void shouldRecordOnRequestBesideTheFlightRecorderAndNeverOverAnother() throws IOException {
        loop.run(10, recorder);
        recorder.startRecording("morning");
        loop.run(50, recorder);
        recorder.stopRecording("morning");
        loop.run(10, recorder);
        recorder.close();
        List<Path> files = list(folder.resolve("recordings/morning"), ".mcap");
        assertEquals(
                List.of("00000.mcap", "00001.mcap", "00002.mcap"),
                files.stream().map(file -> String.valueOf(file.getFileName())).toList());
        long lengthMicros = 0;
        for (Path file : files) {
            SegmentReplay replay = SegmentReplay.of(file, true);
            replay.assertReplays();
            lengthMicros += replay.lastMicros - replay.firstMicros;
        }
        assertTrue(lengthMicros > 49 * SECOND_MICROS && lengthMicros < 51 * SECOND_MICROS, lengthMicros + " µs");
        assertThrows(IllegalStateException.class, () -> recorder.startRecording("morning"));
        assertThrows(IllegalStateException.class, () -> recorder.stopRecording("evening"));
        for (String name : List.of("", "../x", "a/b", ".hidden", "x".repeat(65))) {
            assertThrows(IllegalArgumentException.class, () -> recorder.startRecording(name));
        }
    }

    @Test
    void shouldStopWhenTheDiskIsNearlyFullAndGoOnWhenThereIsRoom() throws IOException {
        options = options.withReserveBytes(100_000_000);
        begin();
        loop.run(10, recorder);
        assertEquals(RecorderState.RECORDING, recorder.state());
        disk.freeBytes = 99_000_000;
        loop.run(10, recorder);
        assertEquals(RecorderState.NO_SPACE, recorder.state());
        assertEquals(0, ring.dropped());
        disk.freeBytes = 200_000_000;
        loop.run(30, recorder);
        assertEquals(RecorderState.RECORDING, recorder.state());
        recorder.close();
        List<Path> files = flight(".mcap");
        String last = SegmentReplay.of(files.getFirst(), true).events.getLast();
        assertTrue(last.contains("99 MB free"), last);
        SegmentReplay next = SegmentReplay.of(files.get(1), true);
        assertTrue(next.events.getFirst().startsWith("recording goes on after"), next.events.toString());
        next.assertReplays();
    }

    @Test
    void shouldLetTheOldestFlightSegmentsGoBeforeItStops() throws IOException {
        options = options.withReserveBytes(100_000_000);
        begin();
        loop.run(100, recorder);
        assertTrue(flight(".mcap").size() >= 4);
        disk.freeBytes = 99_000_000;
        loop.run(6, recorder);
        List<Path> files = flight(".mcap");
        assertEquals(SpaceWatch.LEAST_SEGMENTS + 1, files.size(), "two that were kept, and the one that was stopped");
    }

    @Test
    void shouldOutliveADiskThatFails() throws IOException {
        loop.askForNeutral();
        loop.run(10, recorder);
        disk.failure = "Input/output error";
        loop.run(30, recorder);
        assertEquals(RecorderState.DISK_ERROR, recorder.state());
        assertEquals(0, ring.dropped());
        disk.failure = "";
        loop.run(30, recorder);
        assertEquals(RecorderState.RECORDING, recorder.state());
        recorder.close();
        SegmentReplay cut = SegmentReplay.of(flight(".cut.mcap").getFirst(), false);
        cut.assertReplays();
        assertTrue(cut.lastMicros > 9 * SECOND_MICROS);
        List<Path> whole = flight(".mcap").stream()
                .filter(file -> !file.toString().endsWith(".cut.mcap"))
                .toList();
        SegmentReplay after = SegmentReplay.of(whole.getFirst(), true);
        assertTrue(after.events.getFirst().contains("Input/output error"), after.events.toString());
        after.assertReplays();
    }

    @Test
    void shouldMarkTheHoleThatAStalledDiskLeavesAndReplayOnBothSidesOfIt() throws IOException {
        ring = new RecordRing(1 << 18);
        begin();
        loop.askForNeutral();
        loop.run(10, recorder);
        while (ring.dropped() < 100) {
            loop.step();
        }
        loop.change("posture.forwardThresholdDeg", "25");
        loop.run(40, recorder);
        recorder.close();
        List<Path> files = flight(".mcap");
        SegmentReplay before = SegmentReplay.of(files.getFirst(), true);
        before.assertReplays();
        assertTrue(before.events.getLast().contains("are missing"), before.events.toString());
        SegmentReplay after = SegmentReplay.of(files.get(1), true);
        after.assertReplays();
        assertTrue(after.firstMicros > before.lastMicros + SECOND_MICROS);
        assertEquals("25", after.header.settings().texts().get("posture.forwardThresholdDeg"));
    }

    @Test
    void shouldCostTheLoopNothingWhileTheDiskStandsStill() throws Exception {
        loop.run(10, recorder);
        disk.writes.drainPermits();
        Thread writer = new Thread(() -> {
            while (recorder.state() != RecorderState.ENDED && disk.writes.availablePermits() == 0) {
                recorder.doWork();
            }
        });
        writer.start();
        for (int i = 0; i < 1000; i++) {
            loop.step();
        }
        assertEquals(0, ring.dropped());
        disk.writes.release(1_000_000);
        writer.join();
        recorder.close();
        long samples = 0;
        for (Path file : flight(".mcap")) {
            SegmentReplay replay = SegmentReplay.of(file, true);
            replay.assertReplays();
            samples += replay.lastMicros - replay.firstMicros;
        }
        assertTrue(samples > loop.lastMicros() - SECOND_MICROS, "nothing is missing");
    }

    @Test
    void shouldFollowAWallClockThatWasSet() throws IOException {
        Instant[] now = {Instant.EPOCH};
        recorder = new Recorder(ring, folder, options, clock, () -> now[0], disk);
        recorder.begin(loop.header);
        loop.run(10, recorder);
        now[0] = Instant.ofEpochSecond(1_800_000_000L);
        loop.run(30, recorder);
        recorder.close();
        long second = SegmentReplay.of(flight(".mcap").get(1), true).header.wallClockAnchorMicros();
        assertTrue(Math.abs(second - 1_800_000_000_000_000L) < 60 * SECOND_MICROS, second + " µs");
    }

    private List<Path> flight(String ending) throws IOException {
        return list(folder.resolve("flight"), ending);
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
