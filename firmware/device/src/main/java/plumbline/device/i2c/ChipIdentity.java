package plumbline.device.i2c;

import java.util.List;
import java.util.Locale;

/**
 * Where a chip lives and by which register's value it is told from others. {@link KnownChips} has them all.
 *
 * @param name as its maker writes it
 * @param addresses 7-bit
 * @param register that holds the identity
 * @param bytes that it is long, 1 or 2, most significant first
 * @param mask bits that are the identity
 * @param value what they hold
 * @param role what it is to a unit
 * @param quietRegister from which 32 bytes may be read with no effect on the chip: nothing latched there, no FIFO; not known of
 *     a chip that no driver fits
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
        /** An inertial sensor that a driver fits. */
        SENSOR,
        /** A haptic driver that a driver fits. */
        HAPTICS,
        GAUGE,
        /** Known by name; no driver here fits. */
        NONE
    }

    boolean is(int found) {
        return (found & mask) == value;
    }

    /** {@code shown} with as many hex digits as the register has. */
    String hex(int shown) {
        return String.format(Locale.ROOT, "0x%0" + 2 * bytes + "X", shown);
    }
}
