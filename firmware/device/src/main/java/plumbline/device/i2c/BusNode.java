package plumbline.device.i2c;

import plumbline.device.os.Errno;

/** The device node of a bus: its number, and what to do when it can't be opened. */
final class BusNode {

    static final String SWITCH_ON = "switch the bus on with the line dtparam=i2c_arm=on,i2c_arm_baudrate="
            + BusSpeed.WANTED_HZ + " in /boot/firmware/config.txt and i2c-dev in /etc/modules-load.d, then restart";

    private static final String PREFIX = "/dev/i2c-";

    private BusNode() {}

    static String ofNumber(int number) {
        return PREFIX + number;
    }

    static boolean isOne(String node) {
        return node.matches("/dev/i2c-[0-9]{1,4}");
    }

    /** @throws IllegalArgumentException if {@code node} isn't {@code /dev/i2c-N} */
    static int number(String node) {
        if (!isOne(node)) {
            throw new IllegalArgumentException(
                    "a bus is named " + PREFIX + "N with a number, such as " + PREFIX + "1; found \"" + node + "\"");
        }
        return Integer.parseInt(node.substring(PREFIX.length()));
    }

    static String join(String group) {
        return "let it join that group with sudo usermod -aG " + group + " USER, then log in again";
    }

    static String whyNotOpened(String node, int errno) {
        String found = node + " can't be opened (" + Errno.text(errno) + "): ";
        return switch (errno) {
            case Errno.ENOENT, Errno.ENXIO -> found + SWITCH_ON;
            case Errno.EACCES, Errno.EPERM ->
                found + "this user is not of the group that owns it, mostly i2c; " + join("i2c");
            default -> found + "see what ls -l " + node + " and dmesg say";
        };
    }
}
