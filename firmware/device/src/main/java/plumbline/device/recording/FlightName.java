package plumbline.device.recording;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Name of a flight segment: {@code 000012-20261122T201156Z-00003.mcap} is the third of run 12, counted from 0 up. Runs are
 * numbered because a unit without a battery for its clock may start in the past.
 *
 * @param runId run's number and the wall clock at its start
 */
record FlightName(String runId, long run, int index) {

    /** By time of recording, whatever the wall clock was. */
    static final Comparator<FlightName> ORDER =
            Comparator.comparingLong(FlightName::run).thenComparingInt(FlightName::index);

    private static final Pattern NAME =
            Pattern.compile("((\\d{6,12})-\\d{8}T\\d{6}Z)-(\\d{5,9})(?:\\.cut\\.mcap|\\.mcap|\\.mcap\\.open)");

    /** Null for a file that isn't ours. */
    static @Nullable FlightName of(String fileName) {
        Matcher matcher = NAME.matcher(fileName);
        return matcher.matches()
                ? new FlightName(matcher.group(1), Long.parseLong(matcher.group(2)), Integer.parseInt(matcher.group(3)))
                : null;
    }

    /** @param stamp as {@code 20261122T201156Z} */
    static String runId(long run, String stamp) {
        return String.format(Locale.ROOT, "%06d-%s", run, stamp);
    }

    /** Of a segment, without an ending; for a recording, {@code prefix} is empty. */
    static String stem(String prefix, int index) {
        return prefix + String.format(Locale.ROOT, "%05d", index);
    }
}
