package plumbline.device.sampling;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What the loop has to tell those who log, keep history or draw: a ring from its thread to one reader.
 *
 * <p>Neither side waits. What finds no room is dropped and counted. Takes nothing from the heap after construction. An entry is
 * eight longs: type, code, host time (ns), sensor time (µs), four values.
 */
public final class LoopEvents {

    /** Taps that {@link LoopEventType#GESTURE} has where nobody tapped. */
    static final int ANOTHER_WAY = 1;

    private static final int ENTRIES = 1024;
    private static final int FIELDS = 8;

    private final AtomicLongArray ring = new AtomicLongArray(ENTRIES * FIELDS);
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();

    public LoopEvents() {
        // The first use loads what it needs, before anybody counts.
        put(LoopEventType.SESSION_BEGAN, 0, 0, 0, 0, 0, 0, 0);
        poll(new LoopEvent());
    }

    /** By the loop's thread alone. */
    void put(LoopEventType type, int code, long hostNanos, long atMicros, long a, long b, long c, long d) {
        long head = written.getPlain();
        if (head - read.getAcquire() >= ENTRIES) {
            dropped.setOpaque(dropped.getPlain() + 1);
            return;
        }
        int at = (int) (head & ENTRIES - 1) * FIELDS;
        ring.setPlain(at, type.ordinal());
        ring.setPlain(at + 1, code);
        ring.setPlain(at + 2, hostNanos);
        ring.setPlain(at + 3, atMicros);
        ring.setPlain(at + 4, a);
        ring.setPlain(at + 5, b);
        ring.setPlain(at + 6, c);
        ring.setPlain(at + 7, d);
        written.setRelease(head + 1);
    }

    /** By the loop's thread alone: the wearer asked for something. */
    void gesture(int taps, ControlKind asked, long hostNanos, long atMicros) {
        put(LoopEventType.GESTURE, taps, hostNanos, atMicros, asked.ordinal(), 0, 0, 0);
    }

    /** By the reader alone: moves the oldest event into {@code event}; false if there is none. */
    public boolean poll(LoopEvent event) {
        long tail = read.getPlain();
        if (tail == written.getAcquire()) {
            return false;
        }
        int at = (int) (tail & ENTRIES - 1) * FIELDS;
        event.type = LoopEventType.of((int) ring.getPlain(at));
        event.code = (int) ring.getPlain(at + 1);
        event.hostNanos = ring.getPlain(at + 2);
        event.atMicros = ring.getPlain(at + 3);
        event.a = ring.getPlain(at + 4);
        event.b = ring.getPlain(at + 5);
        event.c = ring.getPlain(at + 6);
        event.d = ring.getPlain(at + 7);
        read.setRelease(tail + 1);
        return true;
    }

    /** Events that found no room so far. */
    public long dropped() {
        return dropped.getOpaque();
    }
}
