package plumbline.emulator.world;

import plumbline.core.imu.ImuBatch;

/** What may be wrong with the sensor element itself, each until a time: values that stand, an axis at its stop, heat. */
final class SensorTrouble {
    private static final int HOT_CENTI_C = 9_500;
    private static final int SATURATED_CHANNEL = 4;

    private final short[] last = new short[ImuBatch.CHANNELS];
    private long frozenUntilNanos = Long.MIN_VALUE;
    private long saturatedUntilNanos = Long.MIN_VALUE;
    private long hotUntilNanos = Long.MIN_VALUE;

    void freeze(long untilNanos) {
        frozenUntilNanos = untilNanos;
    }

    void saturate(long untilNanos) {
        saturatedUntilNanos = untilNanos;
    }

    void heat(long untilNanos) {
        hotUntilNanos = untilNanos;
    }

    void clear() {
        frozenUntilNanos = Long.MIN_VALUE;
        saturatedUntilNanos = Long.MIN_VALUE;
        hotUntilNanos = Long.MIN_VALUE;
    }

    void spoil(short[] counts, long atNanos) {
        if (atNanos < frozenUntilNanos) {
            System.arraycopy(last, 0, counts, 0, ImuBatch.CHANNELS);
            return;
        }
        if (atNanos < saturatedUntilNanos) {
            counts[SATURATED_CHANNEL] = Short.MAX_VALUE;
        }
        System.arraycopy(counts, 0, last, 0, ImuBatch.CHANNELS);
    }

    int temperatureCentiC(int trueCentiC, long atNanos) {
        return atNanos < hotUntilNanos ? HOT_CENTI_C : trueCentiC;
    }
}
