package plumbline.emulator.world;

import plumbline.emulator.wearer.Dice;
import plumbline.emulator.wearer.Trig;

/**
 * A finger that taps on the case: a push of a few milliseconds across it, then the unit swings on strap and skin until it
 * rests. No two taps alike.
 *
 * <p>A push is half a sine of 2 to 6 g within 3 to 6 ms; the swing is a damped tone of 60 to 110 Hz. As a sensor does, each
 * sample sees the mean over its period, so that a slow rate flattens the push and does not lose it.
 */
final class Taps {
    private static final int MOST = 8;
    private static final int PARTS = 8;
    private static final double LONGEST_SECONDS = 0.15;

    /** A swing's highest force beside the push's. */
    private static final double SWING_SHARE = 0.35;

    private final Dice dice;
    private final double[] start = new double[MOST];
    private final double[] pushSeconds = new double[MOST];
    private final double[] pushG = new double[MOST];
    private final double[] swingHz = new double[MOST];
    private final double[] decaySeconds = new double[MOST];
    private final double[] acrossX = new double[MOST];
    private final double[] acrossY = new double[MOST];
    private int pending;

    Taps(Dice dice) {
        this.dice = dice;
    }

    /** Plans {@code count} taps, 1 to 8, the first soon after {@code seconds}, the others 0.15 to 0.3 s apart. */
    void plan(int count, double seconds) {
        double at = seconds + dice.between(0.02, 0.06);
        double habit = dice.between(0.18, 0.26);
        for (int i = 0; i < count && pending < MOST; i++) {
            start[pending] = at;
            pushSeconds[pending] = dice.between(0.003, 0.006);
            pushG[pending] = dice.between(2, 6);
            swingHz[pending] = dice.between(60, 110);
            decaySeconds[pending] = dice.between(0.008, 0.02);
            acrossX[pending] = dice.between(-0.3, 0.3);
            acrossY[pending] = dice.between(-0.3, 0.3);
            pending++;
            at += habit + dice.between(-0.03, 0.04);
        }
    }

    /** True while a tap is planned or felt. */
    boolean any() {
        return pending > 0;
    }

    /** Adds what the sample at {@code seconds}, {@code period} long, feels of them, to rates in dps and forces in g. */
    void add(double seconds, double period, double[] into) {
        for (int i = pending - 1; i >= 0; i--) {
            double since = seconds - start[i];
            if (since > LONGEST_SECONDS) {
                remove(i);
            } else if (since > 0) {
                double force = 0;
                for (int part = 0; part < PARTS; part++) {
                    force += force(i, since - period * part / PARTS);
                }
                force /= PARTS;
                into[0] += 14 * acrossY[i] * force;
                into[1] -= 14 * acrossX[i] * force;
                into[2] += 4 * (acrossX[i] + acrossY[i]) * force;
                into[3] += acrossX[i] * force;
                into[4] += acrossY[i] * force;
                into[5] += force;
            }
        }
    }

    private double force(int i, double since) {
        if (since <= 0) {
            return 0;
        }
        if (since < pushSeconds[i]) {
            return pushG[i] * Trig.sin(StrictMath.PI * since / pushSeconds[i]);
        }
        double after = since - pushSeconds[i];
        return -SWING_SHARE
                * pushG[i]
                * StrictMath.exp(-after / decaySeconds[i])
                * Trig.sin(2 * StrictMath.PI * swingHz[i] * after);
    }

    private void remove(int i) {
        pending--;
        start[i] = start[pending];
        pushSeconds[i] = pushSeconds[pending];
        pushG[i] = pushG[pending];
        swingHz[i] = swingHz[pending];
        decaySeconds[i] = decaySeconds[pending];
        acrossX[i] = acrossX[pending];
        acrossY[i] = acrossY[pending];
    }
}
