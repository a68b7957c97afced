package plumbline.core.trace;

import org.jspecify.annotations.Nullable;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuFormat;
import plumbline.core.posture.BodyFrame;
import plumbline.core.posture.FadingSchedule;
import plumbline.core.posture.Settings;

/**
 * What must be known to make sense of a trace, and to replay it as it was lived; written before the first sample.
 *
 * @param unitSerial the unit's serial number, or empty for a recording of other origin
 * @param format sensor, ranges and rate of every batch of the trace
 * @param firmwareVersion of the program that wrote the trace
 * @param rulesVersion of the rules that took its decisions
 * @param calibration in force from the first sample on
 * @param bodyFrame in force at the first sample, or null if there was none yet
 * @param settings in force at the first sample; changes are messages of the trace
 * @param timeZone of the wearer, an IANA name as {@code Europe/Berlin}, or {@code UTC}
 * @param wallClockAnchorMicros UTC at sensor time 0, µs since 1970, at least 0; 0 where the wall clock was not known
 * @param fading how the share of alerts felt stood at the first sample, or null as at the very beginning
 * @param segment which piece of a longer run the trace is, or null if it stands by itself
 */
public record TraceHeader(
        String unitSerial,
        ImuFormat format,
        String firmwareVersion,
        String rulesVersion,
        Calibration calibration,
        @Nullable BodyFrame bodyFrame,
        Settings settings,
        String timeZone,
        long wallClockAnchorMicros,
        FadingSchedule.@Nullable State fading,
        @Nullable Segment segment) {

    /** Year 2223, so that nanoseconds fit a long. */
    private static final long MAX_ANCHOR_MICROS = 8_000_000_000_000_000L;

    public TraceHeader {
        if (wallClockAnchorMicros < 0 || wallClockAnchorMicros > MAX_ANCHOR_MICROS) {
            throw new IllegalArgumentException("wall-clock anchor must be 0 to " + MAX_ANCHOR_MICROS
                    + " µs since 1970, found " + wallClockAnchorMicros);
        }
    }

    /** Of a trace that stands by itself, with no fading yet. */
    public TraceHeader(
            String unitSerial,
            ImuFormat format,
            String firmwareVersion,
            String rulesVersion,
            Calibration calibration,
            @Nullable BodyFrame bodyFrame,
            Settings settings,
            String timeZone,
            long wallClockAnchorMicros) {
        this(
                unitSerial,
                format,
                firmwareVersion,
                rulesVersion,
                calibration,
                bodyFrame,
                settings,
                timeZone,
                wallClockAnchorMicros,
                null,
                null);
    }

    /** This header without its {@link #segment}. */
    public TraceHeader byItself() {
        return new TraceHeader(
                unitSerial,
                format,
                firmwareVersion,
                rulesVersion,
                calibration,
                bodyFrame,
                settings,
                timeZone,
                wallClockAnchorMicros,
                fading,
                null);
    }

    /** UTC at {@code sensorMicros}, ns since 1970; sensor time itself where the wall clock was not known. */
    public long wallNanos(long sensorMicros) {
        return (wallClockAnchorMicros + sensorMicros) * 1000;
    }
}
