package plumbline.core.imu;

/** Angular-rate ranges of the LSM6DSOX: CTRL2_G, fields FS[1:0]_G and FS_125 (ST DS12814, mechanical characteristics and register description). */
public enum Lsm6dsoxGyroRange implements GyroRange {
    DPS_125(0b001 << 1, 125, 4_375_000),
    DPS_250(0b000 << 1, 250, 8_750_000),
    DPS_500(0b010 << 1, 500, 17_500_000),
    DPS_1000(0b100 << 1, 1000, 35_000_000),
    DPS_2000(0b110 << 1, 2000, 70_000_000);

    /** The bits of CTRL2_G (0x11) that select the range. */
    public static final int MASK = 0b111 << 1;

    private final int registerBits;
    private final int fullScaleDps;
    private final int nanoDpsPerCount;

    Lsm6dsoxGyroRange(int registerBits, int fullScaleDps, int nanoDpsPerCount) {
        this.registerBits = registerBits;
        this.fullScaleDps = fullScaleDps;
        this.nanoDpsPerCount = nanoDpsPerCount;
    }

    /** The range as it stands in CTRL2_G (0x11), all other bits 0. */
    public int registerBits() {
        return registerBits;
    }

    @Override
    public int fullScaleDps() {
        return fullScaleDps;
    }

    @Override
    public int nanoDpsPerCount() {
        return nanoDpsPerCount;
    }
}
