package plumbline.host.report;

import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;

/** A kept copy of one decision that isn't angles. */
record ReportEvent(DecisionKind kind, long atMicros, int a, int b, int c, int d) {

    static ReportEvent of(Decision decision) {
        return new ReportEvent(decision.kind, decision.atMicros, decision.a, decision.b, decision.c, decision.d);
    }
}
