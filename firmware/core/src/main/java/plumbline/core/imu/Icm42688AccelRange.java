package plumbline.core.imu;

/** Specific-force ranges of the ICM-42688-P: ACCEL_CONFIG0, field ACCEL_FS_SEL (TDK DS-000347, accelerometer specifications and register description). */
public enum Icm42688AccelRange implements AccelRange {
    G_2(0b011 << 5, 2, 61_035),
    G_4(0b010 << 5, 4, 122_070),
    G_8(0b001 << 5, 8, 244_141),
    G_16(0b000 << 5, 16, 488_281);

    /** The bits of ACCEL_CONFIG0 (0x50) that select the range. */
    public static final int MASK = 0b111 << 5;

    private final int registerBits;
    private final int fullScaleG;
    private final int nanoGPerCount;

    Icm42688AccelRange(int registerBits, int fullScaleG, int nanoGPerCount) {
        this.registerBits = registerBits;
        this.fullScaleG = fullScaleG;
        this.nanoGPerCount = nanoGPerCount;
    }

    /** The range as it stands in ACCEL_CONFIG0 (0x50), all other bits 0. */
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
