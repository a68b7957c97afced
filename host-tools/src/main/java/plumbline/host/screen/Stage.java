package plumbline.host.screen;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import plumbline.host.ending.Farewell;

/**
 * A terminal to draw on: the alternate screen, raw keys, only what changed is written; everything is put back at the end, on
 * Ctrl-C and on a signal that ends the process. One thread.
 */
public final class Stage {

    private static final Size USUAL_SIZE = Size.of(80, 24);

    /** Reads what is typed, waiting at most so long. */
    @FunctionalInterface
    public interface Keyboard {
        /** @return the character, negative if none came or none will */
        int read(long timeoutMillis) throws IOException;
    }

    /** What is played on it. */
    public interface Act {

        /** Moves on to now, and says what is to be seen: {@code rows} lines of at most {@code columns} cells. */
        List<AttributedString> picture(int columns, int rows) throws IOException;

        /** Waits for keys until the next picture is due, and does what they ask. */
        void listen(Keyboard keyboard) throws IOException;

        boolean isDone();
    }

    private final Terminal terminal;
    private volatile boolean interrupted;
    private volatile boolean redraw;

    Stage(Terminal terminal) {
        this.terminal = terminal;
    }

    /** True if standard output is a terminal that can be drawn on. */
    public static boolean isThere() {
        // Which of the JDK's consoles there is, and whether it is null without a terminal, differs from release to
        // release.
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return terminal && !"dumb".equals(System.getenv("TERM"));
    }

    /** False where <a href="https://no-color.org">NO_COLOR</a> asks for none. */
    public static boolean isColoured() {
        String off = System.getenv("NO_COLOR");
        return off == null || off.isEmpty();
    }

    /**
     * Plays {@code act} on the process's own terminal until it is done or interrupted.
     *
     * @return false if Ctrl-C ended it
     */
    public static boolean play(Act act) throws IOException {
        try (Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .provider("ffm")
                .dumb(false)
                .encoding(StandardCharsets.UTF_8)
                .build()) {
            return new Stage(terminal).run(act);
        }
    }

    /** @return false if Ctrl-C ended it */
    boolean run(Act act) throws IOException {
        Attributes before = terminal.enterRawMode();
        terminal.handle(Terminal.Signal.INT, signal -> interrupted = true);
        terminal.handle(Terminal.Signal.WINCH, signal -> redraw = true);
        terminal.handle(Terminal.Signal.CONT, signal -> {
            enter();
            redraw = true;
        });
        Farewell restore = Farewell.of(() -> leave(before));
        try {
            enter();
            draw(act);
            return !interrupted;
        } finally {
            restore.close();
        }
    }

    private void draw(Act act) throws IOException {
        Display display = new Display(terminal, true);
        Keyboard keyboard = timeoutMillis -> terminal.reader().read(timeoutMillis);
        Size size = Size.of(0, 0);
        while (!interrupted && !act.isDone()) {
            Size now = size();
            if (redraw || !now.equals(size)) {
                redraw = false;
                size = now;
                display.resize(size);
                display.clear();
            }
            display.update(act.picture(size.getColumns(), size.getRows()), -1);
            act.listen(keyboard);
        }
    }

    private Size size() {
        Size size = terminal.getSize();
        return size.getColumns() > 0 && size.getRows() > 0 ? size : USUAL_SIZE;
    }

    private void enter() {
        terminal.enterRawMode();
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.cursor_invisible);
        terminal.flush();
    }

    private void leave(Attributes before) {
        terminal.puts(Capability.cursor_normal);
        terminal.puts(Capability.exit_ca_mode);
        terminal.setAttributes(before);
        terminal.flush();
    }
}
