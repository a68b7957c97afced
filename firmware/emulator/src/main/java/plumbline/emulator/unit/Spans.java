package plumbline.emulator.unit;

/** Spans of time as a person writes them: {@code 200ms}, {@code 1.5s}, {@code 2min}, {@code forever}. */
final class Spans {
    private static final String[] UNITS = {"ms", "min", "s"};
    private static final long[] UNIT_NANOS = {1_000_000, 60_000_000_000L, 1_000_000_000};
    private static final double LONGEST_NANOS = 1e17;

    private Spans() {}

    /**
     * Nanoseconds; {@link Long#MAX_VALUE} for ever.
     *
     * @throws IllegalArgumentException if it can't be understood
     */
    static long nanos(String text) {
        if (text.equals("forever")) {
            return Long.MAX_VALUE;
        }
        for (int i = 0; i < UNITS.length; i++) {
            if (text.endsWith(UNITS[i])) {
                return nanos(text, text.substring(0, text.length() - UNITS[i].length()), UNIT_NANOS[i]);
            }
        }
        throw refused(text);
    }

    private static long nanos(String text, String number, long unitNanos) {
        try {
            double nanos = Double.parseDouble(number) * unitNanos;
            if (nanos >= 0 && nanos <= LONGEST_NANOS) {
                return (long) nanos;
            }
        } catch (NumberFormatException notANumber) {
            throw refused(text, notANumber);
        }
        throw refused(text);
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(message(text));
    }

    private static IllegalArgumentException refused(String text, NumberFormatException cause) {
        return new IllegalArgumentException(message(text), cause);
    }

    private static String message(String text) {
        return "expected a time such as 200ms, 1.5s, 2min or forever, found \"" + text + "\"";
    }
}
