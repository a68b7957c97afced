package plumbline.host.cli;

import java.util.Locale;
import plumbline.host.files.WrongUseException;

/** Times as they are typed and as they are shown. */
final class Seconds {

    private static final double LONGEST = 1e9;

    private Seconds() {}

    /** @throws WrongUseException unless {@code seconds} is 0 or more and not absurd */
    static long micros(String option, double seconds) {
        if (!(seconds >= 0 && seconds <= LONGEST)) {
            throw new WrongUseException(option + ": expected 0 or more seconds, found " + seconds + ".");
        }
        return Math.round(seconds * 1e6);
    }

    /** {@code h:mm:ss.s}, or {@code m:ss.s} below an hour. */
    static String clock(long micros) {
        long tenths = Math.round(micros / 1e5);
        long hours = tenths / 36000;
        long minutes = tenths / 600 % 60;
        double seconds = tenths % 600 / 10.0;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%04.1f", hours, minutes, seconds)
                : String.format(Locale.ROOT, "%d:%04.1f", minutes, seconds);
    }
}
