package plumbline.emulator.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plumbline.emulator.chip.Drv2605l;
import plumbline.emulator.chip.HapticLog;

/**
 * One thing that the haptic driver played.
 *
 * @param number from 0, in order
 * @param atSeconds since the unit was built
 * @param effect as {@link HapticLog.Entry#effect}
 * @param seconds how long it runs; -1 for without an end so far
 * @param amplitudePermille of full drive
 */
public record Played(long number, double atSeconds, int effect, double seconds, int amplitudePermille) {

    /** Those from {@code since} on that are still known: {@code  number/at/effect/seconds/amplitude …}. */
    static String lines(EmulatedUnit unit, long since) {
        StringBuilder lines = new StringBuilder();
        Drv2605l haptics = unit.haptics();
        if (haptics == null) {
            return "";
        }
        HapticLog.Entry entry = new HapticLog.Entry();
        for (long number = since; number < haptics.log().count(); number++) {
            if (haptics.log().read(number, entry)) {
                double seconds = entry.lengthNanos == Long.MAX_VALUE ? -1 : entry.lengthNanos * 1e-9;
                lines.append(String.format(
                        Locale.ROOT,
                        " %d/%.3f/%d/%.3f/%d",
                        number,
                        (entry.startNanos - unit.birthNanos()) * 1e-9,
                        entry.effect,
                        seconds,
                        entry.amplitudePermille));
            }
        }
        return lines.toString();
    }

    /** @throws IllegalArgumentException if {@code line} isn't one of {@link #lines} */
    static List<Played> parse(String line) {
        List<Played> all = new ArrayList<>();
        if (line.isBlank()) {
            return all;
        }
        for (String word : line.strip().split(" ", -1)) {
            String[] parts = word.split("/", -1);
            if (parts.length != 5) {
                throw new IllegalArgumentException(
                        "expected number/at/effect/seconds/amplitude, found \"" + word + "\"");
            }
            all.add(new Played(
                    Long.parseLong(parts[0]),
                    Double.parseDouble(parts[1]),
                    Integer.parseInt(parts[2]),
                    Double.parseDouble(parts[3]),
                    Integer.parseInt(parts[4])));
        }
        return all;
    }
}
