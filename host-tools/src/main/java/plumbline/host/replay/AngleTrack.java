package plumbline.host.replay;

import java.util.ArrayList;
import java.util.List;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.DecisionSink;

/** Keeps the settled angles of a whole trace, ten a second, to be read in part. */
public final class AngleTrack implements DecisionSink {

    /**
     * @param atMicros sensor time
     * @param flags see {@link plumbline.core.posture.AngleFlags}
     */
    public record Point(long atMicros, int flexionMilliDeg, int leanMilliDeg, int loadPermille, int flags) {}

    /** Points around an alert at most. */
    private static final int MOST_AROUND = 25;

    private static final long SECOND_MICROS = 1_000_000;
    private static final long HALF_TICK_MICROS = 50_000;

    private final List<Point> points = new ArrayList<>();

    @Override
    public void accept(Decision decision) {
        if (decision.kind == DecisionKind.ANGLES) {
            points.add(new Point(decision.atMicros, decision.a, decision.b, decision.c, decision.d));
        }
    }

    /** Those that led to {@code alert} and followed it, whole seconds apart. */
    public List<Point> around(Alert alert) {
        long spanMicros = alert.toMicros() - alert.fromMicros();
        long seconds = Math.ceilDiv(spanMicros, (MOST_AROUND - 1) * SECOND_MICROS);
        return between(alert.fromMicros(), alert.toMicros(), seconds * SECOND_MICROS);
    }

    /** Points from {@code fromMicros} to {@code toMicros}, {@code stepMicros} apart or more. */
    List<Point> between(long fromMicros, long toMicros, long stepMicros) {
        List<Point> found = new ArrayList<>();
        long nextMicros = fromMicros;
        for (Point point : points) {
            if (point.atMicros >= nextMicros && point.atMicros <= toMicros) {
                found.add(point);
                nextMicros = point.atMicros + stepMicros - HALF_TICK_MICROS;
            }
        }
        return found;
    }
}
