package plumbline.device.imu;

import plumbline.core.time.LoopClock;
import plumbline.device.i2c.Wire;
import plumbline.device.imu.SelfTestVerdict.Axis;

/** What the self-tests of InvenSense's chips share: registers with errors thrown, averages, and trims by their equations. */
final class InvenSenseBench {

    static final long MILLI = 1_000_000;

    /** Samples that are averaged, of 1 ms each. */
    private static final int SAMPLES = 200;

    private static final int TRIM_FRACTION_BITS = 20;
    private static final int RATIO_BITS = 24;
    private static final int RATIO_1_01_Q24 = 16_944_988;

    static final String OF_TRIM = "% of trim";

    private static final int LEAST_PERCENT = 51;
    private static final int MOST_PERCENT = 149;
    private static final int COUNTS_PER_DPS = 131;
    private static final int LEAST_DPS = 60;
    private static final int MOST_OFFSET_DPS = 20;

    final String sensor;

    private final Wire wire;
    private final LoopClock clock;
    private final byte[] bytes = new byte[6];

    InvenSenseBench(String sensor, Wire wire, LoopClock clock) {
        this.sensor = sensor;
        this.wire = wire;
        this.clock = clock;
    }

    void requireIdentity(int register, int expected) {
        int identity = read(register);
        if (identity != expected) {
            throw SensorException.wrongIdentity(sensor, expected, identity);
        }
    }

    int read(int register) {
        SensorException.requireCarried(sensor, register, wire.read(register, bytes, 0, 1));
        return bytes[0] & 0xFF;
    }

    void write(int register, int value) {
        SensorException.requireCarried(sensor, register, wire.write(register, value));
    }

    void pause(long nanos) {
        clock.sleepUntil(clock.nanoTime() + nanos);
    }

    /** Sums of {@value #SAMPLES} samples of three axes, high bytes first, one a millisecond. */
    int[] sums(int register) {
        int[] sums = new int[3];
        for (int i = 0; i < SAMPLES; i++) {
            pause(MILLI);
            SensorException.requireCarried(sensor, register, wire.read(register, bytes, 0, 6));
            for (int axis = 0; axis < 3; axis++) {
                sums[axis] += Counts.bigEndian(bytes, 2 * axis);
            }
        }
        return sums;
    }

    /** By how much the mean of {@code axis} moved, counts, rounded toward 0. */
    static int moved(int[] off, int[] on, int axis) {
        return (on[axis] - off[axis]) / SAMPLES;
    }

    static int mean(int[] sums, int axis) {
        return sums[axis] / SAMPLES;
    }

    /**
     * {@code base} times {@code ratio} to the power {@code code} - 1, rounded; 0 for a code of 0, which means that the factory
     * left none.
     *
     * @param base 1 to 4095
     * @param ratioQ24 1.0 to 1.05
     * @param code 0 to 255; with the largest ratio, 0 to 31
     */
    static int trim(int base, int ratioQ24, int code) {
        if (code == 0) {
            return 0;
        }
        long valueQ20 = (long) base << TRIM_FRACTION_BITS;
        for (int i = 1; i < code; i++) {
            valueQ20 = (valueQ20 * ratioQ24) >> RATIO_BITS;
        }
        return (int) ((valueQ20 + (1 << (TRIM_FRACTION_BITS - 1))) >> TRIM_FRACTION_BITS);
    }

    /** {@code base} times 1.01 to the power {@code code} - 1: the trims of all but the MPU-6050. */
    static int heirTrim(int base, int code) {
        return trim(base, RATIO_1_01_Q24, code);
    }

    /** Of the gyro, heirs of the MPU-6050: above half of the trim, or where there is none at least 60 dps; at ±250 dps. */
    static Axis gyroAxis(int axis, int moved, int trim) {
        String name = "gyro " + "xyz".charAt(axis);
        int size = Math.abs(moved);
        return trim > 0
                ? new Axis(name, OF_TRIM, size * 100 / trim, LEAST_PERCENT, Integer.MAX_VALUE)
                : new Axis(name, "dps", size / COUNTS_PER_DPS, LEAST_DPS, Integer.MAX_VALUE);
    }

    /** Of the gyro at rest, heirs of the MPU-6050: within ±20 dps; at ±250 dps. */
    static Axis gyroOffset(int axis, int mean) {
        return new Axis(
                "gyro " + "xyz".charAt(axis) + " offset",
                "dps",
                mean / COUNTS_PER_DPS,
                -MOST_OFFSET_DPS,
                MOST_OFFSET_DPS);
    }

    /** Of the accelerometer, heirs of the MPU-6050: half to one and a half of the trim, or where there is none the limits given. */
    static Axis accelAxis(int axis, int moved, int trim, int countsPerG, int leastMg, int mostMg) {
        String name = "accelerometer " + "xyz".charAt(axis);
        int size = Math.abs(moved);
        return trim > 0
                ? new Axis(name, OF_TRIM, size * 100 / trim, LEAST_PERCENT, MOST_PERCENT)
                : new Axis(name, "mg", size * 1000 / countsPerG, leastMg, mostMg);
    }
}
