package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.status.RecorderState;
import plumbline.core.status.StatusReader;
import plumbline.core.status.UnitStatus;

/** What the state folder holds at the start, and what is put there while the service runs. */
class KeptIT {

    private static final int TRIES = 300;

    @TempDir
    static Path folder = Path.of("");

    private static StandIn unit;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        unit = StandIn.open(folder);
    }

    @AfterAll
    static void close() throws IOException, InterruptedException {
        if (unit != null) {
            unit.close();
        }
    }

    @Test
    void shouldSetABrokenFileAsideAndSayItInTheLogTheStatusAndByABuzz() throws Exception {
        Path state = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(state.resolve("neutral"), "plumbline neutral 1 bytes 271828 crc32c 27182818\nup 271828\n");
        Files.writeString(state.resolve("settings"), "nothing of ours");
        try (Running service = unit.service("--state", state.toString(), "--events")) {
            service.await(0, "\"pattern\":\"ERROR\",\"played\":true");
            service.await(0, "SESSION_BEGAN");
            assertEquals(2, status(state).filesSetAside());
            service.terminate();
            assertEquals(0, service.exitCode(), service.err());
            assertTrue(service.err().contains("WARN: " + state.resolve("neutral") + " can't be used: "), service.err());
            assertFalse(service.err().contains("up 271828"), service.err());
        }
        assertEquals(2, names(state, name -> name.contains(".broken-")).size());
        try (Running service = unit.service("--state", state.toString(), "--events")) {
            service.await(0, "SESSION_BEGAN");
            assertEquals(0, status(state).filesSetAside());
            service.terminate();
            assertEquals(0, service.exitCode(), service.err());
            assertTrue(service.lines().stream().noneMatch(line -> line.contains("ERROR")), service.lines()::toString);
        }
    }

    @Test
    void shouldMakeARecordingWhileAFileAsksForOneAndTellItInTheStatus() throws Exception {
        Path state = folder.resolve("asked");
        try (Running service = unit.service("--state", state.toString(), "--events")) {
            service.await(0, "SESSION_BEGAN");
            await(state, status -> status.recorderState() == RecorderState.RECORDING);
            assertFalse(status(state).requestedRecording());
            Path ask = Files.createFile(state.resolve("record"));
            await(state, UnitStatus::requestedRecording);
            Files.delete(ask);
            await(state, status -> !status.requestedRecording());
            service.terminate();
            assertEquals(0, service.exitCode(), service.err());
        }
        List<Path> recordings = names(state.resolve("recordings"), name -> true);
        assertEquals(1, recordings.size());
        List<Path> files = names(recordings.getFirst(), name -> name.endsWith(".mcap"));
        assertEquals(1, files.size());
        FlightFiles.replay(files.getFirst());
    }

    private static void await(Path state, Predicate<UnitStatus> right) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            if (right.test(status(state))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(status(state).toString());
    }

    private static UnitStatus status(Path state) throws IOException {
        return Objects.requireNonNull(
                new StatusReader(ByteBuffer.wrap(Files.readAllBytes(state.resolve("run/status")))).read());
    }

    private static List<Path> names(Path in, Predicate<String> right) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            return all.filter(path -> right.test(String.valueOf(path.getFileName())))
                    .toList();
        }
    }
}
