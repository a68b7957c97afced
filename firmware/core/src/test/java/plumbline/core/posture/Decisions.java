package plumbline.core.posture;

import java.util.ArrayList;
import java.util.List;

/** Keeps a copy of every decision, for tests to ask about. */
final class Decisions implements DecisionSink {

    private final List<Decision> all = new ArrayList<>();

    @Override
    public void accept(Decision decision) {
        Decision copy = new Decision();
        copy.copyFrom(decision);
        all.add(copy);
    }

    List<Decision> all() {
        return all;
    }

    List<Decision> of(DecisionKind kind) {
        return all.stream().filter(decision -> decision.kind == kind).toList();
    }

    int count(DecisionKind kind) {
        return of(kind).size();
    }

    /** The only one of its kind. */
    Decision only(DecisionKind kind) {
        List<Decision> found = of(kind);
        if (found.size() != 1) {
            throw new AssertionError("expected one " + kind + ", found " + found.size() + ": " + text());
        }
        return found.getFirst();
    }

    /** Everything but angles, for messages. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Decision d : all) {
            if (d.kind != DecisionKind.ANGLES) {
                text.append("\n%s at %.2f decided %.2f: %d %d %d %d"
                        .formatted(d.kind, d.atMicros / 1e6, d.decidedMicros / 1e6, d.a, d.b, d.c, d.d));
            }
        }
        return text.toString();
    }
}
