package plumbline.host.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plumbline.core.trace.TraceHeader;

/** Sensor time as the wearer's clock has it. */
final class WallClock {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private WallClock() {}

    /** In the zone of {@code header}, or null if the trace doesn't know. */
    static @Nullable OffsetDateTime at(TraceHeader header, long sensorMicros) {
        if (header.wallClockAnchorMicros() == 0) {
            return null;
        }
        Instant instant = Instant.EPOCH.plus(header.wallClockAnchorMicros() + sensorMicros, ChronoUnit.MICROS);
        try {
            return instant.atZone(ZoneId.of(header.timeZone())).toOffsetDateTime();
        } catch (DateTimeException unknownZone) {
            return instant.atOffset(ZoneOffset.UTC);
        }
    }

    /** As {@code 2026-11-22 20:11:56}, or {@code unknown}. */
    static String text(TraceHeader header, long sensorMicros) {
        OffsetDateTime time = at(header, sensorMicros);
        return time == null ? "unknown" : TEXT.format(time);
    }

    /** As {@code 2026-11-22T20:11:56.250+01:00}, or null if the trace doesn't know. */
    static @Nullable String json(TraceHeader header, long sensorMicros) {
        OffsetDateTime time = at(header, sensorMicros);
        return time == null ? null : time.toString();
    }
}
