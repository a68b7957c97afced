package plumbline.device.imu;

import org.jspecify.annotations.Nullable;
import plumbline.device.i2c.Wire;

/**
 * What is wrong with a chip, if anything: one failed step may be a passing disturbance, several in a row are a fault.
 *
 * <p>The FIFO holds the samples meanwhile, so that patience costs nothing. One thread; takes nothing from the heap.
 */
final class Trouble {

    /** Steps in a row that must fail before the bus is believed. */
    static final int PATIENCE = 3;

    private @Nullable Fault fault;
    private int expected;
    private int found;
    private int failedSteps;

    void clear() {
        fault = null;
        expected = 0;
        found = 0;
        failedSteps = 0;
    }

    /** A step's transfers all went well. */
    void stepWorked() {
        failedSteps = 0;
    }

    /**
     * A step's transfer failed, and the step is given up.
     *
     * @param error what {@link Wire} answered, negative
     * @return {@link ImuDriver#FAULT} if patience has run out, else 0
     */
    int stepFailed(int error) {
        failedSteps++;
        if (failedSteps < PATIENCE) {
            return 0;
        }
        return raise(faultOf(error), 0, error);
    }

    /** Something is wrong for certain. @return {@link ImuDriver#FAULT} */
    int raise(Fault what, int expectedValue, int foundValue) {
        fault = what;
        expected = expectedValue;
        found = foundValue;
        return ImuDriver.FAULT;
    }

    /** After {@link ConfigTable#DIFFERS}: one register changed, or the chip was reset. @return {@link ImuDriver#FAULT} */
    int notAsConfigured(ConfigTable table, Wire wire) {
        Fault what = table.isAtPowerOn(wire) == 1 ? Fault.SENSOR_RESET : Fault.CONFIGURATION_CHANGED;
        return raise(what, table.expected(), table.found());
    }

    /** What an error of {@link Wire} means. */
    static Fault faultOf(int error) {
        if (Wire.isNoAnswer(error)) {
            return Fault.NO_ANSWER;
        }
        return error == Wire.TIMED_OUT ? Fault.BUS_STUCK : Fault.BUS_ERROR;
    }

    /** What stopped the driver; null while nothing did. */
    @Nullable Fault fault() {
        return fault;
    }

    int expected() {
        return expected;
    }

    /** The value found, or the errno of a failed transfer, negative. */
    int found() {
        return found;
    }
}
