package plumbline.emulator.chip;

/** Registers of the MPU-6050 that do something here (InvenSense RM-MPU-6000A rev. 4.2, sections 3 and 4). */
final class Mpu6050Registers {
    /** MPU-6500 and later: factory codes of the gyro's self-test. */
    static final int SELF_TEST_X_GYRO = 0x00;

    static final int SELF_TEST_X = 0x0D;
    static final int SMPLRT_DIV = 0x19;
    static final int CONFIG = 0x1A;
    static final int GYRO_CONFIG = 0x1B;
    static final int ACCEL_CONFIG = 0x1C;
    static final int FIFO_EN = 0x23;
    static final int INT_ENABLE = 0x38;
    static final int INT_STATUS = 0x3A;
    static final int ACCEL_XOUT_H = 0x3B;
    static final int TEMP_OUT_H = 0x41;
    static final int GYRO_XOUT_H = 0x43;
    static final int GYRO_ZOUT_L = 0x48;
    static final int USER_CTRL = 0x6A;
    static final int PWR_MGMT_1 = 0x6B;
    static final int PWR_MGMT_2 = 0x6C;
    static final int FIFO_COUNTH = 0x72;
    static final int FIFO_COUNTL = 0x73;
    static final int FIFO_R_W = 0x74;
    static final int WHO_AM_I = 0x75;

    /** FIFO_EN. */
    static final int TEMP_FIFO_EN = 0x80;

    static final int XG_FIFO_EN = 0x40;
    static final int ACCEL_FIFO_EN = 0x08;

    /** INT_ENABLE and INT_STATUS. */
    static final int FIFO_OFLOW = 0x10;

    static final int DATA_RDY = 0x01;

    /** USER_CTRL. */
    static final int USER_FIFO_EN = 0x40;

    static final int FIFO_RESET = 0x04;
    static final int SIG_COND_RESET = 0x01;

    /** PWR_MGMT_1. */
    static final int DEVICE_RESET = 0x80;

    static final int SLEEP = 0x40;

    private Mpu6050Registers() {}
}
