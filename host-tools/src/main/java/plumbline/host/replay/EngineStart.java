package plumbline.host.replay;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private boolean knowsRun;

    EngineStart(SourceFacts facts, EngineSetup setup, DecisionSink sink) {
        this.facts = facts;
        this.setup = setup;
        this.sink = sink;
    }

    /** The engine to begin with. */
    PostureEngine begin() {
        TraceHeader header = facts.header();
        PostureEngine goesOn = followsRun() ? restored(header) : null;
        if (goesOn != null) {
            knowsRun = true;
            return goesOn;
        }
        Segment segment = header.segment();
        knowsRun = followsRun() && segment != null && segment.index() == 0 && segment.engineState().length == 0;
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

    /** True if the engine knows of all that was decided since the run began, replayed here or not. */
    boolean knowsRun() {
        return knowsRun && followsSettings();
    }

    /**
     * The engine that takes the place of {@code engine} where the segment under {@code header} begins, because something before
     * it is missing; null if {@code engine} goes on.
     *
     * @param follows false if segments before it are missing
     */
    @Nullable PostureEngine insteadOf(PostureEngine engine, TraceHeader header, boolean follows) {
        long missing = follows ? seenBefore(header) - engine.samples() : 0;
        if (follows && missing <= 0) {
            return null;
        }
        if (follows) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%,d samples before %s are missing; from there on the state recorded in it holds",
                    missing,
                    name(header)));
        }
        PostureEngine other = restored(header);
        knowsRun = other != null;
        return other;
    }

    /** An engine in the state with which the segment under {@code header} begins; null if that can't be used. */
    private @Nullable PostureEngine restored(TraceHeader header) {
        try {
            return load(header);
        } catch (StateException e) {
            remarks.add(name(header) + ": " + e.getMessage());
            return null;
        }
    }

    /** Samples that the engine of the unit had seen where the segment under {@code header} begins; 0 if not known. */
    private long seenBefore(TraceHeader header) {
        try {
            PostureEngine then = load(header);
            return then == null ? 0 : then.samples();
        } catch (StateException otherRules) {
            return 0;
        }
    }

    private @Nullable PostureEngine load(TraceHeader header) {
        Segment segment = header.segment();
        if (segment == null || segment.engineState().length == 0) {
            return null;
        }
        PostureEngine engine = new PostureEngine(header.format(), header.calibration(), header.settings(), sink);
        engine.restoreState(ByteBuffer.wrap(segment.engineState()));
        if (!followsSettings()) {
            engine.change(setup.settings());
        }
        return engine;
    }

    private static String name(TraceHeader header) {
        Segment segment = header.segment();
        return segment == null ? "the trace" : "segment " + segment.index();
    }

    List<String> remarks() {
        return remarks;
    }
}
