package plumbline.host.compare;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import plumbline.host.compare.Side.EventsSide;
import plumbline.host.compare.Side.TraceSide;
import plumbline.host.replay.ProgressListener;

/** Compares two sides, each a trace to be replayed or a file of events. */
public final class Comparer {

    /** How far one side may run ahead of the other. */
    private static final long STRIDE_MICROS = 60_000_000;

    private Comparer() {}

    public static Comparison compare(Side a, Side b, ProgressListener progress) throws IOException {
        if (a instanceof TraceSide first && b instanceof TraceSide second) {
            return replayBoth(first, second, progress);
        }
        return of(a, b, events(a), events(b));
    }

    private static Comparison of(Side a, Side b, List<Event> eventsA, List<Event> eventsB) {
        return new Comparison(
                a.name(),
                b.name(),
                eventsA,
                eventsB,
                EventDiff.of(eventsA, eventsB),
                null,
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private static List<Event> events(Side side) throws IOException {
        return switch (side) {
            case EventsSide file -> EventFile.read(file.file());
            case TraceSide trace -> {
                try (TraceRun run = new TraceRun(trace, angles -> {})) {
                    run.stepTo(Long.MAX_VALUE);
                    yield run.events();
                }
            }
        };
    }

    private static Comparison replayBoth(TraceSide a, TraceSide b, ProgressListener progress) throws IOException {
        AngleDiff angles = new AngleDiff();
        try (TraceRun runA = new TraceRun(a, angles::addA);
                TraceRun runB = new TraceRun(b, angles::addB)) {
            boolean more = true;
            for (long to = Math.min(runA.firstMicros(), runB.firstMicros()); more; to += STRIDE_MICROS) {
                boolean moreA = runA.stepTo(to);
                boolean moreB = runB.stepTo(to);
                more = moreA || moreB;
                progress.at(Math.min(runA.progress(), runB.progress()));
            }
            angles.end();
            return new Comparison(
                    a.name(),
                    b.name(),
                    runA.events(),
                    runB.events(),
                    EventDiff.of(runA.events(), runB.events()),
                    angles,
                    OptionalLong.of(runA.digest()),
                    OptionalLong.of(runB.digest()));
        }
    }
}
