package plumbline.core.imu;

/**
 * What a stream of counts means: which sensor, at what ranges, how often. Constant for the length of a trace.
 *
 * @param sensor the sensor's name as its maker writes it, or {@code generic}
 * @param gyro range and scale of the angular-rate counts
 * @param accel range and scale of the specific-force counts
 * @param samplePeriodNanos true time between two samples, {@value #MIN_PERIOD_NANOS} to {@value #MAX_PERIOD_NANOS} ns
 */
public record ImuFormat(String sensor, GyroRange gyro, AccelRange accel, int samplePeriodNanos) {

    /** 2000 Hz. */
    public static final int MIN_PERIOD_NANOS = 500_000;

    /** 50 Hz. */
    public static final int MAX_PERIOD_NANOS = 20_000_000;

    public ImuFormat {
        if (samplePeriodNanos < MIN_PERIOD_NANOS || samplePeriodNanos > MAX_PERIOD_NANOS) {
            throw new IllegalArgumentException("sample period must be " + MIN_PERIOD_NANOS + " to " + MAX_PERIOD_NANOS
                    + " ns (2000 to 50 Hz), found " + samplePeriodNanos);
        }
    }

    /** The output data rate in millihertz, rounded. */
    public int sampleRateMilliHz() {
        return (int) ((1_000_000_000_000L + samplePeriodNanos / 2) / samplePeriodNanos);
    }
}
