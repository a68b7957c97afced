package plumbline.device.haptics;

import static plumbline.device.haptics.Drv2605lRegisters.*;

import org.jspecify.annotations.Nullable;
import plumbline.core.time.LoopClock;
import plumbline.device.i2c.Wire;
import plumbline.device.os.Errno;

/**
 * The DRV2605L's own diagnosis of its motor (TI SLOS854D, 8.5.6 and MODE 6): drives it for a moment and judges its back-EMF.
 *
 * <p>Blocks for about a second, and for six at most. Leaves the chip in standby, with the data sheet's defaults for a
 * calibration it doesn't know.
 */
public final class Drv2605lDiagnosis {

    private static final long MILLI = 1_000_000;
    private static final long POLL_NANOS = 5 * MILLI;
    private static final long LIMIT_NANOS = 2000 * MILLI;
    private static final String CHIP = "DRV2605L: ";

    private final Wire wire;
    private final LoopClock clock;
    private final Drv2605lSettings settings;
    private final byte[] buffer = new byte[1];
    private int error;

    public Drv2605lDiagnosis(Wire wire, MotorData motor, LoopClock clock) {
        this.wire = wire;
        this.clock = clock;
        settings = new Drv2605lSettings(motor, null);
    }

    /** What was found; null if no such driver answers. */
    public @Nullable MotorVerdict run() {
        int status = wire.read(STATUS, buffer, 0, 1);
        if (Wire.isNoAnswer(status) || (status > 0 && !isDrv2605l(buffer[0]))) {
            return null;
        }
        if (status < 0) {
            return new MotorVerdict(false, CHIP + Errno.text(-status));
        }
        boolean ended = hasEnded();
        wire.write(MODE, STANDBY);
        return ended ? verdict(buffer[0]) : new MotorVerdict(false, CHIP + Errno.text(-error));
    }

    /** @return true if STATUS is in the buffer, else the error is known */
    private boolean hasEnded() {
        return isRight(wire.write(MODE, DEV_RESET))
                && isRight(await(MODE, DEV_RESET))
                && isRight(wire.write(MODE, INTERNAL_TRIGGER))
                && isRight(await(MODE, STANDBY))
                && isRight(wire.write(RATED_VOLTAGE, settings.bytes(), 0, Drv2605lSettings.LENGTH))
                && isRight(wire.write(MODE, DIAGNOSTICS))
                && isRight(wire.write(GO, 1))
                && isRight(await(GO, 1))
                && isRight(wire.read(STATUS, buffer, 0, 1));
    }

    private boolean isRight(int result) {
        error = result;
        return result >= 0;
    }

    /** Until {@code bits} of {@code register} are 0; a chip in reset may not answer. @return a negative error if that never comes */
    private int await(int register, int bits) {
        long untilNanos = clock.nanoTime() + LIMIT_NANOS;
        int read = Wire.BROKEN;
        while (clock.nanoTime() < untilNanos) {
            clock.sleepUntil(clock.nanoTime() + POLL_NANOS);
            read = wire.read(register, buffer, 0, 1);
            if (read > 0 && (buffer[0] & bits) == 0) {
                return read;
            }
        }
        return read < 0 ? read : Wire.BROKEN;
    }

    private static MotorVerdict verdict(int status) {
        if ((status & OVER_TEMPERATURE) != 0) {
            return new MotorVerdict(
                    false, CHIP + "it is too hot: let it cool, and look for a short of the motor's wires");
        }
        if ((status & OVER_CURRENT) != 0) {
            return new MotorVerdict(false, CHIP + "too much current: look for a short of the motor's wires");
        }
        return (status & DIAG_RESULT) == 0
                ? new MotorVerdict(true, CHIP + "the motor answers as it should")
                : new MotorVerdict(
                        false,
                        CHIP + "the motor is missing, shorted, or of another kind than unit.motor in the settings"
                                + " file of --config says (lra, erm; lra without a file): check its two wires");
    }
}
