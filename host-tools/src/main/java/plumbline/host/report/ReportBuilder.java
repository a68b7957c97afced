package plumbline.host.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import plumbline.core.posture.AngleFlags;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.DecisionSink;

/**
 * Collects the decisions of one replay and writes them as one self-contained page. Not thread-safe.
 *
 * <p>Angles that the filter doesn't vouch for are left out, as if data were missing there.
 */
public final class ReportBuilder implements DecisionSink {

    private final AngleSeries angles = new AngleSeries();
    private final List<ReportEvent> events = new ArrayList<>();

    @Override
    public void accept(Decision decision) {
        if (decision.kind != DecisionKind.ANGLES) {
            events.add(ReportEvent.of(decision));
        } else if ((decision.d & AngleFlags.TRUSTED) != 0) {
            angles.add(decision.atMicros, decision.a, decision.b, decision.c);
        }
    }

    /** Writes the page to {@code out}, which stays open. */
    public void writeTo(Appendable out, ReportFacts facts) throws IOException {
        out.append(new ReportPage(facts, angles, events).html());
    }
}
