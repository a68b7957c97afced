package plumbline.host.replay;

import java.util.List;
import java.util.OptionalLong;
import plumbline.host.trace.SourceFacts;

/**
 * What came of a replay.
 *
 * @param facts of the source
 * @param setup of the engine
 * @param samples processed
 * @param lastMicros sensor time of the last sample, µs
 * @param elapsedNanos from opening the source to the last decision
 * @param allocatedBytes heap that the engine took since the first sample
 * @param digest of every decision that was taken
 * @param runDigest of every decision since the unit's run began, as the unit itself tells it, those before the trace too;
 *     empty if that isn't known
 * @param recordedDigest of the decisions that came with the trace; empty if there were none
 * @param agrees true if those that were recorded were taken, in order; of a damaged trace more may have been taken
 * @param states what comparing the engine with the beginnings of a run's segments gave
 * @param counts of decisions
 * @param alerts that were given
 * @param remarks on the source, a sentence each
 */
public record ReplayResult(
        SourceFacts facts,
        EngineSetup setup,
        long samples,
        long lastMicros,
        long elapsedNanos,
        long allocatedBytes,
        long digest,
        OptionalLong runDigest,
        OptionalLong recordedDigest,
        boolean agrees,
        StateCheck states,
        ReplayCounts counts,
        List<Alert> alerts,
        List<String> remarks) {

    public ReplayResult {
        alerts = List.copyOf(alerts);
        remarks = List.copyOf(remarks);
    }

    /** From the first sample to the last, s. */
    public double durationSeconds() {
        return samples == 0 ? 0 : (lastMicros - facts.firstMicros()) / 1e6;
    }

    /** Samples a second of this machine's time, reading included. */
    public double samplesPerSecond() {
        return elapsedNanos == 0 ? 0 : samples * 1e9 / elapsedNanos;
    }

    /** Seconds of trace a second of this machine's time. */
    public double realtimeFactor() {
        return elapsedNanos == 0 ? 0 : durationSeconds() * 1e9 / elapsedNanos;
    }
}
