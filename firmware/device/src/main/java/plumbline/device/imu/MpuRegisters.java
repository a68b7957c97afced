package plumbline.device.imu;

/** Registers of the MPU-6050 and their bits (InvenSense RM-MPU-6000A rev. 4.2, section 4), and of its heirs (RM-MPU-6500A). */
final class MpuRegisters {

    /** The trims of the gyro's self-test in the heirs, x to z. */
    static final int SELF_TEST_GYRO = 0x00;

    /** MPU-6050: SELF_TEST_X, Y, Z, A; heirs: the trims of the accelerometer's self-test. */
    static final int SELF_TEST = 0x0D;

    static final int SMPLRT_DIV = 0x19;

    static final int CONFIG = 0x1A;
    /** DLPF_CFG 1: gyro 188 Hz and accelerometer 184 Hz wide, both sampled at 1 kHz. */
    static final int DLPF_188_HZ = 1;

    static final int GYRO_CONFIG = 0x1B;
    static final int ACCEL_CONFIG = 0x1C;
    /** In GYRO_CONFIG and ACCEL_CONFIG: moves all three axes by electrostatic force. */
    static final int ALL_SELF_TEST = 7 << 5;

    /** Heirs only; A_DLPFCFG 1: 218 Hz wide. */
    static final int ACCEL_CONFIG2 = 0x1D;

    static final int ACCEL_DLPF_218_HZ = 1;

    static final int FIFO_EN = 0x23;
    static final int GYRO_AND_ACCEL_FIFO = 0x78;

    static final int INT_ENABLE = 0x38;
    static final int INT_STATUS = 0x3A;
    /** FIFO_OFLOW_EN and FIFO_OFLOW_INT. */
    static final int FIFO_OFLOW = 1 << 4;

    static final int ACCEL_XOUT_H = 0x3B;
    static final int TEMP_OUT_H = 0x41;
    static final int GYRO_XOUT_H = 0x43;

    static final int USER_CTRL = 0x6A;
    static final int FIFO_ENABLE = 1 << 6;
    static final int FIFO_RESET = 1 << 2;

    static final int PWR_MGMT_1 = 0x6B;
    static final int DEVICE_RESET = 1 << 7;
    static final int SLEEP = 1 << 6;
    /** CLKSEL 1: the PLL on the gyro's x axis. */
    static final int PLL_GYRO_X = 1;

    /** Zero keeps all six axes awake; reserved bits, where there are any, are zero too. */
    static final int PWR_MGMT_2 = 0x6C;

    static final int FIFO_COUNTH = 0x72;
    static final int FIFO_R_W = 0x74;
    static final int WHO_AM_I = 0x75;

    private MpuRegisters() {}
}
