package plumbline.host.live;

import java.io.IOException;
import java.util.function.LongSupplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * The drawn view on a terminal: the alternate screen, raw keys, only what changed is written; everything is put back at
 * the end, on Ctrl-C and on a signal that ends the process.
 */
final class DrawnView {

    private static final long FRAME_MILLIS = 50;
    private static final Size USUAL_SIZE = Size.of(80, 24);

    private final Terminal terminal;
    private final PlaybackSource source;
    private final LiveOptions options;
    private final LongSupplier nanoTime;
    private final boolean coloured;
    private volatile boolean interrupted;
    private volatile boolean redraw;

    DrawnView(Terminal terminal, PlaybackSource source, LiveOptions options, LongSupplier nanoTime, boolean coloured) {
        this.terminal = terminal;
        this.source = source;
        this.options = options;
        this.nanoTime = nanoTime;
        this.coloured = coloured;
    }

    /** Plays to the end or until asked to quit, and says what it came to. */
    LiveState play() throws IOException {
        Attributes before = terminal.enterRawMode();
        Thread restore = new Thread(() -> leave(before), "restore the terminal");
        terminal.handle(Terminal.Signal.INT, signal -> interrupted = true);
        terminal.handle(Terminal.Signal.WINCH, signal -> redraw = true);
        terminal.handle(Terminal.Signal.CONT, signal -> {
            enter();
            redraw = true;
        });
        Runtime.getRuntime().addShutdownHook(restore);
        enter();
        try {
            return run();
        } finally {
            leave(before);
            try {
                Runtime.getRuntime().removeShutdownHook(restore);
            } catch (IllegalStateException alreadyEnding) {
                // The hook runs, or has run: the terminal is restored either way.
            }
        }
    }

    private LiveState run() throws IOException {
        LiveState state = new LiveState(source.startMicros(), source.endMicros());
        Playback playback = new Playback(source, state, options.speed(), options.loop(), nanoTime.getAsLong());
        LiveScreen screen = new LiveScreen(options, source.startMicros(), Palette.of(coloured));
        Keys keys = new Keys(timeoutMillis -> terminal.reader().read(timeoutMillis));
        Display display = new Display(terminal, true);
        Size size = Size.of(0, 0);
        while (!interrupted && !playback.done()) {
            playback.step(nanoTime.getAsLong());
            Size now = size();
            if (redraw || !now.equals(size)) {
                redraw = false;
                size = now;
                display.resize(size);
                display.clear();
            }
            display.update(screen.lines(state, playback, size.getColumns(), size.getRows(), nanoTime.getAsLong()), -1);
            playback.press(keys.next(playback.seeking() ? 1 : FRAME_MILLIS), nanoTime.getAsLong());
        }
        return state;
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
