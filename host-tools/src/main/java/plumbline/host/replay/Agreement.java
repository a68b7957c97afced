package plumbline.host.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionDigest;
import plumbline.core.posture.DecisionSink;
import plumbline.core.trace.TraceHeader;
import plumbline.host.trace.RecordedSink;

/**
 * Compares decisions as they are taken with those that came with the trace, segment by segment: what a segment that was cut
 * has lost at its end says nothing of the next. One thread.
 */
public final class Agreement implements RecordedSink, DecisionSink, SegmentSink {

    private final DecisionDigest recorded = new DecisionDigest();

    /** From the segment that the engine is in to the one that is being read. */
    private final Deque<Stretch> stretches = new ArrayDeque<>();

    private boolean anyRecorded;
    private boolean differs;
    private long beyond;

    public Agreement() {
        stretches.add(new Stretch());
    }

    @Override
    public void decision(Decision decision) {
        recorded.add(decision);
        anyRecorded = true;
        stretches.getLast().recorded(decision);
    }

    @Override
    public void segment(TraceHeader header, boolean follows) {
        stretches.addLast(new Stretch());
    }

    @Override
    public void accept(Decision decision) {
        stretches.getFirst().taken(decision);
    }

    @Override
    public void begun(boolean anew) {
        Stretch ended = stretches.removeFirst();
        differs |= !ended.agrees();
        if (anew) {
            beyond += ended.beyond();
        } else {
            differs |= ended.beyond() > 0;
        }
    }

    /** Digest of the recorded decisions; empty if there were none. */
    OptionalLong recordedDigest() {
        return anyRecorded ? OptionalLong.of(recorded.value()) : OptionalLong.empty();
    }

    /** True if every recorded decision was taken, in order. */
    boolean agrees() {
        return !differs && stretches.stream().allMatch(Stretch::agrees);
    }

    /** Decisions taken that were not recorded, because a recording was cut before them. */
    long beyond() {
        return beyond + stretches.stream().mapToLong(Stretch::beyond).sum();
    }
}
