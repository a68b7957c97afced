package plumbline.host.replay;

import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Direction;
import plumbline.core.posture.Setting;
import plumbline.core.posture.Settings;
import plumbline.core.trace.TraceHeader;

/**
 * An alert and what led to it. Sensor times, µs; {@link #UNKNOWN} where the trace doesn't reach back so far.
 *
 * @param number counts the alerts of the trace from 1
 * @param atMicros when it was given
 * @param angleMilliDeg that the wearer had then, as far as was known then
 * @param ordinal counts the alerts of one slouch from 1
 * @param felt false if it was given in silence
 * @param snoozed true if alerts were snoozed
 * @param settings in force
 * @param header of the trace, or of the run's segment, in which it was given
 * @param onsetMicros when the slouch began
 * @param onsetLoadPermille load that was there when it began
 * @param previousMicros the alert before it in the same slouch
 * @param aftermath what came of it
 */
public record Alert(
        int number,
        long atMicros,
        Direction direction,
        int angleMilliDeg,
        int ordinal,
        boolean felt,
        boolean snoozed,
        Settings settings,
        TraceHeader header,
        long onsetMicros,
        int onsetLoadPermille,
        long previousMicros,
        Aftermath aftermath) {

    /** A time that the trace doesn't know. */
    public static final long UNKNOWN = -1;

    private static final long SECOND_MICROS = 1_000_000;
    private static final long LEAD_MICROS = 10_000_000;
    private static final long USUAL_MICROS = 60_000_000;

    /** What keeps an alert from being felt. */
    public enum Silence {
        /** The unit keeps a record only. */
        TRACK,
        SNOOZED,
        /** Fewer and fewer are felt, week by week. */
        FADED
    }

    /** What came of an alert, as far as the trace goes; -1 for what it doesn't know. */
    public static final class Aftermath {

        int loadPermille = -1;
        int correctedAfterMillis = -1;
        long slouchEndedMicros = UNKNOWN;
        int peakMilliDeg = -1;

        /** Load at the alert, as it settled some seconds later. */
        public int loadPermille() {
            return loadPermille;
        }

        /** Until the wearer was upright. */
        public int correctedAfterMillis() {
            return correctedAfterMillis;
        }

        public long slouchEndedMicros() {
            return slouchEndedMicros;
        }

        /** The greatest angle of the whole slouch. */
        public int peakMilliDeg() {
            return peakMilliDeg;
        }
    }

    /** The angle beyond which it counted as a slouch. */
    public int limitDeg() {
        return settings.get(
                switch (direction) {
                    case FORWARD -> Setting.POSTURE_FORWARD_THRESHOLD_DEG;
                    case BACKWARD -> Setting.POSTURE_BACKWARD_THRESHOLD_DEG;
                    case LEFT, RIGHT -> Setting.POSTURE_LATERAL_THRESHOLD_DEG;
                });
    }

    /** The setting that made it due when it came; null for load, which has none. */
    public @Nullable Setting dueBy() {
        if (ordinal > 1) {
            return Setting.POSTURE_REPEAT_SECONDS;
        }
        return settings.is(Setting.POSTURE_POLICY, "delay") ? Setting.POSTURE_DELAY_SECONDS : null;
    }

    /** Why nothing was felt; null if it was. */
    public @Nullable Silence silence() {
        if (felt) {
            return null;
        }
        return settings.is(Setting.POSTURE_MODE, "track") ? Silence.TRACK : snoozed ? Silence.SNOOZED : Silence.FADED;
    }

    /** From before the slouch, or the alert before, to after it. */
    long fromMicros() {
        long cause = previousMicros != UNKNOWN ? previousMicros : onsetMicros;
        return (cause != UNKNOWN ? cause : atMicros - USUAL_MICROS) - LEAD_MICROS;
    }

    long toMicros() {
        return atMicros + LEAD_MICROS;
    }

    /** Where it is best looked at, in whole seconds after {@code zeroMicros}. */
    public long fromSeconds(long zeroMicros) {
        return Math.max(0, Math.floorDiv(fromMicros() - zeroMicros, SECOND_MICROS));
    }

    public long toSeconds(long zeroMicros) {
        return Math.ceilDiv(toMicros() - zeroMicros, SECOND_MICROS);
    }
}
