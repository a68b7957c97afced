package plumbline.core.posture;

import java.util.List;
import java.util.Locale;

/**
 * Every kind of decision the engine takes, and what its whole numbers mean: the one table behind the digest, the trace,
 * the event file and the comparison. Numbers are never reused; new kinds are added at the end.
 */
public enum DecisionKind {
    /** Ten times a second, settled: what posture is judged by. {@code flags} are those of {@link AngleFlags}. */
    ANGLES("flexion_mdeg", "lean_mdeg", "load_permille", "flags"),
    /**
     * The body frame was set. {@code forward}: ordinal in {@link Forward} of the sensor axis nearest to the wearer's front;
     * {@code tilt_mdeg}: how far neutral up is from its nearest sensor axis; {@code source}: ordinal in
     * {@link ForwardSource}.
     */
    NEUTRAL_SET("forward", "tilt_mdeg", "source"),
    ACTIVITY("activity"),
    SLOUCH_STARTED("direction", "angle_mdeg"),
    SLOUCH_ENDED("direction", "duration_ms", "peak_mdeg", "alerts"),
    /** {@code ordinal} counts the alerts of one slouch from 1; {@code felt} is 0 in mode track, snoozed, or faded out. */
    ALERT("direction", "angle_mdeg", "ordinal", "felt"),
    CORRECTED("direction", "after_alert_ms"),
    BREAK_DUE("sat_s"),
    BREAK_TAKEN("duration_s"),
    SLIP_SUSPECTED("flexion_mdeg", "lean_mdeg", "corrected_mdeg"),
    SNOOZED("duration_s"),
    SNOOZE_ENDED(),
    /** Samples are missing; {@code saturated} 1 means that they were there but beyond the sensor's range. */
    GAP("duration_ms", "samples", "saturated");

    private final List<String> fields;

    DecisionKind(String... fields) {
        this.fields = List.of(fields);
    }

    /** Names, with units, of the decision's values in order; at most {@link Decision#VALUES}. */
    public List<String> fields() {
        return fields;
    }

    /** The name in event files and traces, as {@code slouch_started}. */
    public String eventName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
