package plumbline.device.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.time.ManualClock;
import plumbline.core.trace.Health;
import plumbline.core.trace.Severity;

/** The loop's side of the recorder must cost its thread no heap at all. */
class RecordRingHeapTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 6000;
    private static final String KEY = "posture.mode";
    private static final String VALUE = "track";

    private final RecordRing ring = new RecordRing(1 << 20);
    private final WornLoop loop = new WornLoop(ring, new ManualClock(0), "upright 60s");
    private final Health health = new Health("no answer");
    private final Decision decision = new Decision();
    private final ImuBatch batch = new ImuBatch(12);
    private int writes;
    private byte[] waste = new byte[0];

    @Test
    void shouldTakeNothingFromTheHeap() {
        assertEquals(0, bytesTaken(this::write));
    }

    @Test
    void shouldTakeNothingFromTheHeapWhileItIsFull() {
        while (ring.dropped() == 0) {
            write();
        }
        assertEquals(0, bytesTaken(this::write));
    }

    @Test
    void shouldFailIfAByteWereTaken() {
        assertTrue(bytesTaken(() -> waste = new byte[1]) > 0);
        assertEquals(1, waste.length);
    }

    private void write() {
        batch.clear();
        for (int i = 0; i < 12; i++) {
            batch.add((short) i, (short) 2, (short) 3, (short) 4, (short) 5, (short) 6);
        }
        ring.batch(batch);
        ring.decision(decision);
        ring.command(1, Command.SNOOZE, 3);
        ring.event(2, Severity.INFO, "an event");
        ring.setting(3, KEY, VALUE);
        ring.health(health);
        if (++writes % 64 == 0) {
            ring.wantEngineState();
        }
        if (ring.wantsEngineState()) {
            ring.engineState(4, loop.engine);
        }
    }

    private long bytesTaken(Runnable work) {
        loop.step();
        RecordReader reader = ring.reader("no answer");
        long taken = 0;
        for (int i = 0; i < 2 * ROUNDS; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            work.run();
            // The first rounds link and compile.
            taken += i < ROUNDS ? 0 : THREADS.getCurrentThreadAllocatedBytes() - before;
            if (ring.dropped() == 0) {
                reader.read(new Nobody(), 1000);
            }
        }
        return taken;
    }

    private static final class Nobody implements RingVisitor {
        @Override
        public void batch(ImuBatch batch) {}

        @Override
        public void decision(Decision decision) {}

        @Override
        public void event(long atMicros, Severity severity, String text) {}

        @Override
        public void setting(long atMicros, String key, String value) {}

        @Override
        public void command(long atMicros, Command command, int value) {}

        @Override
        public void health(Health health) {}

        @Override
        public void engineState(long atMicros, long droppedBefore, ByteBuffer state) {}
    }
}
