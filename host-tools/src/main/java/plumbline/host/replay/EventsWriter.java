package plumbline.host.replay;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.PriorityQueue;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.DecisionSink;

/**
 * Writes every decision but the angles, one JSON object a line, in the order of the body's own time.
 *
 * <p>What is decided may lie a minute back (that a unit isn't worn shows only after a while), so lines wait a little before
 * they are written.
 */
public final class EventsWriter implements DecisionSink {

    /** No decision is known to come later than this after what it is about. */
    private static final long WAIT_MICROS = 300_000_000;

    private final Writer out;
    private final PriorityQueue<Line> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Line::atMicros).thenComparingLong(Line::number));
    private long number;

    public EventsWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void accept(Decision decision) {
        try {
            writeUpTo(decision.decidedMicros - WAIT_MICROS);
            if (decision.kind != DecisionKind.ANGLES) {
                waiting.add(new Line(decision.atMicros, number++, JSON.std.asString(EventText.fields(decision))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the last decision: writes what still waits. */
    public void finish() throws IOException {
        writeUpTo(Long.MAX_VALUE);
    }

    private void writeUpTo(long micros) throws IOException {
        for (Line next = waiting.peek(); next != null && next.atMicros <= micros; next = waiting.peek()) {
            out.write(next.text);
            out.write('\n');
            waiting.remove();
        }
    }

    private record Line(long atMicros, long number, String text) {}
}
