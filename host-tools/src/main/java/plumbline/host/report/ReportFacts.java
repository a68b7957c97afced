package plumbline.host.report;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Settings;

/**
 * What a report says of its source beside the decisions.
 *
 * @param title what was recorded, as a file name or a scenario's
 * @param startedAt wall clock at {@code startMicros}, or null if the trace doesn't know
 * @param startMicros sensor time of the first sample, µs
 * @param endMicros sensor time of the last sample, µs
 * @param settings under which the decisions were taken
 * @param digest the decision digest, as printed
 * @param details what else the page's foot lists, label to text, in this order: sensor, rate, ranges, calibration,
 *     rules version, forward, neutral …
 */
public record ReportFacts(
        String title,
        @Nullable OffsetDateTime startedAt,
        long startMicros,
        long endMicros,
        Settings settings,
        String digest,
        Map<String, String> details) {

    public ReportFacts {
        if (endMicros < startMicros) {
            throw new IllegalArgumentException("endMicros " + endMicros + " is before startMicros " + startMicros);
        }
        if (details.containsKey("")) {
            throw new IllegalArgumentException("a detail has no name");
        }
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
