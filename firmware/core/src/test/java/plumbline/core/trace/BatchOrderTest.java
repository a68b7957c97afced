package plumbline.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.trace.TraceDamage.Kind;
import plumbline.core.trace.mcap.McapWriter;

class BatchOrderTest {

    @Test
    void shouldRefuseABatchThatIsThereTwice() throws IOException {
        assertEquals(
                "a chunk that has a batch that should begin after the last sample before it, at 141000 µs, and begins"
                        + " at 101000 µs",
                damageOf(Traces.batch(2), Traces.batch(2)).what());
    }

    @Test
    void shouldRefuseASampleThatIsThereTwice() throws IOException {
        ImuBatch one = Traces.batch(2);
        one.size = 1;

        assertEquals(Kind.CHUNK, damageOf(one, one).kind());
    }

    @Test
    void shouldRefuseTimeThatRunsBack() throws IOException {
        assertEquals(
                "a chunk that has sensor time running backwards, from 101000 to 51000 µs",
                damageOf(Traces.batch(2), Traces.batch(1)).what());
    }

    @Test
    void shouldRefuseABatchWhosePeriodIsNotTheHeaders() throws IOException {
        ImuBatch slow = Traces.batch(1);
        slow.samplePeriodNanos = 16_000_000;

        assertEquals(
                "a chunk that has a sample period of 16000000 ns, which should be the header's 10000000 ns within 10 %",
                damageOf(slow).what());
    }

    @Test
    void shouldTakeAPeriodThatIsOffByAFewPerCent() throws IOException {
        ImuBatch fast = Traces.batch(1);
        fast.samplePeriodNanos = 9_600_000;

        assertEquals(List.of(), damagesOf(fast));
    }

    @Test
    void shouldTakeBatchesThatTouch() throws IOException {
        ImuBatch early = Traces.batch(3);
        early.firstSampleMicros -= 6000;

        assertEquals(List.of(), damagesOf(Traces.batch(1), Traces.batch(2), early));
    }

    private static TraceDamage damageOf(ImuBatch... batches) throws IOException {
        return damagesOf(batches).getFirst();
    }

    /** Of a trace of {@code batches} that no writer of ours checked. */
    private static List<TraceDamage> damagesOf(ImuBatch... batches) throws IOException {
        MemorySink sink = new MemorySink();
        try (McapWriter mcap = new McapWriter(sink, "plumbline", "plumbline 0.1.0", 10_000, 10, 1)) {
            mcap.metadata("plumbline", HeaderCodec.toEntries(Traces.header()));
            mcap.attachment(0, 0, "calibration", "x/y", Calibration.identity().toBytes());
            byte[] state = Objects.requireNonNull(Traces.header().segment()).engineState();
            mcap.attachment(0, 0, "engine_state", "x/y", state);
            for (ImuBatch batch : batches) {
                long nanos = Traces.header().wallNanos(batch.firstSampleMicros);
                TraceMessages.putBatch(mcap.beginMessage(1, nanos, nanos, TraceMessages.batchBytes(batch)), batch);
                mcap.endMessage();
            }
        }
        return TraceReader.inspect(new MemorySource(sink.toArray())).damages();
    }
}
