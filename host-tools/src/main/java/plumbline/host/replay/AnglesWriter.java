package plumbline.host.replay;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import plumbline.core.posture.Activity;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.DecisionSink;
import plumbline.host.csv.CsvWriter;

/** Writes the settled angles, ten rows a second. */
public final class AnglesWriter implements DecisionSink {

    private final CsvWriter csv;
    private Activity activity = Activity.STILL;

    public AnglesWriter(Writer out) throws IOException {
        csv = new CsvWriter(out, "t_us", "flexion_deg", "lean_deg", "load", "activity", "flags");
    }

    @Override
    public void accept(Decision decision) {
        if (decision.kind == DecisionKind.ACTIVITY) {
            activity = Activity.values()[decision.a];
        } else if (decision.kind == DecisionKind.ANGLES) {
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
