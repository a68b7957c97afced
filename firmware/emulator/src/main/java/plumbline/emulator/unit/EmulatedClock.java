package plumbline.emulator.unit;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import plumbline.core.time.LoopClock;
import plumbline.emulator.unit.EmulatedTime.Sleeper;

/**
 * The system's clock, or one that runs faster: {@code -Dplumbline.emulator.speed=60} lets an hour pass in a minute, or in as much
 * longer as the machine needs for it, see {@link EmulatedTime}.
 *
 * <p>Found by {@code ServiceLoader} on the class path. All of one process and one speed agree. Any thread may ask it, one may
 * sleep by it; takes nothing from the heap. 0.1 to 1000 times.
 */
public final class EmulatedClock implements LoopClock {

    /** While time stands, whoever is waited for needs the processor more, ns of the sun's. */
    private static final long STANDING_NANOS = 200_000;

    private final EmulatedTime time;

    /** Who sleeps by it; null for the bus. */
    private final @Nullable Sleeper sleeper;

    /**
     * Runs by the system property {@value Options#SPEED}, or the environment's.
     *
     * @throws IllegalArgumentException if that can't be understood
     */
    public EmulatedClock() {
        this(EmulatedTime.ofSystem(), new Sleeper());
    }

    private EmulatedClock(EmulatedTime time, @Nullable Sleeper sleeper) {
        this.time = time;
        this.sleeper = sleeper;
    }

    /** For one who is waited for. */
    static EmulatedClock of(EmulatedTime time) {
        return new EmulatedClock(time, new Sleeper());
    }

    /** For a bus: what it waits for lets time pass, and any of its threads may. */
    static EmulatedClock ofBus(EmulatedTime time) {
        return new EmulatedClock(time, null);
    }

    @Override
    public long nanoTime() {
        return time.nowNanos();
    }

    /** A thread that is interrupted comes back at once, still interrupted. */
    @Override
    public void sleepUntil(long deadlineNanos) {
        if (sleeper == null) {
            time.grant(deadlineNanos);
            await(deadlineNanos);
        } else {
            time.sleeps(sleeper, deadlineNanos);
            await(deadlineNanos);
            time.wakes(sleeper);
        }
    }

    private void await(long deadlineNanos) {
        long now = nanoTime();
        long before = now - 1;
        while (now < deadlineNanos && !Thread.currentThread().isInterrupted()) {
            long least = now == before ? STANDING_NANOS : 1;
            LockSupport.parkNanos(this, StrictMath.max(least, time.sunNanos(deadlineNanos - now)));
            before = now;
            now = nanoTime();
        }
    }
}
