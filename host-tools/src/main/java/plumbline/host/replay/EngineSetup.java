package plumbline.host.replay;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.BodyFrame;
import plumbline.core.posture.Forward;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.host.trace.SourceFacts;

/**
 * How an engine starts on a source.
 *
 * @param settings under which it decides
 * @param forward sensor axis that points to the wearer's front, or null for that of the trace, and else to learn it
 * @param neutralAtMicros when the wearer asks for neutral, after the source's first sample; empty for that of the trace,
 *     and else at once
 */
public record EngineSetup(Settings settings, @Nullable Forward forward, OptionalLong neutralAtMicros) {

    /** Everything as the trace has it. */
    public static EngineSetup asRecorded(SourceFacts facts) {
        return new EngineSetup(facts.header().settings(), null, OptionalLong.empty());
    }

    /** The body frame that came with the trace and that nothing here overrides, or null. */
    @Nullable BodyFrame recordedFrame(SourceFacts facts) {
        return forward == null && neutralAtMicros.isEmpty() ? facts.header().bodyFrame() : null;
    }

    /** Puts {@code engine} in its first state; true if neutral is still to be asked for. */
    boolean begin(PostureEngine engine, SourceFacts facts) {
        BodyFrame frame = recordedFrame(facts);
        if (frame != null) {
            engine.setBodyFrame(frame);
            return false;
        }
        engine.setForward(forward == null ? Forward.LEARN : forward);
        return true;
    }
}
