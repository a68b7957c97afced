package plumbline.host.replay;

import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionSink;

/** Keeps the decisions of one batch until the batch is done; takes no heap after construction. */
final class DecisionQueue implements DecisionSink {

    /** A batch of 4096 samples at 50 Hz has 820 angles; the rest is room for everything else. */
    private static final int CAPACITY = 2048;

    private final Decision[] decisions = new Decision[CAPACITY];
    private int size;

    DecisionQueue() {
        for (int i = 0; i < CAPACITY; i++) {
            decisions[i] = new Decision();
        }
    }

    @Override
    public void accept(Decision decision) {
        decisions[size++].copyFrom(decision);
    }

    void drainTo(DecisionSink sink) {
        for (int i = 0; i < size; i++) {
            sink.accept(decisions[i]);
        }
        size = 0;
    }
}
