package plumbline.host.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import plumbline.core.posture.DecisionSink;
import plumbline.host.trace.BatchSource;

/** Runs the engine over a whole source and says what came of it. */
public final class Replay {

    /** Batches between two reports of progress. */
    private static final int PROGRESS_EVERY = 64;

    private Replay() {}

    /**
     * @param comparable true if the same decisions are to be expected as were recorded
     * @param outputs written to but not committed
     * @param also further listeners
     */
    public static ReplayResult run(
            BatchSource source,
            EngineSetup setup,
            boolean comparable,
            ReplayOutputs outputs,
            List<DecisionSink> also,
            ProgressListener progress)
            throws IOException {
        ReplayCounts counts = new ReplayCounts();
        RecordedDecisions recorded = new RecordedDecisions();
        List<DecisionSink> sinks = new ArrayList<>(outputs.decisionSinks());
        sinks.add(counts);
        sinks.addAll(also);
        EngineWarmth.once();
        EngineRun run = new EngineRun(source, setup, new DecisionTee(sinks), outputs.sampleSink(), recorded);
        long begun = System.nanoTime();
        for (long batches = 0; run.step(); batches++) {
            if (batches % PROGRESS_EVERY == 0) {
                progress.at(source.progress());
            }
        }
        long elapsedNanos = System.nanoTime() - begun;
        EngineDriver driver = run.driver();
        counts.end(driver.lastMicros());
        return new ReplayResult(
                source.facts(),
                setup,
                driver.samples(),
                driver.lastMicros(),
                elapsedNanos,
                driver.allocatedBytes(),
                driver.engine().digest(),
                comparable ? recorded.digest() : OptionalLong.empty(),
                counts,
                source.remarks());
    }
}
