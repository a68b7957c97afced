package plumbline.host.demo;

import org.jspecify.annotations.Nullable;

/** What a key lets happen to the wearer or the unit. */
enum UnitKey {
    SLOUCH('s', "slouch", "the wearer slouches"),
    UPRIGHT('u', "straighten", "the wearer sits up"),
    WALK('w', "walk 30s", "the wearer walks"),
    BREAK('b', "rest 40s", "the wearer takes a break"),
    TAP('t', "tap 2", "tap twice: neutral"),
    SNOOZE('z', "tap 4", "tap four times: snooze"),
    PLUG('p', "", ""),
    FAULT('f', "", ""),
    QUIT('q', "", "");

    static final String HELP = "q quit  s slouch  u upright  w walk  b break  t tap  z snooze  p plug  f fault";

    /** For the emulator, where it is always the same. */
    final String line;

    final String detail;
    private final char letter;

    UnitKey(char letter, String line, String detail) {
        this.letter = letter;
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
