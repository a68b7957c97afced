package plumbline.host.live;

import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import org.jline.utils.AttributedString;
import plumbline.host.screen.LiveState;
import plumbline.host.screen.Palette;
import plumbline.host.screen.Stage;

/** A playback, drawn and with keys. */
final class DrawnView implements Stage.Act {

    private static final long FRAME_MILLIS = 50;

    private final LongSupplier nanoTime;
    private final LiveState state;
    private final Playback playback;
    private final LiveScreen screen;

    DrawnView(PlaybackSource source, LiveOptions options, LongSupplier nanoTime, boolean coloured) {
        this.nanoTime = nanoTime;
        state = new LiveState(source.startMicros(), source.endMicros());
        playback = new Playback(source, state, options.speed(), options.loop(), nanoTime.getAsLong());
        screen = new LiveScreen(options, source.startMicros(), Palette.of(coloured));
    }

    @Override
    public List<AttributedString> picture(int columns, int rows) throws IOException {
        playback.step(nanoTime.getAsLong());
        return screen.lines(state, playback, columns, rows, nanoTime.getAsLong());
    }

    @Override
    public void listen(Stage.Keyboard keyboard) throws IOException {
        playback.press(new Keys(keyboard).next(playback.seeking() ? 1 : FRAME_MILLIS), nanoTime.getAsLong());
    }

    @Override
    public boolean isDone() {
        return playback.done();
    }

    /** What it came to. */
    LiveState state() {
        return state;
    }
}
