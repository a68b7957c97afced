package plumbline.emulator.wearer;

import java.util.Locale;

/** The words of one line of a scenario, taken one by one; every refusal names file and line. */
final class Words {
    private static final double MAX_SECONDS = 24 * 3600.0;

    private final String place;
    private final String[] words;
    private int next;

    Words(String place, String line) {
        this.place = place;
        words = line.toLowerCase(Locale.ROOT).split("\\s+");
    }

    boolean more() {
        return next < words.length;
    }

    /** True, and the word is taken, if the next one is {@code word}. */
    boolean take(String word) {
        if (more() && words[next].equals(word)) {
            next++;
            return true;
        }
        return false;
    }

    String word() {
        return more() ? words[next++] : "";
    }

    void expect(String word) {
        if (!take(word)) {
            throw expected("\"" + word + "\"");
        }
    }

    void end() {
        if (more()) {
            throw expected("the end of the line");
        }
    }

    /** Seconds, from {@code 90s}, {@code 5min}, {@code 1.5h}. */
    double seconds() {
        String what = "a duration from 0.5s to 24h, such as 90s, 5min or 1.5h";
        String word = more() ? words[next] : "";
        double unit = word.endsWith("min") ? 60 : word.endsWith("h") ? 3600 : 1;
        String suffix = unit == 60 ? "min" : unit == 3600 ? "h" : "s";
        return number(suffix, 0.5 / unit, MAX_SECONDS / unit, what) * unit;
    }

    /** Degrees, from {@code 25deg}. */
    double degrees(double least, double most) {
        return number("deg", least, most, "an angle from " + plain(least) + "deg to " + plain(most) + "deg");
    }

    /** Steps a second, from {@code 1.9hz}; {@code otherwise} at the end of the line. */
    double stepHz(double otherwise) {
        return more() ? number("hz", 1.4, 2.5, "a step rate from 1.4Hz to 2.5Hz") : otherwise;
    }

    /** How often, from {@code x3}. */
    int times() {
        String word = more() ? words[next] : "";
        if (!word.matches("x[1-9]\\d{0,2}")) {
            throw expected("how often, from x1 to x999");
        }
        next++;
        return Integer.parseInt(word.substring(1));
    }

    private double number(String suffix, double least, double most, String what) {
        String word = more() ? words[next] : "";
        String digits = word.endsWith(suffix) ? word.substring(0, word.length() - suffix.length()) : "";
        if (!digits.matches("\\d{1,6}(\\.\\d{1,6})?")) {
            throw expected(what);
        }
        double number = Double.parseDouble(digits);
        if (number < least || number > most) {
            throw expected(what);
        }
        next++;
        return number;
    }

    /** The refusal of the next word. */
    ScenarioException expected(String what) {
        String found = more() ? "\"" + words[next] + "\"" : "the end of the line";
        return new ScenarioException(place + ": expected " + what + ", found " + found);
    }

    /** The refusal of the word just taken. */
    ScenarioException notExpected(String what) {
        next--;
        return expected(what);
    }

    private static String plain(double number) {
        return number == StrictMath.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
