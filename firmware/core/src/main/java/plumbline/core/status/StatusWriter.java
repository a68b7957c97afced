package plumbline.core.status;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes a status page. One thread, but for {@link #startedAt}; takes no lock and nothing from the heap, and makes no system
 * call, so that a loop can publish at every step.
 */
public final class StatusWriter {

    /** Bytes of a page. */
    public static final int PAGE_BYTES = StatusLayout.PAGE_BYTES;

    private final ByteBuffer page;
    private long published;

    /**
     * Begins a page.
     *
     * @param buffer of {@link #PAGE_BYTES}, all zero, mapped or in memory
     * @param faultNames as {@link StatusValues#faultNames}
     */
    public StatusWriter(ByteBuffer buffer, long pid, long startWallMillis, String... faultNames) {
        page = buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        page.putShort(StatusLayout.VERSION_AT, (short) StatusLayout.VERSION);
        page.putShort(StatusLayout.FAULTS_AT, (short) faultNames.length);
        page.putLong(StatusLayout.PID_AT, pid);
        page.putLong(StatusLayout.START_AT, startWallMillis);
        for (int i = 0; i < faultNames.length; i++) {
            byte[] name = faultNames[i].getBytes(StandardCharsets.UTF_8);
            int length = Math.min(name.length, StatusLayout.TEXT_BYTES);
            page.put(StatusLayout.FAULT_NAMES_AT + i * StatusLayout.TEXT_BYTES, name, 0, length);
        }
        VarHandle.releaseFence();
        page.putInt(StatusLayout.MAGIC_AT, StatusLayout.MAGIC);
    }

    /** Tells another start, UTC, ms since 1970: for when the wall clock was set. Any one thread, one store. */
    public void startedAt(long wallMillis) {
        page.putLong(StatusLayout.START_AT, wallMillis);
    }

    /** Makes {@code values} what the page tells. */
    public void publish(StatusValues values) {
        // The publication before must be seen before its older neighbour is written over.
        VarHandle.storeStoreFence();
        long number = published + 1;
        int at = StatusLayout.slotAt(number);
        putPosture(at, values);
        putLoop(at, values);
        putText(at + StatusLayout.SENSOR_NAME, values.sensor);
        putText(at + StatusLayout.PATTERN_NAME, values.lastPattern);
        long[] counts = values.faultCounts;
        for (int i = 0; i < counts.length; i++) {
            page.putLong(at + StatusLayout.FAULT_COUNTS + i * Long.BYTES, counts[i]);
        }
        VarHandle.releaseFence();
        page.putLong(StatusLayout.PUBLISHED_AT, number);
        published = number;
    }

    private void putPosture(int at, StatusValues v) {
        int flags = (v.slouched ? StatusLayout.SLOUCHED : 0)
                | (v.neutralKnown ? StatusLayout.NEUTRAL_KNOWN : 0)
                | (v.snoozed ? StatusLayout.SNOOZED : 0)
                | (v.hapticsPresent ? StatusLayout.HAPTICS_PRESENT : 0)
                | (v.ended ? StatusLayout.ENDED : 0)
                | (v.requestedRecording ? StatusLayout.REQUESTED_RECORDING : 0);
        page.putLong(at + StatusLayout.FLAGS, flags);
        page.putLong(at + StatusLayout.ACTIVITY, v.activity.ordinal());
        page.putLong(at + StatusLayout.FLEXION, v.flexionMilliDeg);
        page.putLong(at + StatusLayout.LEAN, v.leanMilliDeg);
        page.putLong(at + StatusLayout.FORWARD_THRESHOLD, v.forwardThresholdMilliDeg);
        page.putLong(at + StatusLayout.BACKWARD_THRESHOLD, v.backwardThresholdMilliDeg);
        page.putLong(at + StatusLayout.LATERAL_THRESHOLD, v.lateralThresholdMilliDeg);
        page.putLong(at + StatusLayout.LOAD, v.loadPermille);
        page.putLong(at + StatusLayout.PATTERNS, v.patterns);
        page.putLong(at + StatusLayout.UNPLAYED, v.unplayed);
        page.putLong(at + StatusLayout.ALERTS, v.alerts);
        page.putLong(at + StatusLayout.CORRECTED, v.corrected);
        page.putLong(at + StatusLayout.BREAKS, v.breaksTaken);
    }

    private void putLoop(int at, StatusValues v) {
        page.putLong(at + StatusLayout.HEARTBEAT_NANOS, v.heartbeatNanos);
        page.putLong(at + StatusLayout.HEARTBEAT_WALL_MILLIS, v.heartbeatWallMillis);
        page.putLong(at + StatusLayout.STEPS, v.steps);
        page.putLong(at + StatusLayout.SENSOR_STATE, v.sensorState.ordinal());
        page.putLong(at + StatusLayout.SENSOR_MICROS, v.sensorMicros);
        page.putLong(at + StatusLayout.SAMPLES, v.samples);
        page.putLong(at + StatusLayout.LOST, v.lost);
        page.putLong(at + StatusLayout.GAPS, v.gaps);
        page.putLong(at + StatusLayout.RATE, v.rateMilliHz);
        page.putLong(at + StatusLayout.LATENESS_P50, v.latenessP50Micros);
        page.putLong(at + StatusLayout.LATENESS_P99, v.latenessP99Micros);
        page.putLong(at + StatusLayout.LATENESS_P999, v.latenessP999Micros);
        page.putLong(at + StatusLayout.LATENESS_MAX, v.latenessMaxMicros);
        page.putLong(at + StatusLayout.ALLOCATED, v.allocatedBytes);
        page.putLong(at + StatusLayout.FIFO_PEAK, v.fifoPeakPermille);
        page.putLong(at + StatusLayout.FIFO_RECENT, v.fifoRecentPermille);
        page.putLong(at + StatusLayout.DIGEST, v.digest);
        page.putLong(at + StatusLayout.RECORDER_STATE, v.recorderState.ordinal());
        page.putLong(at + StatusLayout.DROPPED, v.droppedMessages);
        page.putLong(at + StatusLayout.TEMPERATURE, v.temperatureCentiC);
        page.putLong(at + StatusLayout.SET_ASIDE, v.filesSetAside);
    }

    /** ASCII, cut off or filled up with zeros; anything else becomes a question mark. */
    private void putText(int at, String text) {
        int length = Math.min(text.length(), StatusLayout.TEXT_BYTES);
        for (int i = 0; i < StatusLayout.TEXT_BYTES; i++) {
            char c = i < length ? text.charAt(i) : 0;
            page.put(at + i, (byte) (c < 128 ? c : '?'));
        }
    }
}
