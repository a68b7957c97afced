package plumbline.device.state;

import java.util.Locale;

/** What is kept, each in a file of its own. */
enum StateKind {
    /** Body frame and the front the wearer named. */
    NEUTRAL(1),
    /** What the wearer changed of the settings; of earlier programs all that were not at their default. */
    SETTINGS(1),
    /** The sensor's, in the core's own bytes. */
    CALIBRATION(1),
    /** The haptic driver's own. */
    HAPTICS(1),
    /** The fading schedule, and when it was so. */
    FADING(1);

    private final int version;

    StateKind(int version) {
        this.version = version;
    }

    /** Of the payload; raised when older programs would misread it. */
    int version() {
        return version;
    }

    /** The file's name, and its first word. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
