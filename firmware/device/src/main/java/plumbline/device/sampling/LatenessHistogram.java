package plumbline.device.sampling;

import org.HdrHistogram.Histogram;

/**
 * Counts of durations, µs, exact to three digits, none too long to be counted.
 *
 * <p>Takes nothing from the heap after construction, compiled by C1. One thread.
 */
final class LatenessHistogram {

    /** What is later than this counts as this, µs. */
    static final long MOST_MICROS = (1L << 26) - 1;

    private static final int DIGITS = 3;
    private static final double PERMILLE_A_PERCENT = 10;

    private final Histogram counts = new Histogram(MOST_MICROS, DIGITS);

    void record(long micros) {
        counts.recordValue(Math.clamp(micros, 0, MOST_MICROS));
    }

    void reset() {
        counts.reset();
    }

    /** What {@code permille} of all durations do not pass; 0 if there are none. */
    long permille(int permille) {
        return counts.getValueAtPercentile(permille / PERMILLE_A_PERCENT);
    }

    /** The longest. */
    long most() {
        return counts.getMaxValue();
    }
}
