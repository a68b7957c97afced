package plumbline.device.imu;

import plumbline.device.i2c.KnownChips;

/** The registers of the LSM6DSOX that the driver uses (ST DS12814, sections 8 and 9), and their bits. */
final class Lsm6dsoxRegisters {

    /** Readable and writable whichever bank is selected. */
    static final int FUNC_CFG_ACCESS = 0x01;

    static final int USER_BANK = 0;
    static final int SENSOR_HUB_BANK = 1 << 6;
    static final int EMBEDDED_BANK = 1 << 7;

    static final int FIFO_CTRL1 = 0x07;
    static final int FIFO_CTRL2 = 0x08;

    /** Batch data rates: gyro in the high nibble, accelerometer in the low, coded as output data rates are. */
    static final int FIFO_CTRL3 = 0x09;

    static final int FIFO_CTRL4 = 0x0A;
    static final int FIFO_CONTINUOUS = 0b110;

    /** ODR_T_BATCH: a temperature word 12.5 times a second. */
    static final int TEMPERATURE_AT_12_HZ = 0b10 << 4;

    /** DEC_TS_BATCH: a timestamp word with every eighth sample. */
    static final int TIMESTAMP_EVERY_8 = 0b10 << 6;

    static final int WHO_AM_I = 0x0F;
    static final int IDENTITY = KnownChips.LSM6DSOX.value();

    static final int CTRL1_XL = 0x10;
    static final int CTRL2_G = 0x11;

    static final int CTRL3_C = 0x12;
    static final int SW_RESET = 1;
    static final int IF_INC = 1 << 2;
    static final int BDU = 1 << 6;
    static final int BOOT = 1 << 7;

    static final int CTRL4_C = 0x13;

    static final int CTRL5_C = 0x14;
    static final int ST_XL_POSITIVE = 0b01;
    static final int ST_G_POSITIVE = 0b01 << 2;

    static final int CTRL6_C = 0x15;
    static final int CTRL7_G = 0x16;
    static final int CTRL8_XL = 0x17;

    static final int CTRL9_XL = 0x18;

    /** DEN_X, DEN_Y and DEN_Z, set after power-on. */
    static final int DEN_AXES = 0xE0;

    static final int I3C_DISABLE = 1 << 1;

    static final int CTRL10_C = 0x19;
    static final int TIMESTAMP_EN = 1 << 5;

    static final int STATUS_REG = 0x1E;
    static final int XLDA = 1;
    static final int GDA = 1 << 1;

    /** Six bytes, x, y, z, low byte first. */
    static final int OUTX_L_G = 0x22;

    /** Six bytes, x, y, z, low byte first. */
    static final int OUTX_L_A = 0x28;

    /** Low eight bits of the number of unread words; the next register has two more and the flags. */
    static final int FIFO_STATUS1 = 0x3A;

    /** FIFO_STATUS2: words were overwritten since this was last read. */
    static final int FIFO_OVR_LATCHED = 1 << 3;

    static final int TIMESTAMP2 = 0x42;
    static final int TIMESTAMP_RESET = 0xAA;

    /** Signed: how much faster than nominal the chip's oscillator is, in steps of 0.15 %. */
    static final int INTERNAL_FREQ_FINE = 0x63;

    /** A word's tag; its data follow, and after the seventh byte comes the next word's tag (section 6.5.7). */
    static final int FIFO_DATA_OUT_TAG = 0x78;

    private Lsm6dsoxRegisters() {}
}
