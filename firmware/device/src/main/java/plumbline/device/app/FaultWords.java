package plumbline.device.app;

import java.util.Locale;
import plumbline.device.imu.Fault;
import plumbline.device.os.Errno;

/** A fault as the log tells it: what, expected and found where that is known, and what to do where that helps. */
final class FaultWords {

    private FaultWords() {}

    /**
     * @param expected as the driver has it; with {@code found} also 0, nothing is known
     * @param found as the driver has it; below 0 the negative error number
     */
    static String began(Fault fault, long expected, long found) {
        return fault.text() + details(expected, found) + advice(fault);
    }

    private static String details(long expected, long found) {
        if (found < 0) {
            return " (" + Errno.text((int) -found) + ")";
        }
        return expected == 0 && found == 0
                ? ""
                : String.format(Locale.ROOT, ": expected 0x%02X, found 0x%02X", expected, found);
    }

    private static String advice(Fault fault) {
        return switch (fault) {
            case HAPTICS_MISSING -> "; the unit goes on without nudging: check the wires of the DRV2605L (0x5A)";
            case MOTOR_UNCALIBRATED ->
                "; the driver found no such motor, and drives it with the chip's defaults, which may not be felt:"
                        + " check the motor's two wires, and that unit.motor in the settings file says what it is"
                        + " (lra, erm). The next start tries again";
            default -> "";
        };
    }
}
