package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.device.i2c.HeaplessCalls;
import plumbline.emulator.bus.BusModel;
import plumbline.emulator.bus.BusServer;
import plumbline.emulator.bus.BusTransfer;

/** What transfers that succeed, and such that break off, take from the heap of a JVM that was just started: nothing. */
class HeaplessIT {

    /** All registers of all chips hold 0x6C; it remembers what it was asked for. */
    private static final class OneValue implements BusModel {
        volatile boolean cut;
        volatile int most;
        volatile long timeoutNanos;

        @Override
        public int transfer(BusTransfer transfer) {
            most = Math.max(most, transfer.count());
            Arrays.fill(transfer.data, 0, 64, (byte) 0x6C);
            return cut ? 1 : transfer.count();
        }

        @Override
        public void timeOutAfter(long nanos) {
            timeoutNanos = nanos;
        }
    }

    @TempDir
    static Path folder = Path.of("");

    private static Supervisor supervisor;

    private final OneValue model = new OneValue();
    private BusServer server;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        supervisor = Supervisor.build(folder);
    }

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        server = BusServer.open(supervisor.socket(), model);
        supervisor.assumeKernelPermits();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldTakeNothingFromTheFirstTransferOn(boolean interpreted) throws Exception {
        assertEquals("result 1, first 0 bytes, then 0 bytes", outcome(interpreted));
        assertEquals(3, model.most);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldTakeNothingForATransferThatBreaksOff(boolean interpreted) throws Exception {
        model.cut = true;
        assertEquals("result -5, first 0 bytes, then 0 bytes", outcome(interpreted));
    }

    @Test
    void shouldTellTheKernelWhenToGiveUp() throws Exception {
        outcome(false);
        assertEquals(50_000_000, model.timeoutNanos);
    }

    private static String outcome(boolean interpreted) throws IOException, InterruptedException {
        List<String> flags = new ArrayList<>(Installation.flags());
        flags.add("-XX:+EnableDynamicAgentLoading");
        if (interpreted) {
            flags.add("-Xint");
        }
        try (Running calls = supervisor.run(HeaplessCalls.class, flags, "/dev/i2c-1", "0x6A")) {
            assertEquals(0, calls.exitCode(), calls.err());
            return calls.lines().stream()
                    .filter(line -> line.startsWith("result"))
                    .findFirst()
                    .orElse(calls.err());
        }
    }
}
