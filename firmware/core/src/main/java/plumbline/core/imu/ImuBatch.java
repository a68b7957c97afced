package plumbline.core.imu;

/**
 * What one drain of a sensor's FIFO gave: evenly spaced samples of six counts, and when they were taken.
 *
 * <p>Mutable and reused; owned by one thread at a time. Axes are the sensor's, right-handed. At rest the specific force
 * reads +g along the axis that points up.
 */
public final class ImuBatch {

    /** Counts a sample has: angular rate x, y, z, then specific force x, y, z. */
    public static final int CHANNELS = 6;

    /** {@link #temperatureCentiC} when the drain carried no temperature. */
    public static final int TEMPERATURE_UNKNOWN = Integer.MIN_VALUE;

    /** Interleaved counts: sample {@code i} begins at {@code i * CHANNELS}. */
    public final short[] counts;

    /** Samples held, 0 to {@link #capacity()}. */
    public int size;

    /** Sensor time of the first sample, µs. Never falls from one batch of a trace to the next. */
    public long firstSampleMicros;

    /**
     * Time between two samples of this batch, ns: what stamps its samples, and in a trace within 10 % of {@link
     * ImuFormat#samplePeriodNanos}, by which the filter turns rates into angles.
     */
    public int samplePeriodNanos;

    /** Host time of the drain, ns on the host's monotonic clock; 0 where there was no host. */
    public long drainHostNanos;

    /** Sensor temperature, 0.01 °C, or {@link #TEMPERATURE_UNKNOWN}. */
    public int temperatureCentiC = TEMPERATURE_UNKNOWN;

    /** True if the haptic motor ran at any time in this batch: of its samples the gyro alone tells of the wearer. */
    public boolean hapticActive;

    public ImuBatch(int capacity) {
        counts = new short[capacity * CHANNELS];
    }

    /** The most samples this batch can hold. */
    public int capacity() {
        return counts.length / CHANNELS;
    }

    /** Sensor time of sample {@code index}, µs, rounded down. */
    public long sampleMicros(int index) {
        return firstSampleMicros + (long) index * samplePeriodNanos / 1000;
    }

    /** Forgets the samples; the array is kept. */
    public void clear() {
        size = 0;
        temperatureCentiC = TEMPERATURE_UNKNOWN;
        hapticActive = false;
    }

    /** Appends one sample. The caller sees to it that there is room. */
    public void add(short gyroX, short gyroY, short gyroZ, short accelX, short accelY, short accelZ) {
        int at = size * CHANNELS;
        counts[at] = gyroX;
        counts[at + 1] = gyroY;
        counts[at + 2] = gyroZ;
        counts[at + 3] = accelX;
        counts[at + 4] = accelY;
        counts[at + 5] = accelZ;
        size++;
    }
}
