package plumbline.host.demo;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a key lets happen to the wearer or the unit. */
enum UnitKey {
    QUIT('q', "quit", "", ""),
    SLOUCH('s', "slouch", "slouch", "the wearer slouches"),
    UPRIGHT('u', "upright", "straighten", "the wearer sits up"),
    WALK('w', "walk", "walk 30s", "the wearer walks"),
    BREAK('b', "break", "rest 40s", "the wearer takes a break"),
    TAP('t', "tap", "tap 2", "tap twice: neutral"),
    SNOOZE('z', "snooze", "tap 4", "tap four times: snooze"),
    PLUG('p', "plug", "", ""),
    FAULT('f', "fault", "", "");

    /** As {@code s slouch}, each. */
    static final List<String> HELP =
            Arrays.stream(values()).map(key -> key.letter + " " + key.word).toList();

    /** For the emulator, where it is always the same. */
    final String line;

    final String detail;
    private final char letter;
    private final String word;

    UnitKey(char letter, String word, String line, String detail) {
        this.letter = letter;
        this.word = word;
        this.line = line;
        this.detail = detail;
    }

    /** Null for any other; Ctrl-C and Ctrl-D, where they come as characters, quit. */
    static @Nullable UnitKey of(int typed) {
        if (typed == 3 || typed == 4) {
            return QUIT;
        }
        for (UnitKey key : values()) {
            if (typed == key.letter) {
                return key;
            }
        }
        return null;
    }
}
