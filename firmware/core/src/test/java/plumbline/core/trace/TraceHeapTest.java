package plumbline.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;

class TraceHeapTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int BATCH_SAMPLES = 16;
    private static final int PERIOD_NANOS = 1_200_000;
    /** Until the last compiler has taken every class: it resolves a class's string constants on the thread that runs. */
    private static final int WARM_UP = 100_000;

    private static final int BATCHES = 100_000 / BATCH_SAMPLES;

    private final TraceWriter writer;
    private final ImuBatch batch = new ImuBatch(BATCH_SAMPLES);
    private final Decision decision = new Decision();
    private final Health health = new Health("no answer", "stuck");
    private long micros;

    TraceHeapTest() throws IOException {
        writer = new TraceWriter(new Drain(), Traces.header(PERIOD_NANOS));
        batch.samplePeriodNanos = PERIOD_NANOS;
        batch.size = BATCH_SAMPLES;
    }

    @Test
    void shouldTakeNothingFromTheHeapWhileWriting() throws IOException {
        write(WARM_UP);
        long before = THREADS.getCurrentThreadAllocatedBytes();

        write(BATCHES);

        assertEquals(0, THREADS.getCurrentThreadAllocatedBytes() - before);
    }

    @Test
    void shouldHaveNoticedAnyAllocation() throws IOException {
        write(WARM_UP);
        long before = THREADS.getCurrentThreadAllocatedBytes();

        write(BATCHES);
        Object taken = new byte[1];

        assertTrue(THREADS.getCurrentThreadAllocatedBytes() > before, taken.toString());
    }

    private void write(int batches) throws IOException {
        for (int i = 0; i < batches; i++) {
            micros += BATCH_SAMPLES * 1200;
            batch.firstSampleMicros = micros;
            batch.temperatureCentiC = i;
            batch.counts[i % batch.counts.length]++;
            writer.batch(batch);
            decision.atMicros = micros - 1;
            decision.decidedMicros = micros;
            writer.decision(decision);
            if (i % 50 == 0) {
                writer.event(micros, Severity.INFO, "läuft");
                writer.temperature(micros, TemperaturePlace.SENSOR, i);
                writer.battery(micros, i, 1000, false);
                writer.setting(micros, "posture.mode", "train");
                writer.command(micros, Command.NEUTRAL, 0);
                health.atMicros = micros;
                writer.health(health);
                writer.force();
            }
        }
    }

    private static final class Drain implements ByteSink {

        @Override
        public void write(ByteBuffer bytes) {
            bytes.position(bytes.limit());
        }

        @Override
        public void force() {}
    }
}
