package plumbline.core.trace;

import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;

/**
 * What a batch must keep to beside the one before it, for writer and reader alike: it begins after the last sample of the
 * one before, and its period is the header's, nearly. A sample may come early, as recordings of other origin have it, but
 * never before or with another. Takes nothing from the heap while all is well.
 */
final class BatchOrder {

    /**
     * How far a batch's period may be from the header's: 1/10. Sensors' clocks are off by a few per cent at most, and the
     * header tells the true period already; samples much further apart would each be a gap to the engine.
     */
    private static final int PERIOD_PARTS = 10;

    private final int periodNanos;
    private long batchMicros;

    /** Sensor time of the last sample, µs; -1 if there was none. */
    private long sampleMicros = -1;

    BatchOrder(TraceHeader header) {
        periodNanos = header.format().samplePeriodNanos();
    }

    /** What is wrong with {@code batch}, as a clause after "has", or null. */
    @Nullable String problem(ImuBatch batch) {
        if (Math.abs((long) batch.samplePeriodNanos - periodNanos) * PERIOD_PARTS > periodNanos) {
            return "a sample period of " + batch.samplePeriodNanos + " ns, which should be the header's " + periodNanos
                    + " ns within 10 %";
        }
        long atMicros = batch.firstSampleMicros;
        if (atMicros < batchMicros) {
            return "sensor time running backwards, from " + batchMicros + " to " + atMicros + " µs";
        }
        if (batch.size > 0 && atMicros <= sampleMicros) {
            return "a batch that should begin after the last sample before it, at " + sampleMicros
                    + " µs, and begins at " + atMicros + " µs";
        }
        return null;
    }

    /** The next batch must follow {@code batch}. */
    void take(ImuBatch batch) {
        batchMicros = batch.firstSampleMicros;
        if (batch.size > 0) {
            sampleMicros = batch.sampleMicros(batch.size - 1);
        }
    }

    /** The next batch may begin anywhere. */
    void jump() {
        batchMicros = 0;
        sampleMicros = -1;
    }

    void copyFrom(BatchOrder other) {
        batchMicros = other.batchMicros;
        sampleMicros = other.sampleMicros;
    }
}
