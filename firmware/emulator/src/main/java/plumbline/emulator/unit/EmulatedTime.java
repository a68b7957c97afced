package plumbline.emulator.unit;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The time an emulated unit lives by: as fast as the sun's, slower or faster. A faster one waits for those who live by it.
 *
 * <p>It stands once somebody who slept by it is {@value #LEAD_NANOS} ns late, until he sleeps again; what a machine can't do in the
 * unit's second takes it longer, and no FIFO runs over for that. Who has ended is not waited for, nor who has been away for two
 * of the sun's seconds. A wait of the bus is nobody's sleep: time goes on to its end, for whoever is missed waits for the bus.
 *
 * <p>Safe for threads; takes nothing from the heap.
 */
final class EmulatedTime {

    /** Less than a step of the loop, far less than what a FIFO holds. */
    private static final long LEAD_NANOS = 10_000_000;

    private static final long PATIENCE_NANOS = 2_000_000_000;
    private static final int ONE = 1000;

    private static @Nullable EmulatedTime ofSystem;

    private final LongSupplier sun;
    private final long originNanos;
    private final int speedPermille;
    private @Nullable Sleeper first;
    private long grantedNanos = Long.MIN_VALUE;
    private long stoodNanos;
    private long nowNanos;

    /** One who lives by it; one thread. */
    static final class Sleeper {
        private @Nullable Sleeper next;
        private @Nullable Thread thread;
        private long wantedNanos;
        private long seenNanos;

        private boolean isMissed(long sunNanos) {
            return sunNanos - seenNanos < PATIENCE_NANOS && thread != null && thread.isAlive();
        }
    }

    EmulatedTime(int speedPermille) {
        this(speedPermille, System::nanoTime);
    }

    /** @param sun never goes back, ns */
    EmulatedTime(int speedPermille, LongSupplier sun) {
        this.speedPermille = speedPermille;
        this.sun = sun;
        originNanos = sun.getAsLong();
        nowNanos = originNanos;
    }

    /**
     * The one of this process, as fast as the system property {@value Options#SPEED} or the environment says.
     *
     * @throws IllegalArgumentException if that can't be understood
     */
    static synchronized EmulatedTime ofSystem() {
        int speedPermille = Options.fromSystem().speedPermille();
        EmulatedTime time = ofSystem;
        if (time == null || time.speedPermille != speedPermille) {
            time = new EmulatedTime(speedPermille);
            ofSystem = time;
        }
        return time;
    }

    synchronized long nowNanos() {
        long sunNanos = sun.getAsLong();
        if (speedPermille == ONE) {
            return sunNanos;
        }
        long elapsed = sunNanos - originNanos;
        long wishedNanos =
                originNanos + elapsed / ONE * speedPermille + elapsed % ONE * speedPermille / ONE - stoodNanos;
        long most = speedPermille < ONE ? Long.MAX_VALUE : Math.max(nowNanos, limitNanos(sunNanos));
        stoodNanos += Math.max(0, wishedNanos - most);
        nowNanos = Math.min(wishedNanos, most);
        return nowNanos;
    }

    private long limitNanos(long sunNanos) {
        long limit = Long.MAX_VALUE;
        for (Sleeper each = first; each != null; each = each.next) {
            if (each.wantedNanos + LEAD_NANOS < limit && each.isMissed(sunNanos)) {
                limit = each.wantedNanos + LEAD_NANOS;
            }
        }
        return Math.max(limit, grantedNanos);
    }

    /** {@code sleeper} wants to be woken then; from now on he is waited for. */
    synchronized void sleeps(Sleeper sleeper, long untilNanos) {
        if (sleeper.thread == null) {
            sleeper.next = first;
            first = sleeper;
        }
        sleeper.thread = Thread.currentThread();
        sleeper.wantedNanos = untilNanos;
        sleeper.seenNanos = sun.getAsLong();
    }

    /** {@code sleeper} is awake. */
    synchronized void wakes(Sleeper sleeper) {
        sleeper.seenNanos = sun.getAsLong();
    }

    /** Nobody is waited for until then. */
    synchronized void grant(long untilNanos) {
        grantedNanos = Math.max(grantedNanos, untilNanos);
    }

    /** What {@code nanos} are by the sun. */
    long sunNanos(long nanos) {
        return speedPermille == ONE ? nanos : nanos / speedPermille * ONE + nanos % speedPermille * ONE / speedPermille;
    }
}
