package plumbline.host.report;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sensor time as people read it: the time of day where it is known, else the time since the start. */
public record Clock(@Nullable OffsetDateTime startedAt, long startMicros) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** As {@code 14:05:20} of the day, or {@code 1:05:20} since the start. */
    public String at(long micros) {
        long sinceStart = Math.floorDiv(micros - startMicros, 1_000_000);
        if (startedAt != null) {
            return TIME.format(startedAt.plusSeconds(sinceStart));
        }
        return String.format(Locale.ROOT, "%d:%02d:%02d", sinceStart / 3600, sinceStart / 60 % 60, sinceStart % 60);
    }

    /** The start's time of day in ms, or null if not known. */
    @Nullable Long startOfDayMillis() {
        return startedAt == null ? null : ChronoUnit.MILLIS.between(startedAt.truncatedTo(ChronoUnit.DAYS), startedAt);
    }
}
