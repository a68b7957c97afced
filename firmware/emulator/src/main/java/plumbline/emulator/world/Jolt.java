package plumbline.emulator.world;

import java.util.Locale;

/**
 * What jolts a worn unit though nobody taps on it, as an upper back feels it.
 *
 * <p>Fingers press keys with 2 N (doi:10.1177/154193129103500502), of which a trunk of 30 kg feels a hundredth of a g. Hard
 * heels give the skull 0.5 g of the shin's 5 (Light, McLellan, Klenerman: J. Biomech. 13, 1980, 477). The rest are guesses on
 * the hard side.
 */
public enum Jolt {
    /** Typing: runs of keys, 3 to 8 a second, and pauses. */
    KEYS(
            new Run(1, 30, 0.125, 0.33, 0.6, 4, 1, 1),
            new Push(0.005, 0.04, 0.008, 0.025),
            new Swing(15, 35, 0.03, 0.06),
            new Way(0.3, 0, 1, 0.5, 5)),
    /** A knee or a hand against the desk on which the wearer leans. */
    DESK(
            new Run(1, 2, 0.15, 0.4, 1, 8, 1, 1),
            new Push(0.05, 0.5, 0.015, 0.04),
            new Swing(10, 30, 0.03, 0.08),
            new Way(1, 0, 0.3, 0.5, 8)),
    /** Dropping into a chair, which gives and throws back. */
    SEAT(
            new Run(1, 3, 0.15, 0.35, 2, 8, 0.3, 0.9),
            new Push(0.8, 2.5, 0.025, 0.07),
            new Swing(8, 60, 0.02, 0.08),
            new Way(0.2, 0, 1, 0.2, 10)),
    /** The case against a chair's back, from which it bounces. */
    BACKREST(
            new Run(1, 3, 0.08, 0.25, 1, 6, 0.2, 0.5),
            new Push(0.3, 2, 0.006, 0.02),
            new Swing(20, 60, 0.02, 0.05),
            new Way(1, 0, 0, 0.4, 14)),
    /** A hand or cloth that goes over the case; a strap that is put on. */
    HANDLING(
            new Run(5, 60, 0.01, 0.08, 0.2, 1, 1, 1),
            new Push(0.03, 1.5, 0.003, 0.012),
            new Swing(40, 110, 0.008, 0.02),
            new Way(0.5, 0, 0, 1, 30)),
    /** Heels on a hard floor. */
    HEELS(
            new Run(1, 60, 0.42, 0.62, 0.6, 3, 1, 1),
            new Push(0.15, 0.6, 0.012, 0.03),
            new Swing(12, 30, 0.02, 0.05),
            new Way(0.3, 0, 1, 0.3, 8)),
    /** The same down a staircase. */
    STAIRS(
            new Run(1, 20, 0.45, 0.7, 0.6, 3, 1, 1),
            new Push(0.3, 1.2, 0.012, 0.03),
            new Swing(12, 40, 0.02, 0.05),
            new Way(0.3, 0, 1, 0.3, 12));

    /**
     * How many in a run, how far apart, s, and the pause to the next run, s; of the one before each has at least {@code
     * leastLeft} and at most {@code mostLeft}, or, where that is 1, a strength of its own.
     */
    record Run(
            int fewest,
            int most,
            double least,
            double longest,
            double leastPause,
            double longestPause,
            double leastLeft,
            double mostLeft) {}

    /** Peak, g, and length, s; a weak one is as likely as a strong one. */
    record Push(double leastG, double mostG, double shortest, double longest) {}

    /** What the unit does after a push: Hz, and how fast it dies away, s. */
    record Swing(double leastHz, double mostHz, double shortest, double longest) {}

    /** Ahead, to the right and up, each give or take {@code stray}; and how much it turns the unit, dps for each g. */
    record Way(double ahead, double right, double up, double stray, double spin) {}

    final Run run;
    final Push push;
    final Swing swing;
    final Way way;

    Jolt(Run run, Push push, Swing swing, Way way) {
        this.run = run;
        this.push = push;
        this.swing = swing;
        this.way = way;
    }

    /** @throws IllegalArgumentException if {@code name} is none of them, naming those there are */
    public static Jolt of(String name) {
        StringBuilder known = new StringBuilder();
        for (Jolt jolt : values()) {
            String text = jolt.name().toLowerCase(Locale.ROOT);
            if (text.equals(name)) {
                return jolt;
            }
            known.append(known.isEmpty() ? "" : ", ").append(text);
        }
        throw new IllegalArgumentException("expected one of " + known + "; found \"" + name + "\"");
    }
}
