package plumbline.host.live;

import java.io.IOException;
import plumbline.host.screen.Stage;

/** Characters from a terminal in raw mode into {@link Key}s: letters, and arrows as CSI or SS3 sequences. */
final class Keys {

    /** The rest of an escape sequence comes at once; a lone escape has nothing after it. */
    private static final long SEQUENCE_MILLIS = 25;

    private static final int ESCAPE = 27;

    private final Stage.Keyboard reader;

    Keys(Stage.Keyboard reader) {
        this.reader = reader;
    }

    Key next(long timeoutMillis) throws IOException {
        int c = reader.read(timeoutMillis);
        return switch (c) {
            case ' ', 'k' -> Key.PAUSE;
            case '+', '=', '>' -> Key.FASTER;
            case '-', '_', '<' -> Key.SLOWER;
            case 'l', 'L' -> Key.LOOP;
            case 'r', 'R', '0' -> Key.RESTART;
            case 'q', 'Q', 3, 4 -> Key.QUIT;
            case ESCAPE -> sequence();
            default -> Key.NONE;
        };
    }

    private Key sequence() throws IOException {
        int introducer = reader.read(SEQUENCE_MILLIS);
        if (introducer != '[' && introducer != 'O') {
            return Key.NONE;
        }
        boolean modified = false;
        int c = reader.read(SEQUENCE_MILLIS);
        int parameter = 0;
        while (c >= '0' && c <= ';') {
            modified |= c == ';';
            parameter = c <= '9' && !modified ? parameter * 10 + c - '0' : parameter;
            c = reader.read(SEQUENCE_MILLIS);
        }
        return switch (c) {
            case 'C' -> modified ? Key.FAR_FORTH : Key.FORTH;
            case 'D' -> modified ? Key.FAR_BACK : Key.BACK;
            case 'A' -> Key.FASTER;
            case 'B' -> Key.SLOWER;
            case 'H' -> Key.RESTART;
            case '~' -> parameter == 5 ? Key.FAR_BACK : parameter == 6 ? Key.FAR_FORTH : Key.NONE;
            default -> Key.NONE;
        };
    }
}
