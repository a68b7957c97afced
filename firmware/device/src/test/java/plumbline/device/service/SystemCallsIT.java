package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.posture.Command;
import plumbline.core.status.StatusReader;
import plumbline.core.status.UnitStatus;
import plumbline.device.recording.SegmentReplay;

/** The unmodified service on a /dev/i2c-1 whose system calls reach an emulated unit in another process. */
class SystemCallsIT {

    private static final int TRIES = 10;

    @TempDir
    static Path folder = Path.of("");

    private static StandIn unit;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        unit = StandIn.open(folder);
        Files.writeString(folder.resolve("quick.toml"), """
                [posture]
                policy = "delay"
                delaySeconds = 1
                """);
    }

    @AfterAll
    static void close() throws IOException, InterruptedException {
        if (unit != null) {
            unit.close();
        }
    }

    private static Running start(Path state) throws IOException {
        return unit.service(
                "--state",
                state.toString(),
                "--config",
                folder.resolve("quick.toml").toString(),
                "--events",
                "--for",
                "600");
    }

    @Test
    void shouldTakeNeutralNudgeASlouchAndReplayBitForBit() throws Exception {
        Path state = folder.resolve("worn");
        try (Running service = start(state)) {
            int at = service.await(0, "\"ACTIVITY\"");
            at = tapUntil(service, at, "COUNTDOWN");
            at = service.await(at, "NEUTRAL_SET");
            UnitStatus status = statusWithNeutral(state);
            assertTrue(status.neutralKnown());
            assertEquals(0, status.allocatedBytes());
            at = tapUntil(service, at, "IDLE");
            long played = unit.played();
            unit.tell("slouch 40deg");
            at = service.await(at, "\"SLOUCH_STARTED\"");
            at = service.await(at, "\"ALERT\"");
            at = service.await(at, "\"NUDGE\"");
            unit.tell("straighten");
            service.await(at, "\"CORRECTED\"");
            assertTrue(unit.played() > played, "the nudge was to be felt");
            service.terminate();

            Map<String, Object> summary = service.json();
            assertEquals(0, service.exitCode(), service.err());
            assertEquals("stopped", summary.get("end"));
            Summaries.assertNothingLostInSilence(summary);
            Summaries.assertNoHeap(summary);
            assertEquals(1, summary.get("alerts"));
            assertTrue(status(state).ended());

            List<Path> files = FlightFiles.in(state);
            assertEquals(List.of(files.getFirst().toString()), summary.get("traces"));
            SegmentReplay replay = FlightFiles.replay(files.getFirst());
            assertEquals(summary.get("decision_digest"), replay.digest());
            assertEquals(Command.FINISH, replay.commands.getLast());
            assertFalse(service.err().contains("slouch"), service.err());
        }
    }

    /** The page is written at the end of the step in which an event is told. */
    private static UnitStatus statusWithNeutral(Path state) throws Exception {
        UnitStatus status = status(state);
        for (int i = 0; i < 100 && !status.neutralKnown(); i++) {
            Thread.sleep(20);
            status = status(state);
        }
        return status;
    }

    /** A tap just after something moved is none. */
    private static int tapUntil(Running service, int from, String phase) throws IOException, InterruptedException {
        String line = "\"phase\":\"" + phase + "\"";
        for (int i = 0; i < TRIES; i++) {
            unit.tell("tap 2");
            int at = service.await(from, each -> each.contains(line), 2500);
            if (at > 0) {
                return at;
            }
        }
        return service.await(from, line);
    }

    private static UnitStatus status(Path state) throws IOException {
        UnitStatus status = new StatusReader(ByteBuffer.wrap(Files.readAllBytes(state.resolve("run/status")))).read();
        if (status == null) {
            throw new IOException("an empty status page");
        }
        return status;
    }

    @Test
    void shouldRecoverFromEachFaultWithoutAByteOfHeap() throws Exception {
        try (Running service = start(folder.resolve("troubled"))) {
            int at = service.await(0, "\"ACTIVITY\"");
            unit.tell("fault no-answer once");
            at = seen(service, at, "fault no-answer 300ms", "no answer");
            at = seen(service, at, "fault bus-stuck 500ms", "bus held low");
            at = seen(service, at, "fault bus-error 200ms", "bus error");
            at = seen(service, at, "fault sensor-reset", "sensor reset itself");
            at = seen(service, at, "fault configuration-changed", "configuration changed");
            at = seen(service, at, "fault fifo-overflow 700ms", "FIFO overflow");
            at = seen(service, at, "fault stalled 400ms", "no samples");
            at = seen(service, at, "fault frozen 400ms", "frozen values");
            at = seen(service, at, "fault gyro-frozen 500ms", "frozen values");
            at = seen(service, at, "fault accel-frozen 500ms", "frozen values");
            at = seen(service, at, "fault saturated 300ms", "saturated axis");
            at = seen(service, at, "fault temperature 300ms", "temperature out of range");
            at = seen(service, at, "fault haptics-missing 300ms", "haptic driver missing");
            unit.tell("fault wrong-identity");
            at = service.awaitFault(at, "FAULT_BEGAN", "wrong identity");
            unit.tell("unplug");
            at = service.awaitFault(at, "FAULT_BEGAN", "no answer");
            unit.tell("plug");
            service.awaitFault(at, "FAULT_ENDED", "wrong identity");
            service.terminate();

            Map<String, Object> summary = service.json();
            assertEquals(0, service.exitCode(), service.err());
            Summaries.assertNoHeap(summary);
            assertEquals(0, summary.get("alerts"), summary.toString());
        }
    }

    @Test
    void shouldCallAStuckBusByItsNameAndEndInTimeWithEverythingWritten() throws Exception {
        Path state = folder.resolve("stuck");
        try (Running service = start(state)) {
            int at = service.await(0, "\"ACTIVITY\"");
            unit.tell("fault bus-stuck forever");
            service.awaitFault(at, "FAULT_BEGAN", "bus held low");
            service.terminate();

            Map<String, Object> summary = service.json();
            assertEquals(0, service.exitCode(), service.err());
            assertEquals("{bus held low=1}", String.valueOf(summary.get("faults")));
            assertTrue(status(state).ended());
            SegmentReplay replay = FlightFiles.replay(FlightFiles.in(state).getFirst());
            assertEquals(summary.get("decision_digest"), replay.digest());
            assertEquals(Command.FINISH, replay.commands.getLast());
        } finally {
            unit.tell("heal");
        }
    }

    private static int seen(Running service, int from, String line, String fault)
            throws IOException, InterruptedException {
        unit.tell(line);
        int at = service.awaitFault(from, "FAULT_BEGAN", fault);
        return service.awaitFault(at, "FAULT_ENDED", fault);
    }
}
