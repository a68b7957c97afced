package plumbline.device.i2c;

import java.util.List;
import java.util.Locale;

/**
 * Where a chip lives and by which register's value it is told from others.
 *
 * @param name as its maker writes it
 * @param addresses 7-bit
 * @param register that holds the identity
 * @param bytes that it is long, 1 or 2, most significant first
 * @param mask bits that are the identity
 * @param value what they hold
 * @param role what it is to a unit
 * @param quietRegister from which 32 bytes may be read with no effect on the chip: nothing latched there, no FIFO
 */
public record ChipIdentity(
        String name,
        List<Integer> addresses,
        int register,
        int bytes,
        int mask,
        int value,
        Role role,
        int quietRegister) {

    /** What a unit needs a chip for. */
    public enum Role {
        SENSOR,
        HAPTICS,
        GAUGE,
        /** Known by name, of no use here. */
        NONE
    }

    private static final List<Integer> ST = List.of(0x6A, 0x6B);
    private static final List<Integer> INVENSENSE = List.of(0x68, 0x69);
    private static final List<Integer> HAPTIC = List.of(0x5A);

    /**
     * Those a unit may have, the expected one first at each address: LSM6DSOX (ST DS12814, WHO_AM_I), MPU-6050 (InvenSense
     * RM-MPU-6000A, WHO_AM_I) and those that took its place, ICM-42688-P (TDK DS-000347, WHO_AM_I), DRV2605L (TI SLOS854D,
     * STATUS), MAX17048 (Maxim 19-6171, VERSION).
     */
    public static final List<ChipIdentity> KNOWN = List.of(
            st("LSM6DSOX", 0x6C, Role.SENSOR),
            st("LSM6DS3", 0x69, Role.NONE),
            st("LSM6DSL or LSM6DS3TR-C", 0x6A, Role.NONE),
            st("LSM6DSR or ISM330DHCX", 0x6B, Role.NONE),
            st("LSM6DSV", 0x70, Role.NONE),
            invenSense("MPU-6050", 0x68, 0x0D),
            invenSense("ICM-42688-P", 0x47, 0x4C),
            invenSense("MPU-6500", 0x70, 0x0D),
            invenSense("MPU-9250", 0x71, 0x0D),
            invenSense("MPU-9255", 0x73, 0x0D),
            invenSense("ICM-20689 or a copy of one, sold as MPU-6050", 0x98, 0x0D),
            haptic("DRV2605L", 7, Role.HAPTICS),
            haptic("DRV2605", 3, Role.HAPTICS),
            haptic("DRV2604L, which has no effects of its own", 6, Role.NONE),
            haptic("DRV2604, which has no effects of its own", 4, Role.NONE),
            new ChipIdentity("MAX17048", List.of(0x36), 0x08, 2, 0xFFF0, 0x0010, Role.GAUGE, 0x02));

    /** All addresses that are ever asked, in the order of {@link #KNOWN}. */
    public static List<Integer> knownAddresses() {
        return KNOWN.stream()
                .flatMap(chip -> chip.addresses.stream())
                .distinct()
                .toList();
    }

    /** Those that may live at {@code address}, the expected one first. */
    static List<ChipIdentity> at(int address) {
        return KNOWN.stream().filter(chip -> chip.addresses.contains(address)).toList();
    }

    boolean is(int found) {
        return (found & mask) == value;
    }

    /** {@code value} with as many hex digits as the register has. */
    String hex(int shown) {
        return String.format(Locale.ROOT, "0x%0" + 2 * bytes + "X", shown);
    }

    private static ChipIdentity st(String name, int value, Role role) {
        return new ChipIdentity(name, ST, 0x0F, 1, 0xFF, value, role, 0x56);
    }

    private static ChipIdentity invenSense(String name, int value, int quietRegister) {
        return new ChipIdentity(name, INVENSENSE, 0x75, 1, 0xFF, value, Role.SENSOR, quietRegister);
    }

    private static ChipIdentity haptic(String name, int device, Role role) {
        return new ChipIdentity(name, HAPTIC, 0x00, 1, 0xE0, device << 5, role, 0x01);
    }
}
