package plumbline.host.replay;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.DecisionSink;

/** Writes every decision but the angles, one JSON object a line. */
public final class EventsWriter implements DecisionSink {

    private final Writer out;

    public EventsWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void accept(Decision decision) {
        if (decision.kind == DecisionKind.ANGLES) {
            return;
        }
        try {
            out.write(JSON.std.asString(EventText.fields(decision)));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
