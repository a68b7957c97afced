package plumbline.core.imu;

/**
 * What is known of one sensor's errors: true = matrix · (measured - bias at this temperature). Immutable.
 *
 * @param gyro scale and misalignment of the angular rate
 * @param accel scale and misalignment of the specific force
 * @param biases of all six channels, over temperature
 */
public record Calibration(AxisMatrix gyro, AxisMatrix accel, BiasTable biases) {

    private static final Calibration IDENTITY =
            new Calibration(AxisMatrix.identity(), AxisMatrix.identity(), BiasTable.zero());

    /** Counts stay as they are. */
    public static Calibration identity() {
        return IDENTITY;
    }

    /** This calibration in the form that {@link #fromBytes} reads. */
    public byte[] toBytes() {
        return CalibrationCodec.encode(this);
    }

    /** @throws CalibrationException if {@code bytes} are no calibration of a known version, whole and unharmed */
    public static Calibration fromBytes(byte[] bytes) {
        return CalibrationCodec.decode(bytes);
    }
}
