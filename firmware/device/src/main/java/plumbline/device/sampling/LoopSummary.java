package plumbline.device.sampling;

import java.util.Map;

/**
 * What became of a loop, to be told when it has ended.
 *
 * @param samples handed to the engine
 * @param lost samples that the stamps say are missing
 * @param gaps as the engine told them, missing and saturated
 * @param rateMilliHz samples by the host's clock over the time in which the sensor ran, see {@link LoopWatch}
 * @param allocatedBytes heap that the thread took from the first batch on
 * @param fifoPeakPermille the fullest the FIFO was
 * @param fifoRecentPermille the fullest it was in the time of the last report, 10 s or what was left
 * @param droppedMessages that the recorder had no room for
 * @param latenessMicros p50, p99, p99.9 and max
 * @param faults counts by the faults' texts; those that never came are left out
 * @param alerts those decided, felt or not
 * @param unplayedPatterns what the wearer was to feel and could not in time
 * @param digest of all decisions
 * @param end why
 */
public record LoopSummary(
        long samples,
        long lost,
        long gaps,
        int rateMilliHz,
        long allocatedBytes,
        int fifoPeakPermille,
        int fifoRecentPermille,
        long droppedMessages,
        Lateness latenessMicros,
        Map<String, Long> faults,
        long alerts,
        long feltAlerts,
        long unplayedPatterns,
        String digest,
        LoopEnd end) {

    /** How late steps began, µs. */
    public record Lateness(long p50, long p99, long p999, long max) {}
}
