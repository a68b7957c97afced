package plumbline.host.live;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.host.report.Clock;
import plumbline.host.report.EventWords;
import plumbline.host.report.Words;
import plumbline.host.screen.LiveFrame;

/** What happens as plain lines: one an event, and one a minute of trace time, unpaced. For pipes and logs. */
final class PlainView {

    private static final long MINUTE_MICROS = 60_000_000;

    private final PlaybackSource source;
    private final Clock clock;
    private final PrintStream out;

    PlainView(PlaybackSource source, LiveOptions options, PrintStream out) {
        this.source = source;
        this.out = out;
        clock = new Clock(options.startedAt(), source.startMicros());
    }

    void play() throws IOException {
        boolean more = true;
        for (long micros = source.startMicros(); more; micros += MINUTE_MICROS) {
            more = source.stepTo(micros, this::event) && micros < source.endMicros();
            if (out.checkError()) {
                return;
            }
            minute(source.frame());
        }
    }

    private void event(Decision decision) {
        if (decision.kind != DecisionKind.ANGLES) {
            String detail = EventWords.detail(decision.kind, decision.a, decision.b, decision.c, decision.d);
            out.println(clock.at(decision.atMicros) + "  " + EventWords.title(decision.kind, decision.a, decision.d)
                    + (detail.isEmpty() ? "" : ": " + detail));
        }
    }

    private void minute(LiveFrame frame) {
        String text = frame.neutral()
                ? String.format(
                        Locale.ROOT,
                        "flexion %s, lean %s, load %d %%, %s",
                        Words.degrees(frame.flexionMilliDeg()),
                        Words.degrees(frame.leanMilliDeg()),
                        frame.loadPermille() / 10,
                        Words.activity(frame.activity()))
                : "neutral not set yet";
        out.println(clock.at(frame.atMicros()) + "  " + text + (frame.trusted() ? "" : ", settling"));
    }
}
