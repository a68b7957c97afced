package plumbline.device.imu;

import org.jspecify.annotations.Nullable;

/**
 * Chips that answer where an MPU-6050 does: those whose registers, scales and FIFO are the same, and those known by name only.
 *
 * <p>Identities from the register maps' WHO_AM_I; Linux, {@code drivers/iio/imu/inv_mpu6050}, has the same. The MPU-6000 and
 * MPU-9150 carry the die of the MPU-6050, and its identity. What answers 0x98 on a board sold as MPU-6050 is an ICM-20689 or
 * a copy of one.
 */
enum MpuModel {
    MPU_6050("MPU-6050", 0x68, 1024, Family.FIRST, 0x40),
    MPU_6500("MPU-6500", 0x70, 512, Family.SECOND, 0x01),
    MPU_9250("MPU-9250", 0x71, 512, Family.SECOND, 0x01),
    MPU_9255("MPU-9255", 0x73, 512, Family.SECOND, 0x01),
    MPU_6515("MPU-6515", 0x74, 512, Family.SECOND, 0x01),
    ICM_20689("ICM-20689", 0x98, 512, Family.THIRD, 0x40),
    ICM_20608_G("ICM-20608-G", 0xAF, 512, Family.THIRD, 0x40),
    ICM_20600("ICM-20600", 0x11, 0, Family.OTHER, 0),
    ICM_20602("ICM-20602", 0x12, 0, Family.OTHER, 0),
    MPU_6886("MPU-6886", 0x19, 0, Family.OTHER, 0),
    ICM_20690("ICM-20690", 0x20, 0, Family.OTHER, 0),
    ICM_42605("ICM-42605", 0x42, 0, Family.OTHER, 0),
    ICM_42686_P("ICM-42686-P", 0x44, 0, Family.OTHER, 0),
    MPU_6880("MPU-6880", 0x78, 0, Family.OTHER, 0),
    ICM_20609("ICM-20609", 0xA6, 0, Family.OTHER, 0),
    IAM_20680("IAM-20680", 0xA9, 0, Family.OTHER, 0),
    ICM_20608_D("ICM-20608-D", 0xAE, 0, Family.OTHER, 0),
    ICM_20948("ICM-20948", 0xEA, 0, Family.OTHER, 0);

    /** Generations that differ in temperature, self-test and the accelerometer's own filter. */
    enum Family {
        /** RM-MPU-6000A. */
        FIRST,
        /** RM-MPU-6500A and RM-MPU-9250A. */
        SECOND,
        /** ICM-20689 (DS-000143) and ICM-20608-G (DS-000081). */
        THIRD,
        /** Registers or FIFO differ from what the driver knows. */
        OTHER
    }

    private final String text;
    private final int identity;
    private final int fifoBytes;
    private final Family family;
    private final int powerOnManagement;

    MpuModel(String text, int identity, int fifoBytes, Family family, int powerOnManagement) {
        this.text = text;
        this.identity = identity;
        this.fifoBytes = fifoBytes;
        this.family = family;
        this.powerOnManagement = powerOnManagement;
    }

    /** The chip that answers {@code identity}, or null if none is known. */
    static @Nullable MpuModel of(int identity) {
        for (MpuModel model : values()) {
            if (model.identity == identity) {
                return model;
            }
        }
        return null;
    }

    /** As its maker writes it. */
    String text() {
        return text;
    }

    int identity() {
        return identity;
    }

    /** True if the driver of the MPU-6050 fits. */
    boolean isSupported() {
        return family != Family.OTHER;
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
            case THIRD, OTHER -> 2500 + Math.floorDiv(raw * 1000, 3268);
        };
    }
}
