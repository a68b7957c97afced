package plumbline.device.sampling;

import plumbline.core.trace.Health;
import plumbline.device.os.DirectMemory;

/**
 * The loop's watch on itself: how late its steps begin, how many samples come a second, how much heap it takes.
 *
 * <p>The rate is of the time in which the sensor runs, by the host's clock: from one drain to the next. What passes from a fault
 * that stops it to its first samples afterwards, unplugged or restarted, doesn't count; samples that were lost while it ran do lower it.
 *
 * <p>One thread, the loop's, which must make it too. Takes nothing from the heap after construction.
 */
final class LoopWatch {

    private final LatenessHistogram recent = new LatenessHistogram();
    private final LatenessHistogram all = new LatenessHistogram();
    private final HeapCounter heap = new HeapCounter();
    private long samples;
    private boolean flowing;
    private long drainedNanos;
    private long flowedNanos;
    private long flowedSamples;
    private long reportedNanos;
    private long reportedSamples;
    private boolean ended;
    private long endBytes;

    LoopWatch() {
        // Loads what the percentiles need, before anybody counts.
        recent.record(1);
        percentiles(recent, new Health());
        recent.reset();
        DirectMemory.load();
    }

    /** Counts heap from now, with the first batch. */
    void begin() {
        heap.reset();
    }

    /** Nothing counts any more; from now on any thread may ask. */
    void end() {
        endBytes = heap.bytes();
        ended = true;
    }

    /** A step began {@code latenessNanos} after its deadline. */
    void step(long latenessNanos) {
        long micros = latenessNanos / 1000;
        recent.record(micros);
        all.record(micros);
    }

    /** A drain brought {@code count} samples, which came since the one before if the sensor ran all the time. */
    void samples(int count, long nowNanos) {
        samples += count;
        if (flowing) {
            flowedSamples += count;
            flowedNanos += nowNanos - drainedNanos;
        }
        flowing = true;
        drainedNanos = nowNanos;
    }

    /** The sensor doesn't run. */
    void stopped() {
        flowing = false;
    }

    /** Fills what this watch knows into {@code health}, and begins the next interval. */
    void report(Health health) {
        health.samples = samples;
        health.rateMilliHz = rateMilliHz(flowedSamples - reportedSamples, flowedNanos - reportedNanos);
        health.allocatedBytes = allocatedBytes();
        percentiles(recent, health);
        recent.reset();
        reportedNanos = flowedNanos;
        reportedSamples = flowedSamples;
    }

    /** Fills what this watch knows of all the time into {@code health}. */
    void overall(Health health) {
        health.samples = samples;
        health.rateMilliHz = meanRateMilliHz();
        health.allocatedBytes = allocatedBytes();
        percentiles(all, health);
    }

    private static void percentiles(LatenessHistogram histogram, Health health) {
        health.latenessP50Micros = (int) histogram.permille(500);
        health.latenessP99Micros = (int) histogram.permille(990);
        health.latenessP999Micros = (int) histogram.permille(999);
        health.latenessMaxMicros = (int) histogram.most();
    }

    /** Samples a second of all the time in which the sensor ran, mHz; 0 before there are two drains. */
    int meanRateMilliHz() {
        return rateMilliHz(flowedSamples, flowedNanos);
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
