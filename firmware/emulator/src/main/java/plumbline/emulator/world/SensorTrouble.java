package plumbline.emulator.world;

import plumbline.core.imu.ImuBatch;

/** What may be wrong with the sensor element itself, each until a time: values that stand, an axis at its stop, heat. */
final class SensorTrouble {
    private static final int HOT_CENTI_C = 9_500;
    private static final int SATURATED_CHANNEL = 4;
    private static final int FIRST_ACCEL_CHANNEL = 3;

    private final short[] last = new short[ImuBatch.CHANNELS];
    private long gyroFrozenUntilNanos = Long.MIN_VALUE;
    private long accelFrozenUntilNanos = Long.MIN_VALUE;
    private long saturatedUntilNanos = Long.MIN_VALUE;
    private long hotUntilNanos = Long.MIN_VALUE;

    void freezeGyro(long untilNanos) {
        gyroFrozenUntilNanos = untilNanos;
    }

    void freezeAccel(long untilNanos) {
        accelFrozenUntilNanos = untilNanos;
    }

    void saturate(long untilNanos) {
        saturatedUntilNanos = untilNanos;
    }

    void heat(long untilNanos) {
        hotUntilNanos = untilNanos;
    }

    void clear() {
        gyroFrozenUntilNanos = Long.MIN_VALUE;
        accelFrozenUntilNanos = Long.MIN_VALUE;
        saturatedUntilNanos = Long.MIN_VALUE;
        hotUntilNanos = Long.MIN_VALUE;
    }

    void spoil(short[] counts, long atNanos) {
        if (atNanos < saturatedUntilNanos) {
            counts[SATURATED_CHANNEL] = Short.MAX_VALUE;
        }
        if (atNanos < gyroFrozenUntilNanos) {
            System.arraycopy(last, 0, counts, 0, FIRST_ACCEL_CHANNEL);
        }
        if (atNanos < accelFrozenUntilNanos) {
            System.arraycopy(last, FIRST_ACCEL_CHANNEL, counts, FIRST_ACCEL_CHANNEL, FIRST_ACCEL_CHANNEL);
        }
        System.arraycopy(counts, 0, last, 0, ImuBatch.CHANNELS);
    }

    int temperatureCentiC(int trueCentiC, long atNanos) {
        return atNanos < hotUntilNanos ? HOT_CENTI_C : trueCentiC;
    }
}
