package plumbline.core.imu;

/** Angular-rate ranges of the ICM-42688-P: GYRO_CONFIG0, field GYRO_FS_SEL (TDK DS-000347, gyroscope specifications and register description). */
public enum Icm42688GyroRange implements GyroRange {
    DPS_125(0b100 << 5, 125, 3_816_794),
    DPS_250(0b011 << 5, 250, 7_633_588),
    DPS_500(0b010 << 5, 500, 15_267_176),
    DPS_1000(0b001 << 5, 1000, 30_487_805),
    DPS_2000(0b000 << 5, 2000, 60_975_610);

    /** The bits of GYRO_CONFIG0 (0x4F) that select the range. */
    public static final int MASK = 0b111 << 5;

    private final int registerBits;
    private final int fullScaleDps;
    private final int nanoDpsPerCount;

    Icm42688GyroRange(int registerBits, int fullScaleDps, int nanoDpsPerCount) {
        this.registerBits = registerBits;
        this.fullScaleDps = fullScaleDps;
        this.nanoDpsPerCount = nanoDpsPerCount;
    }

    /** The range as it stands in GYRO_CONFIG0 (0x4F), all other bits 0. */
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
