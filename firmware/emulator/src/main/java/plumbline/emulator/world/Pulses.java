package plumbline.emulator.world;

import java.util.Arrays;
import plumbline.emulator.wearer.Trig;

/**
 * Pushes that a unit feels, each half a sine long, after which it swings on strap and skin until it rests.
 *
 * <p>As a sensor does, each sample sees the mean over its period, so that a slow rate flattens a push and does not lose it.
 * Takes nothing from the heap after it was made; what finds no room is not felt.
 */
final class Pulses {
    private static final int MOST = 32;
    private static final int PARTS = 8;

    /** A swing's highest force beside the push's. */
    private static final double SWING_SHARE = 0.35;

    /** After so many decays nothing of a swing is left. */
    private static final double DECAYS = 7;

    /** One push: when it begins, how it goes, and its share of each channel: rates in dps, forces in g, for each g of it. */
    private static final class Pulse {
        private final double[] shares = new double[6];
        private double start;
        private double pushSeconds;
        private double peakG;
        private double swingHz;
        private double decaySeconds;

        double force(double since) {
            if (since <= 0) {
                return 0;
            }
            if (since < pushSeconds) {
                return peakG * Trig.sin(StrictMath.PI * since / pushSeconds);
            }
            double after = since - pushSeconds;
            return -SWING_SHARE
                    * peakG
                    * StrictMath.exp(-after / decaySeconds)
                    * Trig.sin(2 * StrictMath.PI * swingHz * after);
        }

        double endSeconds() {
            return start + pushSeconds + DECAYS * decaySeconds;
        }
    }

    private final Pulse[] pulses = new Pulse[MOST];
    private int count;

    Pulses() {
        Arrays.setAll(pulses, i -> new Pulse());
    }

    boolean isFull() {
        return count == MOST;
    }

    /** True while one is planned or felt. */
    boolean any() {
        return count > 0;
    }

    /**
     * Plans one from {@code start} on, unless {@link #isFull}.
     *
     * @return its shares of the six channels, for each g of it, to be filled in
     */
    double[] plan(double start, double pushSeconds, double peakG, double swingHz, double decaySeconds) {
        Pulse next = pulses[StrictMath.min(count, MOST - 1)];
        count = StrictMath.min(count + 1, MOST);
        next.start = start;
        next.pushSeconds = pushSeconds;
        next.peakG = peakG;
        next.swingHz = swingHz;
        next.decaySeconds = decaySeconds;
        return next.shares;
    }

    /** Adds what the sample at {@code seconds}, {@code period} long, feels of them, to rates in dps and forces in g. */
    void add(double seconds, double period, double[] into) {
        for (int i = count - 1; i >= 0; i--) {
            Pulse pulse = pulses[i];
            double since = seconds - pulse.start;
            if (seconds > pulse.endSeconds()) {
                count--;
                pulses[i] = pulses[count];
                pulses[count] = pulse;
            } else if (since > 0) {
                double force = 0;
                for (int part = 0; part < PARTS; part++) {
                    force += pulse.force(since - period * part / PARTS);
                }
                for (int channel = 0; channel < into.length; channel++) {
                    into[channel] += pulse.shares[channel] * force / PARTS;
                }
            }
        }
    }
}
