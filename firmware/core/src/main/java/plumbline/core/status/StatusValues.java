package plumbline.core.status;

import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Activity;

/** What a status page tells, as the loop keeps it: set what changed, then {@link StatusWriter#publish}. Mutable and reused. */
public final class StatusValues {

    /** Kinds of fault, in the order of {@link #faultCounts}. */
    public final String[] faultNames;

    public final long[] faultCounts;

    /** The loop's clock at this step, ns: the system's monotonic one on a unit. */
    public long heartbeatNanos;

    /** UTC at this step, ms since 1970, as it was last heard of the wall clock. */
    public long heartbeatWallMillis;

    /** Steps of the loop. */
    public long steps;

    /** The sensor's name, or empty before there is one; at most 32 bytes are kept. ASCII. */
    public String sensor = "";

    public SensorState sensorState = SensorState.STARTING;
    public Activity activity = Activity.NOT_WORN;

    /** Forward positive. */
    public int flexionMilliDeg;

    /** Right positive. */
    public int leanMilliDeg;

    public int forwardThresholdMilliDeg;
    public int backwardThresholdMilliDeg;
    public int lateralThresholdMilliDeg;
    public int loadPermille;
    public boolean slouched;
    public boolean neutralKnown;
    public boolean snoozed;
    public boolean hapticsPresent;

    /** The loop ended of its own will. */
    public boolean ended;

    /** The pattern that was played last, or empty; ASCII. */
    public String lastPattern = "";

    /** Patterns played so far. */
    public long patterns;

    /** Patterns that were to be played, and could not be in time. */
    public long unplayed;

    public long alerts;
    public long corrected;
    public long breaksTaken;

    /** Sensor time of the newest sample, µs. */
    public long sensorMicros;

    public long samples;
    public long lost;
    public long gaps;

    /** Samples by the host's clock over all the time in which the sensor ran, mHz. */
    public int rateMilliHz;

    public int latenessP50Micros;
    public int latenessP99Micros;
    public int latenessP999Micros;
    public int latenessMaxMicros;
    public long allocatedBytes;

    /** The fullest the FIFO was since the start, 0 to 1000. */
    public int fifoPeakPermille;

    /** The fullest it was in the last whole second. */
    public int fifoRecentPermille;

    /** As {@link plumbline.core.posture.PostureEngine#digest}. */
    public long digest;

    public RecorderState recorderState = RecorderState.WAITING;

    /** A recording that was asked for is being written, beside the flight recorder's. */
    public boolean requestedRecording;

    /** Messages that the recorder had no room for. */
    public long droppedMessages;

    /** 0.01 °C, or {@link ImuBatch#TEMPERATURE_UNKNOWN}. */
    public int temperatureCentiC = ImuBatch.TEMPERATURE_UNKNOWN;

    /** Files of what was kept that could not be used at the start: for those, defaults hold. */
    public int filesSetAside;

    /** @param faultNames at most 32, of at most 32 bytes each */
    public StatusValues(String... faultNames) {
        if (faultNames.length > StatusLayout.MAX_FAULTS) {
            throw new IllegalArgumentException("a status page has room for " + StatusLayout.MAX_FAULTS
                    + " kinds of fault, found " + faultNames.length);
        }
        this.faultNames = faultNames;
        faultCounts = new long[faultNames.length];
    }
}
