package plumbline.device.sampling;

import plumbline.core.imu.ImuBatch;

/**
 * Looks at samples for what no chip reports of itself: values that stand still, an axis at its end, an absurd temperature.
 *
 * <p>Frozen: {@value #FROZEN_SAMPLES} samples in a row with all six counts the same, or {@value #HALF_FROZEN_SAMPLES} with those
 * of one half, which may hang by itself. The quietest known sensor at its lowest rate (LSM6DSOX, DS12814 table 3: 3.8 mdps/√Hz
 * and 70 µg/√Hz, over some 30 Hz at 16 g and 2000 dps: 0.3 and 0.8 counts rms) lies dead still with its counts where they stay
 * most often: the gyro's next three are the same with a chance of 0.74, the accelerometer's of 0.10. All six 16 times in a row
 * is 1 in 10¹⁸, the gyro's 128 times 1 in 10¹⁶. Takes nothing from the heap.
 */
final class SampleWatch {

    static final int FROZEN_SAMPLES = 16;
    static final int HALF_FROZEN_SAMPLES = 128;

    /** An axis that stands at its end for so long is not a knock, ns. */
    private static final long SATURATED_NANOS = 50_000_000;

    /** So long without, and it is over, ns. */
    private static final long FREE_NANOS = 200_000_000;

    /** What the known sensors are rated for, 0.01 °C. */
    private static final int COLDEST_CENTI_C = -4000;

    private static final int HOTTEST_CENTI_C = 8500;

    private int sameGyros;
    private int sameAccels;
    private long freshGyros;
    private long freshAccels;
    private boolean any;
    private short gyroX;
    private short gyroY;
    private short gyroZ;
    private short accelX;
    private short accelY;
    private short accelZ;
    private long saturatedNanos;
    private long freeNanos;
    private boolean saturated;
    private boolean temperatureBad;
    private int lastTemperature = ImuBatch.TEMPERATURE_UNKNOWN;

    /** The sensor was started anew. */
    void restart() {
        sameGyros = 0;
        sameAccels = 0;
        freshGyros = 0;
        freshAccels = 0;
        any = false;
    }

    /** Looks at all of {@code batch}; puts the last sound temperature where an absurd one stands. */
    void look(ImuBatch batch) {
        int size = batch.size;
        for (int i = 0; i < size && !isFrozen(); i++) {
            sample(batch, i);
        }
        int centiC = batch.temperatureCentiC;
        boolean known = centiC != ImuBatch.TEMPERATURE_UNKNOWN;
        temperatureBad = known ? centiC < COLDEST_CENTI_C || centiC > HOTTEST_CENTI_C : temperatureBad;
        if (known && !temperatureBad) {
            lastTemperature = centiC;
        }
        batch.temperatureCentiC = temperatureBad ? lastTemperature : centiC;
    }

    private void sample(ImuBatch batch, int index) {
        short[] counts = batch.counts;
        int at = index * ImuBatch.CHANNELS;
        short gx = counts[at];
        short gy = counts[at + 1];
        short gz = counts[at + 2];
        short ax = counts[at + 3];
        short ay = counts[at + 4];
        short az = counts[at + 5];
        boolean sameGyro = any && gx == gyroX && gy == gyroY && gz == gyroZ;
        boolean sameAccel = any && ax == accelX && ay == accelY && az == accelZ;
        any = true;
        gyroX = gx;
        gyroY = gy;
        gyroZ = gz;
        accelX = ax;
        accelY = ay;
        accelZ = az;
        sameGyros = sameGyro ? sameGyros + 1 : 0;
        sameAccels = sameAccel ? sameAccels + 1 : 0;
        freshGyros += sameGyro ? 0 : 1;
        freshAccels += sameAccel ? 0 : 1;
        boolean end = isEnd(gx) || isEnd(gy) || isEnd(gz) || isEnd(ax) || isEnd(ay) || isEnd(az);
        int periodNanos = batch.samplePeriodNanos;
        saturatedNanos = end ? saturatedNanos + periodNanos : 0;
        freeNanos = end ? 0 : freeNanos + periodNanos;
        saturated = saturated ? freeNanos < FREE_NANOS : saturatedNanos >= SATURATED_NANOS;
    }

    private static boolean isEnd(short count) {
        return count == Short.MAX_VALUE || count == Short.MIN_VALUE;
    }

    boolean isFrozen() {
        return Math.min(sameGyros, sameAccels) >= FROZEN_SAMPLES
                || Math.max(sameGyros, sameAccels) >= HALF_FROZEN_SAMPLES;
    }

    /** True once both halves have shown more differing samples since the start than a frozen one could. */
    boolean isAlive() {
        return Math.min(freshGyros, freshAccels) > FROZEN_SAMPLES;
    }

    boolean isSaturated() {
        return saturated;
    }

    boolean isTemperatureBad() {
        return temperatureBad;
    }
}
