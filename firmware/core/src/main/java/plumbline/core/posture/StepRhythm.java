package plumbline.core.posture;

import plumbline.core.fixed.Roots;
import plumbline.core.state.StateCodec;

/**
 * Recognises walking by the rhythm of steps: 1.4 to 2.5 a second, in the magnitude of specific force at 20 Hz.
 *
 * <p>Twice a second: if the magnitude's spread over two seconds is above 0.08 g, its autocorrelation over the last 3.2 s must
 * have a peak at one step's time and another at two. A vehicle shakes as hard but not in time: what its springs ring with
 * has died away a period later.
 */
final class StepRhythm {

    /** Of the ring, 50 ms each. A power of two. */
    private static final int WINDOW = 64;

    private static final int MASK = WINDOW - 1;
    private static final int SPREAD_WINDOW = 40;

    /** Of the spread's window that must be known. */
    private static final int LEAST_SPREAD = 20;

    /** At the longest lag, pairs of values both known, without which there is no word on rhythm. */
    private static final int LEAST_PAIRS = 12;

    private static final long SPREAD_MASK = (1L << SPREAD_WINDOW) - 1;
    private static final int START_SPREAD_MILLI_G = 80;
    private static final int KEEP_SPREAD_MILLI_G = 60;

    /** 2.9 and 1.33 steps a second. */
    private static final int SHORTEST_LAG = 7;

    private static final int LONGEST_LAG = 15;
    private static final int STEP_PERMILLE = 450;
    private static final int STRIDE_PERMILLE = 300;

    /** As good a match at half a step's time is a faster rhythm than steps: a motor, a tremor. */
    private static final int HALF_STEP_PERMILLE = 600;

    /** Evaluations, each half a second. */
    private static final int TO_START = 2;

    private static final int TO_END = 5;

    /** How long steps have been going on when they are recognised, and how long gone when they are missed, µs. */
    private static final long START_AGO_MICROS = 2_500_000;

    private static final long END_AGO_MICROS = 2_000_000;

    private final int[] milliG = new int[WINDOW];
    private final int[] centred = new int[WINDOW];
    private int next;
    private int filled;

    /** Newest in the lowest bit: 1 where the magnitude isn't known; it is kept as 0 there. */
    private long unknown;

    private int inRhythm;
    private int outOfRhythm;
    private boolean walking;

    /** Takes the mean magnitude of specific force over 50 ms. */
    void add(int magnitudeMilliG) {
        milliG[next & MASK] = magnitudeMilliG;
        next++;
        filled = Math.min(WINDOW, filled + 1);
        unknown <<= 1;
    }

    /** Lets 50 ms pass of which nothing is known. */
    void addUnknown() {
        add(0);
        unknown |= 1;
    }

    /** Looks at the window; call twice a second. True if {@link #isWalking()} changed. */
    boolean evaluate() {
        if (Long.bitCount(unknown & SPREAD_MASK) > SPREAD_WINDOW - LEAST_SPREAD) {
            return false;
        }
        int spread = spreadMilliG();
        boolean energetic = spread > (walking ? KEEP_SPREAD_MILLI_G : START_SPREAD_MILLI_G);
        if (!energetic || pairs(2 * LONGEST_LAG + 1) >= LEAST_PAIRS) {
            boolean rhythmic = energetic && filled == WINDOW && isRhythmic();
            inRhythm = rhythmic ? inRhythm + 1 : 0;
            outOfRhythm = rhythmic ? 0 : outOfRhythm + 1;
        }
        boolean was = walking;
        walking = walking ? energetic && outOfRhythm < TO_END : inRhythm >= TO_START;
        return walking != was;
    }

    boolean isWalking() {
        return walking;
    }

    /** How long ago the last change of {@link #isWalking()} truly was when it was recognised, µs, about. */
    long recognisedAfterMicros() {
        return walking ? START_AGO_MICROS : END_AGO_MICROS;
    }

    /** Nothing is known of what was before. */
    void restart() {
        filled = 0;
        unknown = 0;
        inRhythm = 0;
        outOfRhythm = 0;
        walking = false;
    }

    private int spreadMilliG() {
        long sum = 0;
        long squares = 0;
        int slots = Math.min(SPREAD_WINDOW, filled);
        for (int back = 1; back <= slots; back++) {
            long value = milliG[(next - back) & MASK];
            sum += value;
            squares += value * value;
        }
        int count = slots - Long.bitCount(unknown & (1L << slots) - 1);
        if (count == 0) {
            return 0;
        }
        return (int) Roots.isqrt((squares - sum * sum / count) / count);
    }

    private boolean isRhythmic() {
        long sum = 0;
        for (int i = 0; i < WINDOW; i++) {
            sum += milliG[i];
        }
        int known = Long.bitCount(~unknown);
        int mean = (int) (sum / known);
        long energy = 1;
        for (int i = 0; i < WINDOW; i++) {
            boolean isKnown = (unknown >>> (WINDOW - 1 - i) & 1) == 0;
            int value = isKnown ? milliG[(next + i) & MASK] - mean : 0;
            centred[i] = value;
            energy += (long) value * value;
        }
        int bestLag = 0;
        long best = Long.MIN_VALUE;
        for (int lag = SHORTEST_LAG; lag <= LONGEST_LAG; lag++) {
            long permille = correlationPermille(lag, energy);
            if (permille > best) {
                best = permille;
                bestLag = lag;
            }
        }
        if (!reaches(best, STEP_PERMILLE, bestLag)) {
            return false;
        }
        long half = Math.max(correlationPermille(bestLag / 2, energy), correlationPermille((bestLag + 1) / 2, energy));
        if (half * 1000 > best * HALF_STEP_PERMILLE) {
            return false;
        }
        long stride = Math.max(
                correlationPermille(2 * bestLag, energy),
                Math.max(correlationPermille(2 * bestLag - 1, energy), correlationPermille(2 * bestLag + 1, energy)));
        return reaches(stride, STRIDE_PERMILLE, 2 * bestLag);
    }

    /**
     * Whether a correlation is high enough. Of few pairs chance makes a high one now and then: until steps are recognised, as much
     * more is asked for as the spread of chance grows.
     */
    private boolean reaches(long permille, int leastPermille, int lag) {
        if (walking || permille < leastPermille) {
            return permille >= leastPermille;
        }
        return permille * permille * pairs(lag) >= (long) leastPermille * leastPermille * (WINDOW - lag);
    }

    private long correlationPermille(int lag, long energy) {
        long sum = 0;
        for (int i = lag; i < WINDOW; i++) {
            sum += (long) centred[i] * centred[i - lag];
        }
        return sum * 1000 * Long.bitCount(~unknown) / Math.max(1, pairs(lag)) / energy;
    }

    /** Values that are known as those {@code lag} before them are. */
    private int pairs(int lag) {
        long known = ~unknown;
        return Long.bitCount(known & known >>> lag);
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        s.words(milliG);
        s.words(centred);
        next = s.word(next);
        filled = s.word(filled);
        unknown = s.word(unknown);
        inRhythm = s.word(inRhythm);
        outOfRhythm = s.word(outOfRhythm);
        walking = s.flag(walking);
    }
}
