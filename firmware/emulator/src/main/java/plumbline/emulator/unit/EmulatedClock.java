package plumbline.emulator.unit;

import java.util.concurrent.locks.LockSupport;
import plumbline.core.time.LoopClock;

/**
 * The system's clock, or one that runs faster: {@code -Dplumbline.emulator.speed=60} lets an hour pass in a minute.
 *
 * <p>Found by {@code ServiceLoader} on the class path. All of one process and one speed agree. Safe for threads; takes nothing
 * from the heap. 0.1 to 1000 times.
 */
public final class EmulatedClock implements LoopClock {

    private static final long ORIGIN_NANOS = System.nanoTime();
    private static final int ONE = 1000;

    private final int speedPermille;

    /**
     * Runs by the system property {@value Options#SPEED}, or the environment's.
     *
     * @throws IllegalArgumentException if that can't be understood
     */
    public EmulatedClock() {
        this(Options.fromSystem().speedPermille());
    }

    EmulatedClock(int speedPermille) {
        this.speedPermille = speedPermille;
    }

    @Override
    public long nanoTime() {
        long now = System.nanoTime();
        if (speedPermille == ONE) {
            return now;
        }
        long elapsed = now - ORIGIN_NANOS;
        return ORIGIN_NANOS + elapsed / ONE * speedPermille + elapsed % ONE * speedPermille / ONE;
    }

    /** A thread that is interrupted comes back at once, still interrupted. */
    @Override
    public void sleepUntil(long deadlineNanos) {
        long left = deadlineNanos - nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, StrictMath.max(1, realNanos(left)));
            left = deadlineNanos - nanoTime();
        }
    }

    private long realNanos(long nanos) {
        return speedPermille == ONE ? nanos : nanos / speedPermille * ONE + nanos % speedPermille * ONE / speedPermille;
    }
}
