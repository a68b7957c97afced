package plumbline.emulator.world;

import plumbline.emulator.wearer.Dice;

/**
 * A finger that taps on the case: a push of a few milliseconds across it, no two taps alike.
 *
 * <p>A push is 2 to 6 g within 3 to 6 ms; the swing after it a damped tone of 60 to 110 Hz.
 */
final class Taps {
    private final Dice dice;
    private final Pulses pulses;

    Taps(Dice dice, Pulses pulses) {
        this.dice = dice;
        this.pulses = pulses;
    }

    /** Plans {@code count} taps, 1 to 8, the first soon after {@code seconds}, the others 0.15 to 0.3 s apart. */
    void plan(int count, double seconds) {
        double at = seconds + dice.between(0.02, 0.06);
        double habit = dice.between(0.18, 0.26);
        for (int i = 0; i < count && !pulses.isFull(); i++) {
            double pushSeconds = dice.between(0.003, 0.006);
            double peakG = dice.between(2, 6);
            double swingHz = dice.between(60, 110);
            double[] shares = pulses.plan(at, pushSeconds, peakG, swingHz, dice.between(0.008, 0.02));
            double x = dice.between(-0.3, 0.3);
            double y = dice.between(-0.3, 0.3);
            shares[0] = 14 * y;
            shares[1] = -14 * x;
            shares[2] = 4 * (x + y);
            shares[3] = x;
            shares[4] = y;
            shares[5] = 1;
            at += habit + dice.between(-0.03, 0.04);
        }
    }
}
