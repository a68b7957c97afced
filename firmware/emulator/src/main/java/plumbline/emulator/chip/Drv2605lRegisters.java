package plumbline.emulator.chip;

/** Registers of the DRV2605L, their bits and what they hold at power-on (TI SLOS854, Register Map). */
final class Drv2605lRegisters {

    static final int STATUS = 0x00;
    static final int DEVICE_ID = 7 << 5;
    static final int DIAG_RESULT = 1 << 3;
    static final int OVER_TEMP = 1 << 1;
    static final int OC_DETECT = 1;

    static final int MODE = 0x01;
    static final int DEV_RESET = 1 << 7;
    static final int STANDBY = 1 << 6;
    static final int MODE_MASK = 7;
    static final int INTERNAL_TRIGGER = 0;
    static final int REAL_TIME = 5;
    static final int DIAGNOSTICS = 6;
    static final int AUTO_CALIBRATION = 7;

    static final int RTP_INPUT = 0x02;
    static final int LIBRARY_SEL = 0x03;
    static final int LIBRARY_MASK = 7;
    static final int WAVE_SEQUENCE_1 = 0x04;
    static final int SEQUENCE_SLOTS = 8;
    static final int GO = 0x0C;
    static final int OVERDRIVE_OFFSET = 0x0D;
    static final int SUSTAIN_POSITIVE_OFFSET = 0x0E;
    static final int BRAKE_OFFSET = 0x10;
    static final int A_CAL_COMP = 0x18;
    static final int A_CAL_BEMF = 0x19;

    static final int FEEDBACK_CONTROL = 0x1A;
    static final int N_ERM_LRA = 1 << 7;
    static final int BEMF_GAIN_MASK = 3;

    static final int CONTROL2 = 0x1C;
    static final int BIDIR_INPUT = 1 << 7;
    static final int CONTROL3 = 0x1D;
    static final int DATA_FORMAT_UNSIGNED = 1 << 3;
    static final int CONTROL4 = 0x1E;
    static final int AUTO_CAL_TIME_SHIFT = 4;
    static final int CONTROL5 = 0x1F;
    static final int PLAYBACK_INTERVAL_1_MS = 1 << 4;

    static final int VBAT = 0x21;
    static final int LRA_PERIOD = 0x22;
    static final int COUNT = 0x23;

    /** What power-on leaves from 0x00 on. */
    static final String RESET_HEX = "e0400001010000000000000000000000000519ff19ff3e8c0c6c3693f5a02080330000";

    private Drv2605lRegisters() {}
}
