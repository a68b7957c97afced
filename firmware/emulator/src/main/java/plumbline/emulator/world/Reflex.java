package plumbline.emulator.world;

import plumbline.emulator.chip.Motor;
import plumbline.emulator.wearer.Dice;

/** A wearer who, buzzed at in a slouch, sits up some seconds later, if told to. */
final class Reflex {
    private static final long NEVER = Long.MAX_VALUE;

    private final Dice dice;
    private boolean on;
    private boolean felt;
    private long actNanos = NEVER;

    Reflex(Dice dice) {
        this.dice = dice;
    }

    void set(boolean reacts) {
        on = reacts;
        actNanos = NEVER;
    }

    boolean isSet() {
        return on;
    }

    /**
     * To be asked at every sample.
     *
     * @param drivePermille of {@link Motor#drivePermille}
     * @return true when the wearer sits up
     */
    boolean acts(int drivePermille, boolean slouched, long atNanos) {
        boolean buzz = drivePermille > 0 && !felt;
        felt = drivePermille > 0;
        if (on && buzz && slouched && actNanos == NEVER) {
            actNanos = atNanos + (long) (dice.between(1.5, 4) * 1e9);
        }
        if (atNanos < actNanos) {
            return false;
        }
        actNanos = NEVER;
        return slouched;
    }
}
