package plumbline.host.live;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import plumbline.host.report.Words;
import plumbline.host.screen.LiveState;
import plumbline.host.screen.Stage;

/**
 * Plays a source in the terminal: drawn and with keys where standard output is a terminal, plain lines where it isn't.
 */
public final class LiveView {

    private LiveView() {}

    /**
     * Plays until the source ends or the wearer's patience does; the terminal is as it was when this returns.
     *
     * <p>Without a terminal nothing is paced: a line an event and one a minute of trace time, as fast as they come.
     */
    public static void play(PlaybackSource source, LiveOptions options) throws IOException {
        source.restart();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (!Stage.isThere()) {
            new PlainView(source, options, out).play();
            return;
        }
        DrawnView view = new DrawnView(source, options, System::nanoTime, Stage.isColoured());
        Stage.play(view);
        LiveState state = view.state();
        long played = (state.frame().atMicros() - source.startMicros()) / 1000;
        out.println(options.title() + ": " + Words.duration(played) + ", "
                + Words.count(state.slouches(), "slouch", "slouches") + ", "
                + Words.count(state.alerts(), "alert", "alerts") + " (" + state.felt() + " felt), "
                + Words.count(state.breaks(), "break", "breaks"));
    }
}
