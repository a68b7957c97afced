package plumbline.host.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import plumbline.core.posture.DecisionSink;
import plumbline.host.trace.BatchSource;

/** Runs the engine over a whole source and says what came of it. */
public final class Replay {

    private Replay() {}

    /**
     * @param comparable true if the same decisions are to be expected as were recorded
     * @param openedNanos when opening the source began, as {@link System#nanoTime} has it
     * @param outputs written to but not committed
     * @param also further listeners
     */
    public static ReplayResult run(
            BatchSource source,
            EngineSetup setup,
            boolean comparable,
            long openedNanos,
            ReplayOutputs outputs,
            List<DecisionSink> also,
            ProgressListener progress)
            throws IOException {
        ReplayCounts counts = new ReplayCounts();
        Agreement agreement = new Agreement();
        List<DecisionSink> sinks = new ArrayList<>(outputs.decisionSinks());
        sinks.add(counts);
        sinks.add(agreement);
        sinks.addAll(also);
        EngineRun run = new EngineRun(source, setup, new DecisionTee(sinks), outputs.sampleSink(), agreement);
        run.driver().segmentsTo(agreement);
        if (run.driver().engine().samples() > 0) {
            counts.begin(run.driver().engine().activity(), source.facts().firstMicros());
        }
        while (run.step()) {
            progress.at(source.progress());
        }
        long elapsedNanos = System.nanoTime() - openedNanos;
        EngineDriver driver = run.driver();
        counts.end(driver.lastMicros());
        return new ReplayResult(
                source.facts(),
                setup,
                driver.samples(),
                driver.lastMicros(),
                elapsedNanos,
                driver.allocatedBytes(),
                driver.digest(),
                comparable ? driver.runDigest() : OptionalLong.empty(),
                comparable ? agreement.recordedDigest() : OptionalLong.empty(),
                agreement.agrees()
                        && (agreement.beyond() == 0
                                || !source.remarks().isEmpty()
                                || !driver.remarks().isEmpty()),
                driver.states(),
                counts,
                driver.alerts(),
                remarks(source, driver));
    }

    private static List<String> remarks(BatchSource source, EngineDriver driver) {
        List<String> remarks = new ArrayList<>(source.remarks());
        remarks.addAll(driver.remarks());
        if (!driver.engine().hasNeutral()) {
            remarks.add(
                    "no neutral was taken, so posture was not judged: neutral needs a still, upright second after the"
                            + " time it is asked for");
        }
        return remarks;
    }
}
