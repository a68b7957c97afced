package plumbline.device.sampling;

import plumbline.core.trace.Health;
import plumbline.device.os.DirectMemory;

/**
 * The loop's watch on itself: how late its steps begin, how many samples come a second, how much heap it takes.
 *
 * <p>One thread, the loop's, which must make it too. Takes nothing from the heap after construction.
 */
final class LoopWatch {

    private final LatenessHistogram recent = new LatenessHistogram();
    private final LatenessHistogram all = new LatenessHistogram();
    private final HeapCounter heap = new HeapCounter();
    private long samples;
    private long firstNanos;
    private long sinceNanos;
    private long sinceSamples;
    private boolean ended;
    private long endNanos;
    private long endBytes;

    LoopWatch() {
        // Loads what the percentiles need, before anybody counts.
        recent.record(1);
        percentiles(recent, new Health());
        recent.reset();
        DirectMemory.load();
    }

    /** Counts from now, with the first batch. */
    void begin(long nowNanos) {
        firstNanos = nowNanos;
        sinceNanos = nowNanos;
        heap.reset();
    }

    /** Nothing counts any more; from now on any thread may ask. */
    void end(long nowNanos) {
        endBytes = heap.bytes();
        endNanos = nowNanos;
        ended = true;
    }

    /** A step began {@code latenessNanos} after its deadline. */
    void step(long latenessNanos) {
        long micros = latenessNanos / 1000;
        recent.record(micros);
        all.record(micros);
    }

    void samples(int count) {
        samples += count;
    }

    /** Fills what this watch knows into {@code health}, and begins the next interval. */
    void report(long nowNanos, Health health) {
        health.samples = samples;
        health.rateMilliHz = rateMilliHz(samples - sinceSamples, nowNanos - sinceNanos);
        health.allocatedBytes = allocatedBytes();
        percentiles(recent, health);
        recent.reset();
        sinceNanos = nowNanos;
        sinceSamples = samples;
    }

    /** Fills what this watch knows of all the time into {@code health}. */
    void overall(long nowNanos, Health health) {
        health.samples = samples;
        health.rateMilliHz = meanRateMilliHz(nowNanos);
        health.allocatedBytes = allocatedBytes();
        percentiles(all, health);
    }

    private static void percentiles(LatenessHistogram histogram, Health health) {
        health.latenessP50Micros = (int) histogram.permille(500);
        health.latenessP99Micros = (int) histogram.permille(990);
        health.latenessP999Micros = (int) histogram.permille(999);
        health.latenessMaxMicros = (int) histogram.most();
    }

    /** Samples a second by the host's clock since the first batch, mHz. */
    int meanRateMilliHz(long nowNanos) {
        return rateMilliHz(samples, (ended ? endNanos : nowNanos) - firstNanos);
    }

    private static int rateMilliHz(long samples, long nanos) {
        return nanos <= 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, samples * 1_000_000_000L / Math.max(1, nanos / 1000));
    }

    long samples() {
        return samples;
    }

    long allocatedBytes() {
        return ended ? endBytes : heap.bytes();
    }

    /** Lateness of all steps so far, µs. */
    LatenessHistogram lateness() {
        return all;
    }
}
