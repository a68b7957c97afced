package plumbline.host.live;

import java.util.ArrayList;
import java.util.List;
import plumbline.core.posture.Activity;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.DecisionSink;
import plumbline.host.screen.LiveFrame;

/** A source made of decisions collected before; counts its restarts. */
final class RecordedSource implements PlaybackSource {

    final List<Decision> decisions = new ArrayList<>();
    int restarts;
    private int next;
    private LiveFrame frame = new LiveFrame(0, 0, 0, 0, Activity.STILL, false, true);

    void add(Decision decision) {
        Decision copy = new Decision();
        copy.copyFrom(decision);
        decisions.add(copy);
    }

    void add(DecisionKind kind, long atMicros, int... values) {
        Decision decision = new Decision();
        decision.kind = kind;
        decision.atMicros = atMicros;
        for (int i = 0; i < values.length; i++) {
            decision.setValue(i, values[i]);
        }
        decisions.add(decision);
    }

    @Override
    public long startMicros() {
        return decisions.getFirst().atMicros;
    }

    @Override
    public long endMicros() {
        return decisions.getLast().atMicros;
    }

    @Override
    public void restart() {
        restarts++;
        next = 0;
    }

    @Override
    public boolean stepTo(long micros, DecisionSink sink) {
        while (next < decisions.size() && decisions.get(next).atMicros <= micros) {
            Decision decision = decisions.get(next++);
            if (decision.kind == DecisionKind.ANGLES) {
                frame = new LiveFrame(
                        decision.atMicros, decision.a, decision.b, decision.c, frame.activity(), true, true);
            } else if (decision.kind == DecisionKind.ACTIVITY) {
                frame = new LiveFrame(
                        decision.atMicros,
                        frame.flexionMilliDeg(),
                        frame.leanMilliDeg(),
                        frame.loadPermille(),
                        Activity.values()[decision.a],
                        true,
                        true);
            }
            sink.accept(decision);
        }
        return next < decisions.size();
    }

    @Override
    public LiveFrame frame() {
        return frame;
    }
}
