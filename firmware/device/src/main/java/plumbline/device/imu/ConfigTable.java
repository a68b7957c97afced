package plumbline.device.imu;

import plumbline.device.i2c.Wire;

/**
 * How a chip is to be set up: registers in the order they are written, each read back, and rechecked one by one later on.
 *
 * <p>Owned by the thread that owns the bus; takes nothing from the heap after construction.
 */
final class ConfigTable {

    /** {@link #verify}: the register holds something else, see {@link #expected()} and {@link #found()}. */
    static final int DIFFERS = 0;

    /**
     * One register.
     *
     * @param register its address
     * @param value what is written, all eight bits
     * @param verified the bits that must read back as written; those that clear themselves or mean nothing are left out
     * @param powerOn what it holds after power-on or reset
     */
    record Setting(int register, int value, int verified, int powerOn) {

        /** All eight bits are verified. */
        Setting(int register, int value, int powerOn) {
            this(register, value, 0xFF, powerOn);
        }
    }

    private final Setting[] settings;
    private final byte[] read = new byte[1];
    private int expected;
    private int found;

    ConfigTable(Setting... settings) {
        this.settings = settings.clone();
    }

    int size() {
        return settings.length;
    }

    /** Writes setting {@code index}. @return 1, or a negative error of {@link Wire} */
    int write(Wire wire, int index) {
        Setting setting = settings[index];
        return wire.write(setting.register, setting.value);
    }

    /** Reads setting {@code index} back. @return 1, {@link #DIFFERS}, or a negative error of {@link Wire} */
    int verify(Wire wire, int index) {
        Setting setting = settings[index];
        int result = wire.read(setting.register, read, 0, 1);
        if (result < 0) {
            return result;
        }
        int value = read[0] & 0xFF;
        if (((value ^ setting.value) & setting.verified) == 0) {
            return 1;
        }
        expected = setting.register << 8 | setting.value;
        found = setting.register << 8 | value;
        return DIFFERS;
    }

    /**
     * Whether all registers stand as after power-on: then the chip was reset, and not one bit flipped.
     *
     * @return 1 for yes, 0 for no, or a negative error of {@link Wire}
     */
    int isAtPowerOn(Wire wire) {
        for (Setting setting : settings) {
            int result = wire.read(setting.register, read, 0, 1);
            if (result < 0) {
                return result;
            }
            if ((((read[0] & 0xFF) ^ setting.powerOn) & setting.verified) != 0) {
                return 0;
            }
        }
        return 1;
    }

    /** After {@link #DIFFERS}: the register in the high byte, what it should hold in the low. */
    int expected() {
        return expected;
    }

    /** After {@link #DIFFERS}: the register in the high byte, what it holds in the low. */
    int found() {
        return found;
    }
}
