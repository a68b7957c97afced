package plumbline.core.time;

/**
 * The clock of a loop: what it is, and how to wait for it.
 *
 * <p>Monotonic, ns, from an origin that means nothing. A unit's is the system's; a test's stands until it is waited on; the
 * emulator's may run faster than the sun. Takes nothing from the heap.
 */
public interface LoopClock {

    /** Now, ns. */
    long nanoTime();

    /** Returns at {@code deadlineNanos} or a little later; at once if that has passed. */
    void sleepUntil(long deadlineNanos);
}
