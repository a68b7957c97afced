package plumbline.device.i2c;

import java.util.List;
import plumbline.device.i2c.ChipIdentity.Role;

/**
 * The chips that may be found on a unit's bus: the one table that tells a check their names and a finder whom a driver fits.
 *
 * <p>Identities: LSM6DSOX (ST DS12814, WHO_AM_I), MPU-6050 (InvenSense RM-MPU-6000A, WHO_AM_I), ICM-42688-P (TDK DS-000347,
 * WHO_AM_I), DRV2605L (TI SLOS854D, STATUS), MAX17048 (Maxim 19-6171, VERSION); the others' as Linux has them
 * ({@code drivers/iio/imu/inv_mpu6050/inv_mpu_iio.h}, {@code drivers/iio/imu/st_lsm6dsx}). The MPU-6000 and MPU-9150 carry the
 * die of the MPU-6050, and its identity. What answers 0x98 on a board sold as MPU-6050 is an ICM-20689 or a copy of one.
 */
public final class KnownChips {

    private static final List<Integer> ST = List.of(0x6A, 0x6B);
    private static final List<Integer> INVENSENSE = List.of(0x68, 0x69);
    private static final List<Integer> HAPTIC = List.of(0x5A);

    public static final ChipIdentity LSM6DSOX = st("LSM6DSOX", 0x6C, Role.SENSOR);
    public static final ChipIdentity MPU_6050 = mpu("MPU-6050", 0x68);
    public static final ChipIdentity MPU_6500 = mpu("MPU-6500", 0x70);
    public static final ChipIdentity MPU_9250 = mpu("MPU-9250", 0x71);
    public static final ChipIdentity MPU_9255 = mpu("MPU-9255", 0x73);
    public static final ChipIdentity MPU_6515 = mpu("MPU-6515", 0x74);
    public static final ChipIdentity ICM_20689 = mpu("ICM-20689", 0x98);
    public static final ChipIdentity ICM_20608_G = mpu("ICM-20608-G", 0xAF);
    public static final ChipIdentity ICM_42688_P = invenSense("ICM-42688-P", 0x47, Role.SENSOR, 0x4C);

    /** The expected one first at each address. */
    private static final List<ChipIdentity> ALL = List.of(
            LSM6DSOX,
            st("LSM6DS3", 0x69, Role.NONE),
            st("LSM6DSL or LSM6DS3TR-C", 0x6A, Role.NONE),
            st("LSM6DSR or ISM330DHCX", 0x6B, Role.NONE),
            st("LSM6DSV", 0x70, Role.NONE),
            MPU_6050,
            MPU_6500,
            MPU_9250,
            MPU_9255,
            MPU_6515,
            ICM_20689,
            ICM_20608_G,
            ICM_42688_P,
            other("ICM-20600", 0x11),
            other("ICM-20602", 0x12),
            other("MPU-6886", 0x19),
            other("ICM-20690", 0x20),
            other("ICM-42605", 0x42),
            other("ICM-42686-P", 0x44),
            other("MPU-6880", 0x78),
            other("ICM-20609", 0xA6),
            other("IAM-20680", 0xA9),
            other("ICM-20608-D", 0xAE),
            other("ICM-20948", 0xEA),
            haptic("DRV2605L", 7, Role.HAPTICS),
            haptic("DRV2605", 3, Role.HAPTICS),
            // These two have no effects of their own.
            haptic("DRV2604L", 6, Role.NONE),
            haptic("DRV2604", 4, Role.NONE),
            new ChipIdentity("MAX17048", List.of(0x36), 0x08, 2, 0xFFF0, 0x0010, Role.GAUGE, 0x02));

    private KnownChips() {}

    /** All addresses that are ever asked, the sensors' first. */
    static List<Integer> addresses() {
        return ALL.stream()
                .flatMap(chip -> chip.addresses().stream())
                .distinct()
                .toList();
    }

    /** Where chips that fill {@code role} may live, in the order in which they are looked for. */
    public static List<Integer> addresses(Role role) {
        return ALL.stream()
                .filter(chip -> chip.role() == role)
                .flatMap(chip -> chip.addresses().stream())
                .distinct()
                .toList();
    }

    /** Those that may live at {@code address}, the expected one first. */
    static List<ChipIdentity> at(int address) {
        return ALL.stream().filter(chip -> chip.addresses().contains(address)).toList();
    }

    private static ChipIdentity st(String name, int value, Role role) {
        return new ChipIdentity(name, ST, 0x0F, 1, 0xFF, value, role, 0x56);
    }

    private static ChipIdentity mpu(String name, int value) {
        return invenSense(name, value, Role.SENSOR, 0x0D);
    }

    private static ChipIdentity other(String name, int value) {
        return invenSense(name, value, Role.NONE, 0x0D);
    }

    private static ChipIdentity invenSense(String name, int value, Role role, int quietRegister) {
        return new ChipIdentity(name, INVENSENSE, 0x75, 1, 0xFF, value, role, quietRegister);
    }

    private static ChipIdentity haptic(String name, int device, Role role) {
        return new ChipIdentity(name, HAPTIC, 0x00, 1, 0xE0, device << 5, role, 0x01);
    }
}
