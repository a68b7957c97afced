package plumbline.device.imu;

import org.jspecify.annotations.Nullable;
import plumbline.device.i2c.ChipIdentity;
import plumbline.device.i2c.KnownChips;

/**
 * Chips that the driver of the MPU-6050 fits: their registers, scales and FIFO are the same; {@link KnownChips} has their
 * identities, and those of chips known by name only.
 *
 * <p>Linux, {@code drivers/iio/imu/inv_mpu6050}, has the same sizes of the FIFO, but asks an ICM-20689 for its full 4 kB.
 */
enum MpuModel {
    MPU_6050(KnownChips.MPU_6050, 1024, Family.FIRST, 0x40),
    MPU_6500(KnownChips.MPU_6500, 512, Family.SECOND, 0x01),
    MPU_9250(KnownChips.MPU_9250, 512, Family.SECOND, 0x01),
    MPU_9255(KnownChips.MPU_9255, 512, Family.SECOND, 0x01),
    MPU_6515(KnownChips.MPU_6515, 512, Family.SECOND, 0x01),
    ICM_20689(KnownChips.ICM_20689, 512, Family.THIRD, 0x40),
    ICM_20608_G(KnownChips.ICM_20608_G, 512, Family.THIRD, 0x40);

    /** Generations that differ in temperature, self-test and the accelerometer's own filter. */
    enum Family {
        /** RM-MPU-6000A. */
        FIRST,
        /** RM-MPU-6500A and RM-MPU-9250A. */
        SECOND,
        /** ICM-20689 (DS-000143) and ICM-20608-G (DS-000081). */
        THIRD
    }

    private final ChipIdentity chip;
    private final int fifoBytes;
    private final Family family;
    private final int powerOnManagement;

    MpuModel(ChipIdentity chip, int fifoBytes, Family family, int powerOnManagement) {
        this.chip = chip;
        this.fifoBytes = fifoBytes;
        this.family = family;
        this.powerOnManagement = powerOnManagement;
    }

    /** The model that {@code chip} is, or null if the driver doesn't fit it. */
    static @Nullable MpuModel of(ChipIdentity chip) {
        for (MpuModel model : values()) {
            if (model.chip.equals(chip)) {
                return model;
            }
        }
        return null;
    }

    /** As its maker writes it. */
    String text() {
        return chip.name();
    }

    int identity() {
        return chip.value();
    }

    Family family() {
        return family;
    }

    int fifoBytes() {
        return fifoBytes;
    }

    /** PWR_MGMT_1 after power-on. */
    int powerOnManagement() {
        return powerOnManagement;
    }

    /**
     * 0.01 °C of TEMP_OUT, rounded down: /340 + 36.53 (RM-MPU-6000A, 4.18), /333.87 + 21 (PS-MPU-6500A), /326.8 + 25
     * (DS-000143, DS-000081).
     */
    int centiC(short raw) {
        return switch (family) {
            case FIRST -> 3653 + Math.floorDiv(raw * 100, 340);
            case SECOND -> 2100 + Math.floorDiv(raw * 10_000, 33_387);
            case THIRD -> 2500 + Math.floorDiv(raw * 1000, 3268);
        };
    }
}
