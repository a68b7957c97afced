package plumbline.host.replay;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.BodyFrame;
import plumbline.core.posture.FadingSchedule;
import plumbline.core.posture.Forward;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.core.trace.Segment;
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
        return isMountedAsRecorded() ? facts.header().bodyFrame() : null;
    }

    /** True if neither forward nor neutral is overridden. */
    boolean isMountedAsRecorded() {
        return forward == null && neutralAtMicros.isEmpty();
    }

    /** Puts {@code engine} in its first state; true if neutral is still to be asked for. */
    boolean begin(PostureEngine engine, SourceFacts facts) {
        FadingSchedule.State fading = facts.header().fading();
        if (fading != null) {
            engine.fading().restore(fading);
        }
        BodyFrame frame = recordedFrame(facts);
        if (frame != null) {
            engine.setBodyFrame(frame);
            return false;
        }
        Segment segment = facts.header().segment();
        if (segment != null && segment.index() == 0 && isMountedAsRecorded()) {
            // Its commands tell when neutral was asked for.
            return false;
        }
        engine.setForward(forward == null ? Forward.LEARN : forward);
        return true;
    }
}
