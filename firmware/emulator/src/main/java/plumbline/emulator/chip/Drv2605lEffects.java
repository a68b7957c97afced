package plumbline.emulator.chip;

/**
 * The 123 effects of the DRV2605L's library: strengths by their names (TI SLOS854, Waveform Library Effects List).
 *
 * <p>The data sheet gives lengths for a few of them only (alerts of 750 ms and 1 s, at most 10 s for the long buzz); the others
 * are plausible, which is all that a model needs: no driver may rely on them, but wait for the GO bit.
 */
final class Drv2605lEffects {

    static final int LAST = 123;

    private static final int[] MILLIS = new int[LAST + 1];
    private static final int[] PERCENT = new int[LAST + 1];

    static {
        family(1, 50, 100, 60, 30, 100, 60, 30);
        family(7, 60, 100, 60, 30);
        family(10, 200, 100, 60);
        family(12, 300, 100);
        family(13, 200, 60);
        family(14, 500, 100);
        family(15, 750, 100);
        family(16, 1000, 100);
        family(17, 50, 100, 80, 60, 30);
        family(21, 40, 100, 80, 60);
        family(24, 20, 100, 80, 60);
        family(27, 150, 100, 80, 60, 30, 100, 80, 60, 100, 80, 60);
        family(37, 250, 100, 80, 60, 30, 100, 80, 60, 100, 80, 60);
        family(47, 450, 100, 80, 60, 40, 20);
        family(52, 600, 100, 60, 100, 60, 100, 60);
        family(58, 50, 100, 80, 60, 40, 20, 10);
        family(64, 400, 100, 80, 60, 40, 20, 10);
        ramps(70, 100);
        ramps(82, 100);
        ramps(94, 50);
        ramps(106, 50);
        family(118, 10_000, 100);
        family(119, 1000, 50, 40, 30, 20, 10);
    }

    private Drv2605lEffects() {}

    /** Length of {@code effect}, ms; 0 for a number that names none. */
    static int millis(int effect) {
        return effect <= LAST ? MILLIS[effect] : 0;
    }

    /** The most of full drive that {@code effect} reaches, percent. */
    static int percent(int effect) {
        return effect <= LAST ? PERCENT[effect] : 0;
    }

    /** Long, medium and short, two of each, smooth and then sharp. */
    private static void ramps(int first, int percent) {
        for (int half = 0; half < 2; half++) {
            family(first + 6 * half, 800, percent, percent);
            family(first + 6 * half + 2, 400, percent, percent);
            family(first + 6 * half + 4, 200, percent, percent);
        }
    }

    private static void family(int first, int millis, int... percents) {
        for (int i = 0; i < percents.length; i++) {
            MILLIS[first + i] = millis;
            PERCENT[first + i] = percents[i];
        }
    }
}
