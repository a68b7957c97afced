package plumbline.device.imu;

import plumbline.device.i2c.Wire;

/**
 * Carries a {@link ConfigTable} out in steps of a few transfers, and looks later on whether it still stands. What doesn't is told
 * as {@link Trouble}.
 *
 * <p>The last setting starts the FIFO, and waits for {@link #start}. One thread; takes nothing from the heap.
 */
final class ConfigSteps {

    /** At 400 kHz less than two milliseconds: each step that is saved at a start is a step earlier that samples flow. */
    private static final int SETTINGS_A_STEP = 16;

    private final Wire wire;
    private final ConfigTable table;
    private final Trouble trouble;
    private final int last;
    private int next;
    private int rechecked;

    ConfigSteps(Wire wire, ConfigTable table, Trouble trouble) {
        this.wire = wire;
        this.table = table;
        this.trouble = trouble;
        last = table.size() - 1;
    }

    /** {@link #write} or {@link #verify} begins with the first setting. */
    void begin() {
        next = 0;
    }

    /** @return 1 if all are written, 0 if there are more, or a negative error of {@link Wire} */
    int write() {
        for (int i = 0; i < SETTINGS_A_STEP && next < last; i++) {
            int result = table.write(wire, next);
            if (result < 0) {
                return result;
            }
            next++;
        }
        return next == last ? 1 : 0;
    }

    /** @return 1 if all stand, 0 if there are more or there is trouble, or a negative error of {@link Wire} */
    int verify() {
        for (int i = 0; i < SETTINGS_A_STEP && next < last; i++) {
            int result = verify(next);
            if (result <= 0) {
                return result;
            }
            next++;
        }
        return next == last ? 1 : 0;
    }

    /** Writes the last setting and reads it back. @return 1, 0 if there is trouble, or a negative error of {@link Wire} */
    int start() {
        int result = table.write(wire, last);
        return result < 0 ? result : verify(last);
    }

    /**
     * Looks at one setting, each time another, or at all.
     *
     * @return 1 if it stands, 0 if there is trouble, or a negative error of {@link Wire}
     */
    int recheck(boolean all) {
        for (int i = 0; i < (all ? table.size() : 1); i++) {
            rechecked = (rechecked + 1) % table.size();
            int result = verify(rechecked);
            if (result <= 0) {
                return result;
            }
        }
        return 1;
    }

    private int verify(int index) {
        int result = table.verify(wire, index);
        if (result == ConfigTable.DIFFERS) {
            trouble.notAsConfigured(table, wire);
        }
        return result;
    }
}
