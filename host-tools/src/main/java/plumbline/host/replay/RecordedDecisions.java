package plumbline.host.replay;

import java.util.OptionalLong;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionDigest;
import plumbline.host.trace.RecordedSink;

/** The digest of the decisions that came with a trace. */
final class RecordedDecisions implements RecordedSink {

    private final DecisionDigest digest = new DecisionDigest();
    private boolean any;

    @Override
    public void decision(Decision decision) {
        digest.add(decision);
        any = true;
    }

    /** Empty if there were none. */
    OptionalLong digest() {
        return any ? OptionalLong.of(digest.value()) : OptionalLong.empty();
    }
}
