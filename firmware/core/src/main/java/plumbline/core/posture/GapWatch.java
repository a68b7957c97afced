package plumbline.core.posture;

import plumbline.core.state.StateCodec;

/** Reports samples that are missing, and samples that were there but beyond the sensor's range. */
final class GapWatch {

    /** Saturated samples closer together than this are one gap, µs. */
    private static final long JOIN_MICROS = 200_000;

    private final DecisionOutlet outlet;
    private final long periodNanos;
    private long gaps;
    private int saturated;
    private long firstSaturatedMicros;
    private long lastSaturatedMicros;

    GapWatch(int samplePeriodNanos, DecisionOutlet outlet) {
        this.periodNanos = samplePeriodNanos;
        this.outlet = outlet;
    }

    /** The next sample came {@code stepMicros} after the one at {@code lastMicros}. Returns the time missing, µs. */
    long missing(long lastMicros, long stepMicros) {
        long missingMicros = stepMicros - periodNanos / 1000;
        long samples = (stepMicros * 1000 + periodNanos / 2) / periodNanos - 1;
        gaps++;
        outlet.emit(DecisionKind.GAP, lastMicros, saturatingInt(missingMicros / 1000), saturatingInt(samples), 0, 0);
        return missingMicros;
    }

    /** A sample at {@code atMicros} stood at the end of its range. */
    void saturated(long atMicros) {
        if (saturated == 0) {
            firstSaturatedMicros = atMicros;
        }
        saturated++;
        lastSaturatedMicros = atMicros;
    }

    /** Reports saturation that is over. */
    void tick(long nowMicros) {
        if (saturated > 0 && nowMicros - lastSaturatedMicros > JOIN_MICROS) {
            flush();
        }
    }

    /** Reports saturation, over or not. */
    void flush() {
        if (saturated > 0) {
            long micros = lastSaturatedMicros - firstSaturatedMicros + periodNanos / 1000;
            gaps++;
            outlet.emit(DecisionKind.GAP, firstSaturatedMicros, saturatingInt(micros / 1000), saturated, 1, 0);
            saturated = 0;
        }
    }

    /** Gaps reported so far. */
    long gaps() {
        return gaps;
    }

    private static int saturatingInt(long value) {
        return Math.clamp(value, 0, Integer.MAX_VALUE);
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        gaps = s.word(gaps);
        saturated = s.word(saturated);
        firstSaturatedMicros = s.word(firstSaturatedMicros);
        lastSaturatedMicros = s.word(lastSaturatedMicros);
    }
}
