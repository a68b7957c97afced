package plumbline.core.imu;

/** Specific-force ranges of the MPU-6050: ACCEL_CONFIG, field AFS_SEL (InvenSense PS-MPU-6000A, accelerometer specifications; RM-MPU-6000A, section 4.5). */
public enum Mpu6050AccelRange implements AccelRange {
    G_2(0b000 << 3, 2, 61_035),
    G_4(0b001 << 3, 4, 122_070),
    G_8(0b010 << 3, 8, 244_141),
    G_16(0b011 << 3, 16, 488_281);

    /** The bits of ACCEL_CONFIG (0x1C) that select the range. */
    public static final int MASK = 0b011 << 3;

    private final int registerBits;
    private final int fullScaleG;
    private final int nanoGPerCount;

    Mpu6050AccelRange(int registerBits, int fullScaleG, int nanoGPerCount) {
        this.registerBits = registerBits;
        this.fullScaleG = fullScaleG;
        this.nanoGPerCount = nanoGPerCount;
    }

    /** The range as it stands in ACCEL_CONFIG (0x1C), all other bits 0. */
    public int registerBits() {
        return registerBits;
    }

    @Override
    public int fullScaleG() {
        return fullScaleG;
    }

    @Override
    public int nanoGPerCount() {
        return nanoGPerCount;
    }
}
