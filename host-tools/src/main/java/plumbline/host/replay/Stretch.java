package plumbline.host.replay;

import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionDigest;

/** Decisions that were recorded and decisions that were taken over a part of a trace, in order; either may come first. */
final class Stretch {

    private final DecisionDigest recorded = new DecisionDigest();
    private final DecisionDigest taken = new DecisionDigest();

    /** Digests after each decision of the side that is ahead, from {@link #first} on, a ring. */
    private long[] ahead = new long[1024];

    private int first;
    private int count;
    private boolean recordedIsAhead;
    private boolean differs;

    void recorded(Decision decision) {
        recorded.add(decision);
        meet(recorded.value(), true);
    }

    void taken(Decision decision) {
        taken.add(decision);
        meet(taken.value(), false);
    }

    /** True if every recorded decision was taken, in order. */
    boolean agrees() {
        return !differs && !(recordedIsAhead && count > 0);
    }

    /** Decisions taken after the last that was recorded. */
    long beyond() {
        return recordedIsAhead ? 0 : count;
    }

    private void meet(long digest, boolean isRecorded) {
        if (count > 0 && recordedIsAhead != isRecorded) {
            differs |= ahead[first] != digest;
            first = (first + 1) & (ahead.length - 1);
            count--;
            return;
        }
        recordedIsAhead = isRecorded;
        if (count == ahead.length) {
            grow();
        }
        ahead[(first + count) & (ahead.length - 1)] = digest;
        count++;
    }

    private void grow() {
        long[] larger = new long[2 * ahead.length];
        for (int i = 0; i < count; i++) {
            larger[i] = ahead[(first + i) & (ahead.length - 1)];
        }
        ahead = larger;
        first = 0;
    }
}
