package plumbline.core.posture;

import plumbline.core.state.StateCodec;

/** The one way out for decisions: stamps them, takes them into the digest, hands them on. */
final class DecisionOutlet {

    private final Decision decision = new Decision();
    private final DecisionDigest digest = new DecisionDigest();
    private final DecisionSink sink;
    private long nowMicros;

    DecisionOutlet(DecisionSink sink) {
        this.sink = sink;
    }

    /** Sensor time from here on, µs. */
    void setNow(long micros) {
        nowMicros = micros;
    }

    long nowMicros() {
        return nowMicros;
    }

    void emit(DecisionKind kind, long atMicros, int a, int b, int c, int d) {
        decision.kind = kind;
        decision.atMicros = Math.min(atMicros, nowMicros);
        decision.decidedMicros = nowMicros;
        decision.a = a;
        decision.b = b;
        decision.c = c;
        decision.d = d;
        digest.add(decision);
        sink.accept(decision);
    }

    long digest() {
        return digest.value();
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        nowMicros = s.word(nowMicros);
        digest.state(s);
    }
}
