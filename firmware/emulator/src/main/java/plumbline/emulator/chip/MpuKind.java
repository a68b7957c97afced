package plumbline.emulator.chip;

/**
 * Chips that answer with the MPU-6050's registers, and in what they differ (InvenSense RM-MPU-6000A, RM-MPU-6500A, RM-MPU-9250A,
 * ICM-20689 DS-000143, whose FIFO is as small as its ACCEL_CONFIG2 leaves it after a reset).
 */
public enum MpuKind {
    MPU_6050("MPU-6050", 0x68, 1024, 0x40, 340.0, 36.53),
    MPU_6500("MPU-6500", 0x70, 512, 0x01, 333.87, 21),
    MPU_9250("MPU-9250", 0x71, 512, 0x01, 333.87, 21),
    ICM_20689("ICM-20689", 0x98, 512, 0x40, 326.8, 25);

    final String text;
    final int identity;
    final int fifoBytes;

    /** PWR_MGMT_1 after power-on. */
    final int powerOnManagement;

    private final double countsPerDegC;
    private final double zeroCountsDegC;

    MpuKind(
            String text,
            int identity,
            int fifoBytes,
            int powerOnManagement,
            double countsPerDegC,
            double zeroCountsDegC) {
        this.text = text;
        this.identity = identity;
        this.fifoBytes = fifoBytes;
        this.powerOnManagement = powerOnManagement;
        this.countsPerDegC = countsPerDegC;
        this.zeroCountsDegC = zeroCountsDegC;
    }

    short temperatureCounts(int centiC) {
        double counts = (centiC / 100.0 - zeroCountsDegC) * countsPerDegC;
        return (short) StrictMath.clamp(StrictMath.rint(counts), Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
