package plumbline.emulator.chip;

import java.util.Arrays;

/**
 * Registers of the ICM-42688-P that do something here, and what all of its four banks hold after power-on (TDK DS-000347,
 * sections 13 to 18).
 *
 * <p>An index is a bank's number times 128 and the address in it.
 */
final class Icm42688Registers {
    static final int BANK = 128;
    static final int BANKS = 5;

    static final int DEVICE_CONFIG = 0x11;
    static final int DRIVE_CONFIG = 0x13;
    static final int FIFO_CONFIG = 0x16;
    static final int TEMP_DATA1 = 0x1D;
    static final int GYRO_DATA_Z0 = 0x2A;
    static final int INT_STATUS = 0x2D;
    static final int FIFO_COUNTH = 0x2E;
    static final int FIFO_COUNTL = 0x2F;
    static final int FIFO_DATA = 0x30;
    static final int SIGNAL_PATH_RESET = 0x4B;
    static final int INTF_CONFIG0 = 0x4C;
    static final int INTF_CONFIG1 = 0x4D;
    static final int PWR_MGMT0 = 0x4E;
    static final int GYRO_CONFIG0 = 0x4F;
    static final int ACCEL_CONFIG0 = 0x50;
    static final int GYRO_CONFIG1 = 0x51;
    static final int GYRO_ACCEL_CONFIG0 = 0x52;
    static final int ACCEL_CONFIG1 = 0x53;
    static final int TMST_CONFIG = 0x54;
    static final int FIFO_CONFIG1 = 0x5F;
    static final int INT_CONFIG1 = 0x64;
    static final int INT_SOURCE0 = 0x65;
    static final int FIFO_LOST_PKT0 = 0x6C;
    static final int FIFO_LOST_PKT1 = 0x6D;
    static final int SELF_TEST_CONFIG = 0x70;
    static final int WHO_AM_I = 0x75;

    /** In every bank. */
    static final int REG_BANK_SEL = 0x76;

    static final int XG_ST_DATA = BANK + 0x5F;
    static final int XA_ST_DATA = 2 * BANK + 0x3B;

    static final int IDENTITY = 0x47;

    /** DEVICE_CONFIG. */
    static final int SOFT_RESET = 0x01;

    /** INT_STATUS. */
    static final int RESET_DONE = 0x10;

    static final int DATA_RDY = 0x08;
    static final int FIFO_FULL = 0x02;

    /** SIGNAL_PATH_RESET. */
    static final int FIFO_FLUSH = 0x02;

    /** INTF_CONFIG0. */
    static final int COUNT_RECORDS = 0x40;

    static final int COUNT_BIG_ENDIAN = 0x20;
    static final int DATA_BIG_ENDIAN = 0x10;

    /** TMST_CONFIG. */
    static final int TMST_RES_16 = 0x08;

    static final int TMST_EN = 0x01;

    /** FIFO_CONFIG1. */
    static final int RESUME_PARTIAL = 0x40;

    static final int TEMP_FIFO_EN = 0x04;
    static final int GYRO_FIFO_EN = 0x02;
    static final int ACCEL_FIFO_EN = 0x01;

    /** SELF_TEST_CONFIG: the accelerometer's test has a supply of its own. */
    static final int ACCEL_ST_POWER = 0x40;

    private Icm42688Registers() {}

    static void powerOn(byte[] registers) {
        Arrays.fill(registers, (byte) 0);
        registers[DRIVE_CONFIG] = 0x05;
        registers[INT_STATUS] = RESET_DONE;
        registers[INTF_CONFIG0] = COUNT_BIG_ENDIAN | DATA_BIG_ENDIAN;
        registers[INTF_CONFIG1] = (byte) 0x91;
        registers[GYRO_CONFIG0] = 0x06;
        registers[ACCEL_CONFIG0] = 0x06;
        registers[GYRO_CONFIG1] = 0x16;
        registers[GYRO_ACCEL_CONFIG0] = 0x11;
        registers[ACCEL_CONFIG1] = 0x0D;
        registers[TMST_CONFIG] = 0x23;
        registers[INT_CONFIG1] = 0x10;
        registers[INT_SOURCE0] = 0x10;
        registers[WHO_AM_I] = IDENTITY;
        Icm42688Trim.store(registers);
    }
}
