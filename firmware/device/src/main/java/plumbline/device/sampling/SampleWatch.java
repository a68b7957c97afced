package plumbline.device.sampling;

import plumbline.core.imu.ImuBatch;

/**
 * Looks at samples for what no chip reports of itself: values that stand still, an axis at its end, an absurd temperature.
 *
 * <p>Frozen: {@value #FROZEN_SAMPLES} samples in a row with all six counts the same. The quietest known sensor at its lowest
 * rate (LSM6DSOX, DS12814 table 3: 3.8 mdps/√Hz and 70 µg/√Hz, over some 30 Hz at 16 g and 2000 dps: 0.3 and 0.8 counts
 * rms) repeats all six with a chance of about 1 in 50 while it lies dead still; 16 times in a row is 1 in 10²⁷. Takes
 * nothing from the heap.
 */
final class SampleWatch {

    static final int FROZEN_SAMPLES = 16;

    /** An axis that stands at its end for so long is not a knock, ns. */
    private static final long SATURATED_NANOS = 50_000_000;

    /** So long without, and it is over, ns. */
    private static final long FREE_NANOS = 200_000_000;

    /** What the known sensors are rated for, 0.01 °C. */
    private static final int COLDEST_CENTI_C = -4000;

    private static final int HOTTEST_CENTI_C = 8500;

    private int sameInRow;
    private long fresh;
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
        sameInRow = 0;
        fresh = 0;
        any = false;
    }

    /** Looks at all of {@code batch}; puts the last sound temperature where an absurd one stands. */
    void look(ImuBatch batch) {
        int size = batch.size;
        for (int i = 0; i < size && sameInRow < FROZEN_SAMPLES; i++) {
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
        boolean same = any && gx == gyroX && gy == gyroY && gz == gyroZ && ax == accelX && ay == accelY && az == accelZ;
        any = true;
        gyroX = gx;
        gyroY = gy;
        gyroZ = gz;
        accelX = ax;
        accelY = ay;
        accelZ = az;
        sameInRow = same ? sameInRow + 1 : 0;
        fresh += same ? 0 : 1;
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
        return sameInRow >= FROZEN_SAMPLES;
    }

    /** True once more differing samples came since the start than a frozen sensor could show. */
    boolean isAlive() {
        return fresh > FROZEN_SAMPLES;
    }

    boolean isSaturated() {
        return saturated;
    }

    boolean isTemperatureBad() {
        return temperatureBad;
    }
}
