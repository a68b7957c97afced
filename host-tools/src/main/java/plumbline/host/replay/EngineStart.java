package plumbline.host.replay;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.DecisionSink;
import plumbline.core.posture.PostureEngine;
import plumbline.core.state.StateException;
import plumbline.core.trace.Segment;
import plumbline.core.trace.TraceHeader;
import plumbline.host.trace.SourceFacts;

/** Makes the engine that a source begins with, and that with which a run goes on after a piece that is missing. */
final class EngineStart {

    private final SourceFacts facts;
    private final EngineSetup setup;
    private final DecisionSink sink;
    private final List<String> remarks = new ArrayList<>();
    private boolean asksForNeutral;

    EngineStart(SourceFacts facts, EngineSetup setup, DecisionSink sink) {
        this.facts = facts;
        this.setup = setup;
        this.sink = sink;
    }

    /** The engine to begin with. */
    PostureEngine begin() {
        PostureEngine goesOn = followsRun() ? restored(facts.header()) : null;
        if (goesOn != null) {
            return goesOn;
        }
        TraceHeader header = facts.header();
        PostureEngine fresh = new PostureEngine(header.format(), header.calibration(), setup.settings(), sink);
        asksForNeutral = setup.begin(fresh, facts);
        return fresh;
    }

    /** True if the engine that {@link #begin} made must be asked for neutral. */
    boolean asksForNeutral() {
        return asksForNeutral;
    }

    /** True if engines go on from the states that the run's segments begin with. */
    boolean followsRun() {
        return facts.header().segment() != null && setup.isMountedAsRecorded();
    }

    /** True if the engine has the settings that the recorded one had. */
    boolean followsSettings() {
        return setup.settings().equals(facts.header().settings());
    }

    /** An engine in the state with which the segment under {@code header} begins; null if that can't be used. */
    @Nullable PostureEngine restored(TraceHeader header) {
        Segment segment = header.segment();
        if (segment == null || segment.engineState().length == 0) {
            return null;
        }
        PostureEngine engine = new PostureEngine(header.format(), header.calibration(), header.settings(), sink);
        try {
            engine.restoreState(ByteBuffer.wrap(segment.engineState()));
        } catch (StateException e) {
            remarks.add("segment " + segment.index() + ": " + e.getMessage());
            return null;
        }
        if (!followsSettings()) {
            engine.change(setup.settings());
        }
        return engine;
    }

    List<String> remarks() {
        return remarks;
    }
}
