package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import plumbline.device.recording.SegmentReplay;

/** The flight recorder's files of a state folder, in order of their names. */
final class FlightFiles {

    private FlightFiles() {}

    static List<Path> in(Path state) throws IOException {
        try (Stream<Path> files = Files.list(state.resolve("flight"))) {
            return files.sorted().toList();
        }
    }

    static boolean isOpen(Path file) {
        return file.toString().endsWith(".open");
    }

    /** Replays {@code file}, which must be whole unless it was cut, and must replay as recorded. */
    static SegmentReplay replay(Path file) throws IOException {
        boolean whole = !isOpen(file) && !file.toString().endsWith(".cut.mcap");
        SegmentReplay replay = SegmentReplay.of(file, whole);
        int recorded = replay.recorded.size();
        assertEquals(replay.recorded, replay.replayed.subList(0, recorded), file.toString());
        return replay;
    }
}
