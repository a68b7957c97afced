package plumbline.device.sampling;

import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Forward;
import plumbline.core.posture.Settings;

/**
 * A queue of requests from any thread to the loop.
 *
 * <p>Those who ask take a lock among themselves, as does what begins a session or finds another sensor; to take what was asked, the
 * loop takes none, and nothing from the heap. A request that finds no room is refused.
 */
public final class Controls {

    private static final int ROOM = 64;

    private final ControlKind[] kinds = new ControlKind[ROOM];
    private final int[] values = new int[ROOM];
    private final @Nullable Object[] objects = new @Nullable Object[ROOM];
    private volatile long asked;
    private volatile long taken;
    private volatile boolean stopping;

    /** Ends the loop, before whatever else was asked. */
    public void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    /** @return false if the loop has too much to do already */
    public boolean ask(ControlKind kind) {
        return ask(kind, 0, null);
    }

    /** Lets no alert be felt for {@code seconds}; 0 ends that. */
    public boolean snooze(int seconds) {
        return ask(ControlKind.SNOOZE, seconds, null);
    }

    public boolean forward(Forward forward) {
        return ask(ControlKind.FORWARD, forward.ordinal(), null);
    }

    public boolean change(Settings settings) {
        return ask(ControlKind.SETTINGS, 0, settings);
    }

    /** @param text kept until it is written to the trace */
    public boolean mark(String text) {
        return ask(ControlKind.MARK, 0, text);
    }

    private synchronized boolean ask(ControlKind kind, int value, @Nullable Object object) {
        long at = asked;
        if (at - taken >= ROOM) {
            return false;
        }
        int slot = (int) (at & ROOM - 1);
        kinds[slot] = kind;
        values[slot] = value;
        objects[slot] = object;
        asked = at + 1;
        return true;
    }

    /** By the loop alone: the oldest request, or null. It stays the oldest until {@link #done}. */
    @Nullable ControlKind peek() {
        return taken == asked ? null : kinds[(int) (taken & ROOM - 1)];
    }

    int value() {
        return values[(int) (taken & ROOM - 1)];
    }

    @Nullable Object object() {
        return objects[(int) (taken & ROOM - 1)];
    }

    void done() {
        long at = taken;
        objects[(int) (at & ROOM - 1)] = null;
        taken = at + 1;
    }
}
