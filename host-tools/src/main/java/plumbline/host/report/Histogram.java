package plumbline.host.report;

/** Time at each flexion, in bins of 2 degrees from -40 to 100; what lies beyond is counted in the outermost bins. */
final class Histogram {

    static final int BIN_MILLI_DEG = 2_000;
    static final int FROM_MILLI_DEG = -40_000;
    static final int BINS = 70;

    private final long[] millis = new long[BINS];
    private long totalMillis;

    void add(int milliDeg, int weightMillis) {
        millis[Math.clamp(Math.floorDiv(milliDeg - FROM_MILLI_DEG, BIN_MILLI_DEG), 0, BINS - 1)] += weightMillis;
        totalMillis += weightMillis;
    }

    long millis(int bin) {
        return millis[bin];
    }

    long totalMillis() {
        return totalMillis;
    }

    /** Lower edge of {@code bin}, millidegrees. */
    static int lowerMilliDeg(int bin) {
        return FROM_MILLI_DEG + bin * BIN_MILLI_DEG;
    }

    /** The flexion below which {@code percent} of the time was spent, millidegrees, linear within a bin. */
    int percentileMilliDeg(int percent) {
        long wanted = totalMillis * percent / 100;
        long below = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (below + millis[bin] >= wanted && millis[bin] > 0) {
                return lowerMilliDeg(bin) + (int) (BIN_MILLI_DEG * (wanted - below) / millis[bin]);
            }
            below += millis[bin];
        }
        return 0;
    }
}
