package plumbline.device.haptics;

import org.jspecify.annotations.Nullable;

/**
 * The ten registers from 0x16 on, as they are to be (TI SLOS854D, 8.6.16 to 8.6.25): the motor's voltages, its calibration, and
 * what the data sheet advises for calibrating most motors (8.5.6). Fields were compared with TI's own pages of the registers, Linux,
 * {@code drivers/input/misc/drv260x.c}, and drivers that quote 8.5.6.
 */
final class Drv2605lSettings {

    static final int LENGTH = 10;

    private static final int RATED = 0;
    private static final int CLAMP = 1;
    private static final int COMPENSATION = 2;
    private static final int BACK_EMF = 3;
    private static final int FEEDBACK = 4;
    private static final int CONTROL_1 = 5;
    private static final int CONTROL_2 = 6;
    private static final int CONTROL_3 = 7;
    private static final int CONTROL_4 = 8;
    private static final int CONTROL_5 = 9;

    private static final int DEFAULT_COMPENSATION = 0x0C;
    private static final int DEFAULT_BACK_EMF = 0x6C;
    private static final int DEFAULT_GAIN = 2;

    /** FB_BRAKE_FACTOR 2 (3 x), LOOP_GAIN 2 (high). */
    private static final int BRAKE_AND_LOOP = 2 << 4 | 2 << 2;

    private static final int STARTUP_BOOST = 1 << 7;

    /** BIDIR_INPUT, BRAKE_STABILIZER, SAMPLE_TIME 3 (300 µs), BLANKING_TIME 1, IDISS_TIME 1. */
    private static final int TIMES = 0xF5;

    /** NG_THRESH 2 (4 %). */
    private static final int NOISE_GATE = 2 << 6;

    private static final int ERM_OPEN_LOOP = 1 << 5;
    private static final int AUTO_CAL_TIME_LONGEST = 3 << 4;

    /** As after power-on: AUTO_OL_CNT 2 (5 attempts), PLAYBACK_INTERVAL 0 (waits in steps of 10 ms). */
    private static final int CONTROL_5_DEFAULT = 0x80;

    /** OTP_STATUS is the chip's own. */
    private static final int CONTROL_4_MASK = 0xFB;

    private final byte[] bytes = new byte[LENGTH];
    private final byte library;
    private boolean known;
    private boolean failed;

    Drv2605lSettings(MotorData motor, @Nullable HapticCalibration kept) {
        library = (byte) motor.library();
        bytes[RATED] = (byte) motor.ratedVoltage();
        bytes[CLAMP] = (byte) motor.overdriveClamp();
        bytes[COMPENSATION] = (byte) (kept == null ? DEFAULT_COMPENSATION : kept.compensation());
        bytes[BACK_EMF] = (byte) (kept == null ? DEFAULT_BACK_EMF : kept.backEmf());
        int gain = kept == null ? DEFAULT_GAIN : kept.backEmfGain();
        bytes[FEEDBACK] = (byte) ((motor.isLinear() ? Drv2605lRegisters.LINEAR : 0) | BRAKE_AND_LOOP | gain);
        bytes[CONTROL_1] = (byte) (STARTUP_BOOST | motor.driveTime());
        bytes[CONTROL_2] = (byte) TIMES;
        bytes[CONTROL_3] = (byte) (NOISE_GATE | (motor.isLinear() ? 0 : ERM_OPEN_LOOP));
        bytes[CONTROL_4] = (byte) AUTO_CAL_TIME_LONGEST;
        bytes[CONTROL_5] = (byte) CONTROL_5_DEFAULT;
        known = kept != null;
    }

    /** Not to be changed by the caller. */
    byte[] bytes() {
        return bytes;
    }

    byte library() {
        return library;
    }

    boolean areIn(byte[] read) {
        for (int i = 0; i < CONTROL_4; i++) {
            if (read[i] != bytes[i]) {
                return false;
            }
        }
        return (read[CONTROL_4] & CONTROL_4_MASK) == bytes[CONTROL_4] && read[CONTROL_5] == bytes[CONTROL_5];
    }

    boolean needsCalibration() {
        return !known && !failed;
    }

    boolean hasFailed() {
        return failed;
    }

    /** What was set stays; not tried again, for it would run the motor for seconds at every try. */
    void calibrationNeverEnded() {
        failed = true;
    }

    /** Takes what stands in the three registers from A_CAL_COMP on; a failed calibration is not tried again. */
    void calibrated(boolean hasFailed, byte[] result) {
        failed = hasFailed;
        known = !hasFailed;
        if (hasFailed) {
            return;
        }
        bytes[COMPENSATION] = result[0];
        bytes[BACK_EMF] = result[1];
        bytes[FEEDBACK] = (byte) ((bytes[FEEDBACK] & ~Drv2605lRegisters.BEMF_GAIN_MASK)
                | (result[2] & Drv2605lRegisters.BEMF_GAIN_MASK));
    }

    /** Copies what {@link #calibration} has into {@code three}. @return false if there is none */
    boolean copyCalibration(int[] three) {
        three[0] = bytes[COMPENSATION] & 0xFF;
        three[1] = bytes[BACK_EMF] & 0xFF;
        three[2] = bytes[FEEDBACK] & Drv2605lRegisters.BEMF_GAIN_MASK;
        return known;
    }

    @Nullable HapticCalibration calibration() {
        if (!known) {
            return null;
        }
        return new HapticCalibration(
                bytes[COMPENSATION] & 0xFF, bytes[BACK_EMF] & 0xFF, bytes[FEEDBACK] & Drv2605lRegisters.BEMF_GAIN_MASK);
    }
}
