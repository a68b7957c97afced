package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.status.StatusReader;
import plumbline.core.status.UnitStatus;

/** The service killed at any moment: {@code -Dplumbline.kills=50} for more of them. */
class KillIT {

    private static final int KILLS = Integer.getInteger("plumbline.kills", 3);
    private static final int LONGEST_MILLIS = 3000;
    private static final long SECOND_MICROS = 1_000_000;

    @TempDir
    Path folder = Path.of("");

    private final Random random = new Random(20261122);

    @Test
    void shouldLoseAtMostTheLastSecondWheneverItIsKilled() throws Exception {
        Path state = folder.resolve("state");
        Map<String, Long> kept = new LinkedHashMap<>();
        try (StandIn unit = StandIn.open(folder)) {
            for (int i = 0; i < KILLS; i++) {
                long reached;
                try (Running service = unit.service("--state", state.toString(), "--events")) {
                    service.await(0, "SESSION_BEGAN");
                    Thread.sleep(random.nextInt(LONGEST_MILLIS));
                    service.kill();
                    service.exitCode();
                    assertEquals("", service.err().replaceAll("plumbd: (INFO|WARN): .*\n", ""));
                    reached = status(state).sensorMicros();
                }
                assertKept(state, kept, reached);
            }
            try (Running last = unit.service("--state", state.toString(), "--for", "2")) {
                assertEquals(0, last.exitCode(), last.err());
            }
        }
        for (Path file : FlightFiles.in(state)) {
            assertTrue(!FlightFiles.isOpen(file), file + " is left open");
        }
        assertTrue(FlightFiles.in(state).size() >= kept.size(), kept.toString());
    }

    /** What was there stays as it was, and what is new replays up to the last second. */
    private static void assertKept(Path state, Map<String, Long> kept, long reachedMicros) throws IOException {
        List<Path> files = FlightFiles.in(state);
        for (Path file : files) {
            String run = String.valueOf(file.getFileName()).substring(0, 6);
            long last = FlightFiles.replay(file).lastMicros;
            Long before = kept.put(run, last);
            if (before != null) {
                assertEquals(before, last, file.toString());
            } else {
                assertTrue(last >= reachedMicros - SECOND_MICROS, file + ": " + last + " of " + reachedMicros + " µs");
            }
        }
    }

    private static UnitStatus status(Path state) throws IOException {
        UnitStatus status = new StatusReader(ByteBuffer.wrap(Files.readAllBytes(state.resolve("run/status")))).read();
        if (status == null) {
            throw new IOException("an empty status page");
        }
        return status;
    }
}
