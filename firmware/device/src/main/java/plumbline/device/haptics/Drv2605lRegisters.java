package plumbline.device.haptics;

/** The DRV2605L's registers and bits that are used (TI SLOS854D, 8.6). */
final class Drv2605lRegisters {

    static final int STATUS = 0x00;
    private static final int DEVICE_SHIFT = 5;
    private static final int DEVICE_DRV2605 = 3;
    private static final int DEVICE_DRV2605L = 7;
    static final int OVER_CURRENT = 1;
    static final int OVER_TEMPERATURE = 1 << 1;
    static final int DIAG_RESULT = 1 << 3;

    static final int MODE = 0x01;
    static final int DEV_RESET = 1 << 7;
    static final int STANDBY = 1 << 6;
    static final int INTERNAL_TRIGGER = 0;
    static final int DIAGNOSTICS = 6;
    static final int AUTO_CALIBRATION = 7;

    static final int LIBRARY_SEL = 0x03;

    static final int WAVEFORMS = 0x04;
    static final int SLOTS = 8;
    static final int WAIT = 1 << 7;
    static final int WAIT_STEP_MILLIS = 10;

    static final int GO = 0x0C;

    /** First of ten in a row: rated voltage, clamp, two of calibration, feedback, control 1 to 5. */
    static final int RATED_VOLTAGE = 0x16;

    static final int A_CAL_COMP = 0x18;
    static final int LINEAR = 1 << 7;
    static final int BEMF_GAIN_MASK = 3;

    private Drv2605lRegisters() {}

    /** True if what STATUS holds tells of a chip with effects of its own, which the driver fits. */
    static boolean isDrv2605l(byte status) {
        int device = (status & 0xFF) >> DEVICE_SHIFT;
        return device == DEVICE_DRV2605L || device == DEVICE_DRV2605;
    }
}
