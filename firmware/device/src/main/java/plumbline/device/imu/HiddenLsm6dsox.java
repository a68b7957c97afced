package plumbline.device.imu;

import plumbline.device.i2c.Wire;

/**
 * An LSM6DSOX that shows other registers than the user's: a bit flipped in FUNC_CFG_ACCESS, or whoever set it died. Its identity
 * is hidden with them, until its power is cut or the bit is cleared.
 *
 * <p>By the thread that owns the bus. Takes nothing from the heap after construction.
 */
final class HiddenLsm6dsox {

    private final Wire wire;
    private final byte[] read = new byte[1];

    HiddenLsm6dsox(Wire wire) {
        this.wire = wire;
    }

    /**
     * To be asked where WHO_AM_I holds nothing. Writes nothing unless all that can be read says that it is one: other chips
     * live at these addresses too, chargers among them.
     *
     * @return true if there was one, which shows its user's registers now
     */
    boolean uncover() {
        return holds(Lsm6dsoxRegisters.WHO_AM_I, 0)
                && (holds(Lsm6dsoxRegisters.FUNC_CFG_ACCESS, Lsm6dsoxRegisters.EMBEDDED_BANK)
                        || holds(Lsm6dsoxRegisters.FUNC_CFG_ACCESS, Lsm6dsoxRegisters.SENSOR_HUB_BANK))
                && wire.write(Lsm6dsoxRegisters.FUNC_CFG_ACCESS, Lsm6dsoxRegisters.USER_BANK) > 0;
    }

    private boolean holds(int register, int value) {
        return wire.read(register, read, 0, 1) > 0 && (read[0] & 0xFF) == value;
    }
}
