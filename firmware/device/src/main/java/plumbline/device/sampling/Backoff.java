package plumbline.device.sampling;

/** How long to wait before the next attempt: 10 ms, doubled each time up to 500 ms. Takes nothing from the heap. */
final class Backoff {

    private static final long LEAST_NANOS = 10_000_000;
    private static final long MOST_NANOS = 500_000_000;

    private long nextNanos = LEAST_NANOS;

    /** The wait before the attempt that comes now. */
    long next() {
        long nanos = nextNanos;
        nextNanos = Math.min(MOST_NANOS, 2 * nextNanos);
        return nanos;
    }

    /** All is well again. */
    void reset() {
        nextNanos = LEAST_NANOS;
    }
}
