package plumbline.host.demo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.util.Locale;
import plumbline.core.status.UnitStatus;
import plumbline.emulator.unit.Whereabouts;
import plumbline.host.ending.EndRequest;
import plumbline.host.report.Clock;
import plumbline.host.report.Words;
import plumbline.host.screen.LiveFrame;

/** A running unit as plain lines, to the end of its scenario: one an event, and one each ten seconds of its time. */
final class PlainUnit {

    private static final long POLL_MILLIS = 50;
    private static final long LINE_MICROS = 10_000_000;

    /** Decisions look three seconds back. */
    private static final double AFTER_SECONDS = 5;

    private final Clock clock = new Clock(null, 0);
    private final UnitView view;
    private final PrintWriter out;
    private long nextLineMicros;
    private double overSeconds = Double.NaN;

    PlainUnit(UnitView view, PrintWriter out) {
        this.view = view;
        this.out = out;
    }

    void tell(Telling telling) {
        out.println(clock.at(telling.atMicros()) + "  " + telling.title()
                + (telling.detail().isEmpty() ? "" : ": " + telling.detail()));
    }

    /** Until the scenario is over, the end is asked for, or nobody reads any more. */
    void play(UnitWatch watch, EndRequest end) throws IOException {
        do {
            sleep();
            watch.update();
            UnitStatus status = view.status();
            if (status != null && status.sensorMicros() >= nextLineMicros && status.rateMilliHz() > 0) {
                nextLineMicros = (status.sensorMicros() / LINE_MICROS + 1) * LINE_MICROS;
                out.println(line(status));
            }
        } while (!isOver() && !end.isMade() && !watch.isGone() && !out.checkError());
    }

    private boolean isOver() {
        Whereabouts where = view.where();
        if (where == null || !where.over()) {
            return false;
        }
        overSeconds = Double.isNaN(overSeconds) ? where.ageSeconds() : overSeconds;
        return where.ageSeconds() >= overSeconds + AFTER_SECONDS;
    }

    private String line(UnitStatus status) {
        LiveFrame frame = view.posture().frame();
        String posture = frame.neutral()
                ? String.format(
                        Locale.ROOT,
                        "flexion %s, lean %s, load %d %%, %s",
                        Words.degrees(frame.flexionMilliDeg()),
                        Words.degrees(frame.leanMilliDeg()),
                        frame.loadPermille() / 10,
                        Words.activity(frame.activity()))
                : "neutral not set yet";
        return clock.at(status.sensorMicros()) + "  " + posture + " | "
                + String.format(
                        Locale.ROOT,
                        "%.1f Hz, late p99 %s, heap %,d bytes",
                        status.rateMilliHz() / 1000.0,
                        UnitWords.millis(status.latenessP99Micros()),
                        status.allocatedBytes());
    }

    private static void sleep() throws IOException {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
