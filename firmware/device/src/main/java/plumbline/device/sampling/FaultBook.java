package plumbline.device.sampling;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.core.trace.Severity;
import plumbline.device.imu.Fault;
import plumbline.device.recording.Tape;

/**
 * Counts faults by kind, and says once when one begins and once when it is over. A fault that comes again before it is over
 * is the same one. Takes nothing from the heap after construction.
 */
final class FaultBook {

    private static final Fault[] FAULTS = Fault.values();

    /** As fields, so that their class is there before the first fault is. */
    private final Severity began = Severity.WARNING;

    private final Severity over = Severity.INFO;
    private final LoopEvents events;
    private final long[] counts = new long[FAULTS.length];
    private final boolean[] open = new boolean[FAULTS.length];
    private final long[] openedNanos = new long[FAULTS.length];
    private final String[] beginTexts = new String[FAULTS.length];
    private final String[] endTexts = new String[FAULTS.length];
    private @Nullable Tape tape;
    private long atMicros;

    FaultBook(LoopEvents events) {
        this.events = events;
        for (Fault fault : FAULTS) {
            beginTexts[fault.ordinal()] = "fault: " + fault.text();
            endTexts[fault.ordinal()] = "over: " + fault.text();
        }
    }

    /** From now on there is a trace to write to, which is told first what is open already. */
    void setTape(Tape tape) {
        this.tape = tape;
        for (Fault fault : FAULTS) {
            if (isOpen(fault)) {
                tape.event(atMicros, began, beginTexts[fault.ordinal()]);
            }
        }
    }

    /** Sensor time of the last sample, µs. */
    void setNow(long micros) {
        atMicros = micros;
    }

    void begin(Fault fault, long nowNanos, int expected, int found) {
        int at = fault.ordinal();
        if (open[at]) {
            return;
        }
        open[at] = true;
        openedNanos[at] = nowNanos;
        counts[at]++;
        events.put(LoopEventType.FAULT_BEGAN, at, nowNanos, atMicros, expected, found, 0, 0);
        if (tape != null) {
            tape.event(atMicros, began, beginTexts[at]);
        }
    }

    void end(Fault fault, long nowNanos) {
        int at = fault.ordinal();
        if (!open[at]) {
            return;
        }
        open[at] = false;
        events.put(LoopEventType.FAULT_ENDED, at, nowNanos, atMicros, nowNanos - openedNanos[at], 0, 0, 0);
        if (tape != null) {
            tape.event(atMicros, over, endTexts[at]);
        }
    }

    /** Begins or ends {@code fault}, as {@code present} says. */
    void set(Fault fault, boolean present, long nowNanos) {
        if (present) {
            begin(fault, nowNanos, 0, 0);
        } else {
            end(fault, nowNanos);
        }
    }

    /** All that stopped the sensor is over, but what its samples themselves must show. */
    void endStops(long nowNanos) {
        for (Fault fault : FAULTS) {
            if (fault.ordinal() <= Fault.STALLED.ordinal()) {
                end(fault, nowNanos);
            }
        }
    }

    boolean isOpen(Fault fault) {
        return open[fault.ordinal()];
    }

    long count(Fault fault) {
        return counts[fault.ordinal()];
    }

    boolean isAnyOpen() {
        for (boolean each : open) {
            if (each) {
                return true;
            }
        }
        return false;
    }

    /** Takes nothing from the heap. */
    void copyCounts(long[] into) {
        System.arraycopy(counts, 0, into, 0, counts.length);
    }

    /** Those that came, by their texts; takes heap. */
    Map<String, Long> counts() {
        Map<String, Long> came = new LinkedHashMap<>();
        for (Fault fault : FAULTS) {
            if (count(fault) > 0) {
                came.put(fault.text(), count(fault));
            }
        }
        return came;
    }
}
