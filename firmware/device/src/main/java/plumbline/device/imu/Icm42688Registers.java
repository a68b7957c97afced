package plumbline.device.imu;

import plumbline.device.i2c.KnownChips;

/** Registers of the ICM-42688-P and their bits (TDK DS-000347 rev. 1.7, sections 13 to 18); bank 0 unless said. */
final class Icm42688Registers {

    static final int IDENTITY = KnownChips.ICM_42688_P.value();

    static final int DEVICE_CONFIG = 0x11;
    static final int SOFT_RESET = 1;

    static final int FIFO_CONFIG = 0x16;
    /** Stream-to-FIFO: the newest packets stay. */
    static final int STREAM = 1 << 6;

    static final int ACCEL_DATA_X1 = 0x1F;
    static final int GYRO_DATA_X1 = 0x25;

    static final int INT_STATUS = 0x2D;
    static final int RESET_DONE = 1 << 4;
    static final int FIFO_FULL = 1 << 1;
    static final int FIFO_DATA = 0x30;

    static final int SIGNAL_PATH_RESET = 0x4B;
    static final int FIFO_FLUSH = 1 << 1;

    static final int INTF_CONFIG0 = 0x4C;
    /** Counts and data with the high byte first, FIFO_COUNT in bytes: as after power-on. */
    static final int BIG_ENDIAN = 0x30;

    static final int INTF_CONFIG1 = 0x4D;
    static final int INTF_CONFIG1_POWER_ON = 0x91;
    /** As after power-on, but AFSR, the upper two bits, off: it changes the gyro's range by itself, which then stands still. */
    static final int RANGE_FIXED = 0x51;

    static final int PWR_MGMT0 = 0x4E;
    static final int BOTH_LOW_NOISE = 0x0F;

    static final int GYRO_CONFIG0 = 0x4F;
    static final int ACCEL_CONFIG0 = 0x50;
    /** GYRO_ODR and ACCEL_ODR after power-on, 1 kHz at full range. */
    static final int CONFIG0_POWER_ON = 0x06;

    static final int GYRO_ACCEL_CONFIG0 = 0x52;

    static final int TMST_CONFIG = 0x54;
    /** TMST_EN, steps of 1 µs; bits 7 to 5 are reserved and stay. */
    static final int TIMESTAMPS = 0x21;

    static final int TMST_CONFIG_POWER_ON = 0x23;

    static final int FIFO_CONFIG1 = 0x5F;
    /** FIFO_RESUME_PARTIAL_RD, and temperature, gyro and accelerometer: packet 3. */
    static final int PACKET_3 = 0x47;

    static final int SELF_TEST_CONFIG = 0x70;
    static final int GYRO_SELF_TEST = 0x07;
    /** ACCEL_ST_POWER and the three axes. */
    static final int ACCEL_SELF_TEST = 0x78;

    static final int WHO_AM_I = 0x75;

    /** In every bank; the lowest three bits. */
    static final int REG_BANK_SEL = 0x76;

    static final int BANK_0 = 0;
    static final int BANK_MASK = 7;

    /** Bank 1: XG_ST_DATA, then y and z. */
    static final int GYRO_ST_DATA = 0x5F;

    /** Bank 2: XA_ST_DATA, then y and z. */
    static final int ACCEL_ST_DATA = 0x3B;

    private Icm42688Registers() {}
}
