package plumbline.host.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.Settings;
import plumbline.host.replay.EngineDriver;
import plumbline.host.replay.EngineSetup;
import plumbline.host.replay.RecordingFollower;
import plumbline.host.replay.ReplayCounts;
import plumbline.host.replay.TraceInput;
import plumbline.host.trace.BatchSource;
import plumbline.host.trace.RecordedSink;

/**
 * One pass over one trace with an engine for each of some combinations.
 *
 * @param trace which
 * @param axes settings varied
 * @param combinations values, in the order of {@code axes}
 */
public record SweepPass(Trace trace, List<SweepAxis> axes, List<List<String>> combinations) {

    /**
     * @param input how the trace is read
     * @param setup of every engine, before the combination's settings
     */
    public record Trace(TraceInput input, EngineSetup setup) {}

    public SweepPass {
        axes = List.copyOf(axes);
        combinations = List.copyOf(combinations);
    }

    List<SweepResult> run() throws IOException {
        try (BatchSource source = trace.input().open()) {
            List<ReplayCounts> counts = new ArrayList<>();
            List<EngineDriver> engines = new ArrayList<>();
            RecordedSink recorded = new RecordedSink() {};
            for (List<String> values : combinations) {
                ReplayCounts count = new ReplayCounts();
                counts.add(count);
                EngineDriver engine = new EngineDriver(source.facts(), setup(values), count, null);
                engines.add(engine);
                recorded = new RecordingFollower(recorded, engine);
            }
            source.recordedTo(recorded);
            ImuBatch batch = new ImuBatch(BatchSource.MAX_BATCH);
            while (source.next(batch) && !Thread.currentThread().isInterrupted()) {
                for (EngineDriver engine : engines) {
                    engine.process(batch);
                }
            }
            List<SweepResult> results = new ArrayList<>();
            for (int i = 0; i < engines.size(); i++) {
                engines.get(i).end();
                results.add(result(source.facts().name(), combinations.get(i), counts.get(i)));
            }
            return results;
        }
    }

    private EngineSetup setup(List<String> values) {
        Settings settings = trace.setup().settings();
        for (int i = 0; i < values.size(); i++) {
            settings = settings.with(axes.get(i).setting().key(), values.get(i));
        }
        return new EngineSetup(settings, trace.setup().forward(), trace.setup().neutralAtMicros());
    }

    private static SweepResult result(String name, List<String> values, ReplayCounts counts) {
        return new SweepResult(
                name,
                values,
                counts.of(DecisionKind.ALERT),
                counts.feltAlerts(),
                counts.of(DecisionKind.SLOUCH_STARTED),
                counts.slouchedMillis() / 1000.0,
                counts.of(DecisionKind.CORRECTED));
    }
}
