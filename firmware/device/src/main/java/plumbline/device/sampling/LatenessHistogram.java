package plumbline.device.sampling;

import java.util.Arrays;

/**
 * Counts of durations, µs: exact below 2048, to one part in 1024 above. The numbers are those of HdrHistogram with three digits,
 * which is the test's reference.
 *
 * <p>Not HdrHistogram itself: the JVM makes its words, 4 kB, on the heap of the loop whenever it gets to compile it. Takes nothing
 * from the heap after construction. One thread.
 */
final class LatenessHistogram {

    /** What is later than this counts as this, µs. */
    static final long MOST_MICROS = (1L << 26) - 1;

    private static final int EXACT = 2048;
    private static final int STEPS = EXACT / 2;
    private static final int STEP_BITS = 10;
    private static final int PERMILLE = 1000;

    private final long[] counts = new long[indexOf(MOST_MICROS) + 1];
    private long total;
    private long mostMicros;

    void record(long micros) {
        long within = Math.clamp(micros, 0, MOST_MICROS);
        counts[indexOf(within)]++;
        total++;
        mostMicros = Math.max(mostMicros, within);
    }

    void reset() {
        Arrays.fill(counts, 0);
        total = 0;
        mostMicros = 0;
    }

    /** What {@code permille} of all durations do not pass; 0 if there are none. */
    long permille(int permille) {
        long wanted = Math.max(1, (total * permille + PERMILLE / 2) / PERMILLE);
        long seen = 0;
        int last = indexOf(mostMicros);
        for (int i = 0; i <= last; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return highestOf(i);
            }
        }
        return 0;
    }

    /** The longest. */
    long most() {
        return highestOf(indexOf(mostMicros));
    }

    private static int indexOf(long micros) {
        if (micros < EXACT) {
            return (int) micros;
        }
        int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros) - STEP_BITS;
        return exponent * STEPS + (int) (micros >>> exponent);
    }

    private static long highestOf(int index) {
        if (index < EXACT) {
            return index;
        }
        int exponent = index / STEPS - 1;
        return ((index - (long) exponent * STEPS + 1) << exponent) - 1;
    }
}
