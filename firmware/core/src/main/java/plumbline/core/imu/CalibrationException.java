package plumbline.core.imu;

/** A stored calibration was refused; the message says what was expected and what was found. */
public final class CalibrationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public CalibrationException(String message) {
        super(message);
    }

    public CalibrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
