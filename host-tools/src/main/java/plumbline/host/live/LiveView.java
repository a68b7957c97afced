package plumbline.host.live;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import plumbline.host.report.Words;

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
        if (!drawable()) {
            new PlainView(source, options, out).play();
            return;
        }
        boolean coloured =
                System.getenv("NO_COLOR") == null || System.getenv("NO_COLOR").isEmpty();
        LiveState state;
        try (Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .provider("ffm")
                .dumb(false)
                .encoding(StandardCharsets.UTF_8)
                .build()) {
            state = new DrawnView(terminal, source, options, System::nanoTime, coloured).play();
        }
        long played = (state.frame().atMicros() - source.startMicros()) / 1000;
        out.println(options.title() + ": " + Words.duration(played) + ", "
                + Words.count(state.slouches(), "slouch", "slouches") + ", "
                + Words.count(state.alerts(), "alert", "alerts") + " (" + state.felt() + " felt), "
                + Words.count(state.breaks(), "break", "breaks"));
    }

    private static boolean drawable() {
        // Which of the JDK's consoles there is, and whether it is null without a terminal, differs from release to
        // release.
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return terminal && !"dumb".equals(System.getenv("TERM"));
    }
}
