package plumbline.core.imu;

/** Angular-rate ranges of the MPU-6050: GYRO_CONFIG, field FS_SEL (InvenSense PS-MPU-6000A, gyroscope specifications; RM-MPU-6000A, section 4.4). */
public enum Mpu6050GyroRange implements GyroRange {
    DPS_250(0b000 << 3, 250, 7_633_588),
    DPS_500(0b001 << 3, 500, 15_267_176),
    DPS_1000(0b010 << 3, 1000, 30_487_805),
    DPS_2000(0b011 << 3, 2000, 60_975_610);

    /** The bits of GYRO_CONFIG (0x1B) that select the range. */
    public static final int MASK = 0b011 << 3;

    private final int registerBits;
    private final int fullScaleDps;
    private final int nanoDpsPerCount;

    Mpu6050GyroRange(int registerBits, int fullScaleDps, int nanoDpsPerCount) {
        this.registerBits = registerBits;
        this.fullScaleDps = fullScaleDps;
        this.nanoDpsPerCount = nanoDpsPerCount;
    }

    /** The range as it stands in GYRO_CONFIG (0x1B), all other bits 0. */
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
