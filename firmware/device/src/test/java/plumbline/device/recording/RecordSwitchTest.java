package plumbline.device.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.status.RecorderState;
import plumbline.core.time.ManualClock;

/** Recordings that are asked for by a file, while the unit runs. */
class RecordSwitchTest {

    private static final long SECOND_NANOS = 1_000_000_000;
    private static final String NAME = "20260921T120010Z";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final ManualClock clock = new ManualClock(SECOND_NANOS);
    private final TroubledDisk disk = new TroubledDisk();
    private final RecordRing ring = new RecordRing(1 << 20);
    private Instant now = Instant.parse("2026-09-21T12:00:10Z");

    @SuppressWarnings("NullAway.Init")
    private Recorder recorder;

    @SuppressWarnings("NullAway.Init")
    private RecordSwitch recordSwitch;

    @SuppressWarnings("NullAway.Init")
    private WornLoop loop;

    @BeforeEach
    void begin() {
        InstantSource wall = () -> now;
        recorder = new Recorder(ring, folder, RecorderOptions.defaults(), clock, wall, disk);
        recordSwitch = new RecordSwitch(folder, recorder, clock, wall);
        loop = new WornLoop(ring, clock, "upright 300s");
        recorder.begin(loop.header);
        run(3);
    }

    private void run(int seconds) {
        for (int i = 0; i < seconds; i++) {
            loop.run(1, recorder);
            recordSwitch.doWork();
        }
    }

    private Path ask() throws IOException {
        return Files.createFile(folder.resolve(RecordSwitch.FILE_NAME));
    }

    private List<Path> recorded(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("recordings").resolve(name))) {
            return files.toList();
        }
    }

    @Test
    void shouldRecordWhileTheFileIsThereAndEndWhenItGoes() throws IOException {
        assertFalse(recorder.isRequestedOpen());
        Path file = ask();
        run(5);
        assertEquals(Set.of(NAME), recorder.recordings());
        assertTrue(recorder.isRequestedOpen());
        Files.delete(file);
        run(3);
        assertEquals(Set.of(), recorder.recordings());
        assertFalse(recorder.isRequestedOpen());

        List<Path> files = recorded(NAME);
        assertEquals(1, files.size(), files.toString());
        SegmentReplay.of(files.getFirst(), true).assertReplays();
        recorder.close();
    }

    @Test
    void shouldLookOnceASecond() throws IOException {
        ask();
        recordSwitch.doWork();
        assertEquals(Set.of(), recorder.recordings());
        clock.advance(SECOND_NANOS);
        recordSwitch.doWork();
        assertEquals(Set.of(NAME), recorder.recordings());
    }

    @Test
    void shouldTakeAnotherNameThanARecordingThatIsThere() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("recordings").resolve(NAME));
        Files.createFile(taken.resolve("0000.mcap"));
        ask();
        run(2);
        assertEquals(Set.of(), recorder.recordings());
        now = now.plusSeconds(2);
        run(2);
        assertEquals(Set.of("20260921T120012Z"), recorder.recordings());
        assertEquals(1, recorded(NAME).size());
    }

    @Test
    void shouldNotSayThatItRecordsOnAFullDisk() throws IOException {
        ask();
        run(5);
        assertTrue(recorder.isRequestedOpen());
        disk.freeBytes = 1_000_000;
        run(10);
        assertEquals(RecorderState.NO_SPACE, recorder.state());
        assertFalse(recorder.isRequestedOpen());
        disk.freeBytes = Long.MAX_VALUE / 2;
        run(30);
        assertEquals(RecorderState.RECORDING, recorder.state());
        assertTrue(recorder.isRequestedOpen());
    }
}
