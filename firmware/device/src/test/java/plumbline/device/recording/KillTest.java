package plumbline.device.recording;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that records, at any moment, and reads what it left. */
class KillTest {

    private static final int KILLS = 4;
    private static final long SECOND_MICROS = 1_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    @Test
    void shouldLeaveAllButTheLastSecondReadableWhenKilledAtAnyMoment() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < KILLS; i++) {
            Path state = temporary.resolve("state-" + i);
            long killMicros = random.nextLong(SECOND_MICROS, 4 * SECOND_MICROS);
            long toldMicros = recordAndKill(state, killMicros);
            read(state.resolve("flight"), toldMicros);
        }
    }

    /** @return how far the process said it was before it was killed */
    private static long recordAndKill(Path state, long killMicros) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RecordForever.class.getName(),
                state.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long told = 0;
        try (BufferedReader reader = process.inputReader(StandardCharsets.US_ASCII)) {
            while (told < killMicros) {
                String line = reader.readLine();
                assertTrue(line != null, "the process ended by itself");
                told = line == null ? Long.MAX_VALUE : Long.parseLong(line);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return told;
    }

    private static void read(Path flight, long toldMicros) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(flight)) {
            files = found.sorted().toList();
        }
        assertFalse(files.isEmpty());
        long lastMicros = 0;
        for (Path file : files) {
            boolean whole = file.toString().endsWith(SegmentFile.WHOLE);
            if (!whole && Files.size(file) == 0) {
                continue;
            }
            SegmentReplay replay = SegmentReplay.of(file, whole);
            replay.assertReplays();
            lastMicros = Math.max(lastMicros, replay.lastMicros);
        }
        assertTrue(
                lastMicros >= toldMicros - SECOND_MICROS,
                "read up to " + lastMicros + " µs, the process was at " + toldMicros + " µs");
    }
}
