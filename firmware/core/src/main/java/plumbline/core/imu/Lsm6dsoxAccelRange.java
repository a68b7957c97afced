package plumbline.core.imu;

/** Specific-force ranges of the LSM6DSOX: CTRL1_XL, field FS[1:0]_XL, with XL_FS_MODE 0 (ST DS12814, mechanical characteristics and register description). */
public enum Lsm6dsoxAccelRange implements AccelRange {
    G_2(0b000 << 2, 2, 61_000),
    G_4(0b010 << 2, 4, 122_000),
    G_8(0b011 << 2, 8, 244_000),
    G_16(0b001 << 2, 16, 488_000);

    /** The bits of CTRL1_XL (0x10) that select the range. */
    public static final int MASK = 0b011 << 2;

    private final int registerBits;
    private final int fullScaleG;
    private final int nanoGPerCount;

    Lsm6dsoxAccelRange(int registerBits, int fullScaleG, int nanoGPerCount) {
        this.registerBits = registerBits;
        this.fullScaleG = fullScaleG;
        this.nanoGPerCount = nanoGPerCount;
    }

    /** The range as it stands in CTRL1_XL (0x10), all other bits 0. */
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
