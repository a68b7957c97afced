package plumbline.host.playback;

import java.io.Closeable;
import java.io.IOException;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.DecisionSink;
import plumbline.core.posture.PostureEngine;
import plumbline.host.live.PlaybackSource;
import plumbline.host.replay.EngineRun;
import plumbline.host.replay.EngineSetup;
import plumbline.host.replay.SetupMaker;
import plumbline.host.replay.TraceInput;
import plumbline.host.screen.LiveFrame;
import plumbline.host.trace.BatchSource;
import plumbline.host.trace.RecordedSink;
import plumbline.host.trace.SourceFacts;

/** An engine over a trace, opened anew for each restart. */
public final class TracePlayback implements PlaybackSource, Closeable {

    private final TraceInput input;
    private final EngineSetup setup;
    private final SourceFacts facts;
    private final long endMicros;
    private DecisionSink decisions = decision -> {};
    private EngineRun run;

    /** Goes over the whole trace once, to know where it ends. */
    public TracePlayback(TraceInput input, SetupMaker maker) throws IOException {
        this.input = input;
        try (BatchSource source = input.open()) {
            facts = source.facts();
            setup = maker.make(facts);
            ImuBatch batch = new ImuBatch(BatchSource.MAX_BATCH);
            long last = facts.firstMicros();
            while (source.next(batch)) {
                last = batch.sampleMicros(batch.size - 1);
            }
            endMicros = last;
        }
        run = begin();
    }

    public SourceFacts facts() {
        return facts;
    }

    public EngineSetup setup() {
        return setup;
    }

    @Override
    public long startMicros() {
        return facts.firstMicros();
    }

    @Override
    public long endMicros() {
        return endMicros;
    }

    @Override
    public void restart() throws IOException {
        run.close();
        run = begin();
    }

    @Override
    public boolean stepTo(long micros, DecisionSink sink) throws IOException {
        decisions = sink;
        return run.stepTo(micros);
    }

    @Override
    public LiveFrame frame() {
        PostureEngine engine = run.driver().engine();
        return new LiveFrame(
                run.driver().lastMicros(),
                engine.flexionMilliDeg(),
                engine.leanMilliDeg(),
                engine.loadPermille(),
                engine.activity(),
                engine.hasNeutral(),
                engine.tilt().trusted());
    }

    @Override
    public void close() throws IOException {
        run.close();
    }

    private EngineRun begin() throws IOException {
        return new EngineRun(input.open(), setup, decision -> decisions.accept(decision), null, new RecordedSink() {});
    }
}
