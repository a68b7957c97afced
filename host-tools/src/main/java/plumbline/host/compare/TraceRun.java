package plumbline.host.compare;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.host.replay.EngineRun;
import plumbline.host.trace.BatchSource;
import plumbline.host.trace.RecordedSink;

/** One side of a comparison in the midst of its replay. */
final class TraceRun implements Closeable {

    private final EngineRun run;
    private final BatchSource source;
    private final List<Event> events = new ArrayList<>();

    /** @param angles takes the angles; the decision is reused after the call returns */
    TraceRun(Side.TraceSide side, Consumer<Decision> angles) throws IOException {
        source = side.input().open();
        try {
            run = new EngineRun(
                    source,
                    side.setup().make(source.facts()),
                    decision -> {
                        if (decision.kind == DecisionKind.ANGLES) {
                            angles.accept(decision);
                        } else {
                            events.add(Event.of(decision));
                        }
                    },
                    null,
                    new RecordedSink() {});
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    long firstMicros() {
        return source.facts().firstMicros();
    }

    boolean stepTo(long micros) throws IOException {
        return run.stepTo(micros);
    }

    double progress() {
        return source.progress();
    }

    List<Event> events() {
        return events;
    }

    long digest() {
        return run.driver().digest();
    }

    @Override
    public void close() throws IOException {
        run.close();
    }
}
