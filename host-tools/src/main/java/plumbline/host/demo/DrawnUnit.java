package plumbline.host.demo;

import java.io.IOException;
import java.util.List;
import org.jline.utils.AttributedString;
import plumbline.host.ending.EndRequest;
import plumbline.host.screen.Palette;
import plumbline.host.screen.Stage;

/** A running unit, drawn and with keys. */
final class DrawnUnit implements Stage.Act {

    private static final long FRAME_MILLIS = 50;

    private final UnitWatch watch;
    private final UnitView view;
    private final UnitScreen screen;
    private final EndRequest end;
    private boolean quit;

    DrawnUnit(UnitWatch watch, UnitView view, DemoOptions options, boolean coloured, EndRequest end) {
        this.watch = watch;
        this.view = view;
        this.end = end;
        screen = new UnitScreen(options, Palette.of(coloured));
    }

    @Override
    public List<AttributedString> picture(int columns, int rows) throws IOException {
        watch.update();
        return screen.lines(view, columns, rows, System.nanoTime());
    }

    @Override
    public void listen(Stage.Keyboard keyboard) throws IOException {
        UnitKey key = UnitKey.of(keyboard.read(FRAME_MILLIS));
        if (key != null) {
            quit |= key == UnitKey.QUIT;
            watch.press(key);
        }
    }

    @Override
    public boolean isDone() {
        return quit || end.isMade() || watch.isGone();
    }
}
