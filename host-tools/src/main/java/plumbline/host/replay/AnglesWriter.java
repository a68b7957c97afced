package plumbline.host.replay;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import plumbline.core.posture.Activity;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.DecisionSink;
import plumbline.host.csv.CsvWriter;

/** Writes the settled angles and the activity at their time, ten rows a second. */
public final class AnglesWriter implements DecisionSink {

    private record Change(long atMicros, Activity activity) {}

    private final CsvWriter csv;
    private final Deque<Change> changes = new ArrayDeque<>();
    private Activity activity = Activity.STILL;

    public AnglesWriter(Writer out) throws IOException {
        csv = new CsvWriter(out, "t_us", "flexion_deg", "lean_deg", "load", "activity", "flags");
    }

    @Override
    public void accept(Decision decision) {
        if (decision.kind == DecisionKind.ACTIVITY) {
            changes.add(new Change(decision.atMicros, Activity.values()[decision.a]));
        } else if (decision.kind == DecisionKind.ANGLES) {
            // Angles settle seconds after the activity of their time was decided.
            for (Change next = changes.peek();
                    next != null && next.atMicros <= decision.atMicros;
                    next = changes.peek()) {
                activity = next.activity;
                changes.remove();
            }
            csv.whole(decision.atMicros)
                    .scaled(decision.a, 3)
                    .scaled(decision.b, 3)
                    .scaled(decision.c, 3)
                    .word(activity.name().toLowerCase(Locale.ROOT))
                    .whole(decision.d)
                    .end();
        }
    }
}
