package plumbline.device.imu;

import java.util.Locale;
import plumbline.device.i2c.Wire;

/** A sensor could not be set up or tested: what, expected and found, in a sentence. Never thrown while sampling. */
public final class SensorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    public SensorException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    static SensorException wrongIdentity(String sensor, int expected, int found) {
        return new SensorException(
                Fault.WRONG_IDENTITY,
                String.format(Locale.ROOT, "%s: identity 0x%02X expected, found 0x%02X", sensor, expected, found));
    }

    /** @throws SensorException if {@code result}, what a {@link Wire} returned, is an error */
    static void requireCarried(String sensor, int register, int result) {
        if (result < 0) {
            throw new SensorException(
                    Trouble.faultOf(result),
                    String.format(
                            Locale.ROOT,
                            "%s: register 0x%02X: %s (errno %d)",
                            sensor,
                            register,
                            Trouble.faultOf(result).text(),
                            -result));
        }
    }
}
