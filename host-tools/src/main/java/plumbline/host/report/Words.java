package plumbline.host.report;

import java.util.Locale;
import plumbline.core.posture.Activity;
import plumbline.core.posture.Direction;

/** Numbers as people say them. */
public final class Words {

    private Words() {}

    /** As {@code 42 s}, {@code 3 min 20 s}, {@code 12 min} or {@code 5 h 12 min}. */
    public static String duration(long millis) {
        long seconds = Math.round(millis / 1000.0);
        if (seconds < 60) {
            return millis < 10_000 && millis % 1000 != 0
                    ? String.format(Locale.ROOT, "%.1f s", millis / 1000.0)
                    : seconds + " s";
        }
        if (seconds < 600) {
            return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 60
                ? minutes + " min"
                : minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    /** Whole degrees, with a true minus sign. */
    public static String degrees(int milliDeg) {
        return signed(Math.round(milliDeg / 1000.0f)) + "°";
    }

    /** As {@code 12 %}; what is there but below a half is {@code <1 %}. */
    public static String percent(long part, long whole) {
        if (whole <= 0 || part <= 0) {
            return "0 %";
        }
        long percent = Math.round(100.0 * part / whole);
        return percent == 0 ? "<1 %" : percent == 100 && part < whole ? ">99 %" : percent + " %";
    }

    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Whole where it is whole. */
    public static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    public static String activity(Activity activity) {
        return activity == Activity.NOT_WORN ? "not worn" : activity.name().toLowerCase(Locale.ROOT);
    }

    public static String direction(Direction direction) {
        return switch (direction) {
            case FORWARD -> "forward";
            case BACKWARD -> "backward";
            case LEFT -> "to the left";
            case RIGHT -> "to the right";
        };
    }

    private static String signed(int number) {
        return number < 0 ? "\u2212" + -number : Integer.toString(number);
    }
}
