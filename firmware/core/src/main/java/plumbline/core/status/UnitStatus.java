package plumbline.core.status;

import java.util.Map;
import plumbline.core.posture.Activity;

/**
 * How a unit fared at one moment, all of it from the same step of its loop.
 *
 * @param published counts the steps published; unchanged between two readings means that the loop stands still
 * @param pid of the process that writes, or wrote
 * @param startWallMillis when it began, UTC, ms since 1970, by the wall clock as it is set now
 * @param heartbeatNanos the loop's clock at the step: on a unit the system's monotonic one
 * @param heartbeatWallMillis UTC at the step, ms since 1970; after the wall clock was set it may be up to 0.1 s until it follows
 * @param sensor its name, or empty before there is one
 * @param flexionMilliDeg forward positive
 * @param leanMilliDeg right positive
 * @param lastPattern what the wearer felt last, or empty
 * @param patterns how often the wearer felt anything
 * @param unplayed how often the wearer was to, and could not in time
 * @param sensorMicros sensor time of the newest sample
 * @param rateMilliHz samples by the host's clock over all the time in which the sensor ran
 * @param fifoPeakPermille the fullest the FIFO was since the start, 0 to 1000
 * @param fifoRecentPermille the fullest it was in the last whole second
 * @param temperatureCentiC of the sensor, or {@link plumbline.core.imu.ImuBatch#TEMPERATURE_UNKNOWN}
 * @param ended the loop ended of its own will
 * @param requestedRecording a recording that was asked for is being written, beside the flight recorder's
 * @param filesSetAside files of what was kept that could not be used at the start: for those, defaults hold
 * @param faults counts by kind, in the unit's order
 */
public record UnitStatus(
        long published,
        long pid,
        long startWallMillis,
        long heartbeatNanos,
        long heartbeatWallMillis,
        long steps,
        String sensor,
        SensorState sensorState,
        Activity activity,
        int flexionMilliDeg,
        int leanMilliDeg,
        int forwardThresholdMilliDeg,
        int backwardThresholdMilliDeg,
        int lateralThresholdMilliDeg,
        int loadPermille,
        boolean slouched,
        boolean neutralKnown,
        boolean snoozed,
        boolean hapticsPresent,
        boolean ended,
        boolean requestedRecording,
        String lastPattern,
        long patterns,
        long unplayed,
        long alerts,
        long corrected,
        long breaksTaken,
        long sensorMicros,
        long samples,
        long lost,
        long gaps,
        int rateMilliHz,
        int latenessP50Micros,
        int latenessP99Micros,
        int latenessP999Micros,
        int latenessMaxMicros,
        long allocatedBytes,
        int fifoPeakPermille,
        int fifoRecentPermille,
        long digest,
        RecorderState recorderState,
        long droppedMessages,
        int temperatureCentiC,
        int filesSetAside,
        Map<String, Long> faults) {}
