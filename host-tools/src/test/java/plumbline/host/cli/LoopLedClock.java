package plumbline.host.cli;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.core.time.LoopClock;

/**
 * Time for a whole service that passes as fast as its loop lives it: where the loop would sleep, time goes on to its deadline.
 * The loop is never late, however busy the machine is; and it waits for the other threads, should one fall behind.
 *
 * <p>Found by the service loader in a process whose class path begins with its name.
 */
public final class LoopLedClock implements LoopClock {

    private static final String LOOP = "sampling";

    /** The disk's thread and the one that watches; time stands until both have slept once. */
    private static final int OTHERS = 2;

    /** The ring between loop and disk is longer. */
    private static final long MOST_BEHIND_NANOS = 500_000_000;

    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final Object LOCK = new Object();

    /** Of each other thread, until when it sleeps, or since when it works. */
    private static final Map<Thread, Long> OTHER_NANOS = new HashMap<>();

    private static @Nullable Thread loop;
    private static boolean begun;
    private static long nowNanos = 1_000_000_000;

    /** For the bus, whose waiting is a part of the loop's work. */
    static LoopClock ofBus() {
        return new LoopClock() {
            @Override
            public long nanoTime() {
                return now();
            }

            @Override
            public void sleepUntil(long deadlineNanos) {
                synchronized (LOCK) {
                    goOn(deadlineNanos);
                }
            }
        };
    }

    @Override
    public long nanoTime() {
        return now();
    }

    @Override
    public void sleepUntil(long deadlineNanos) {
        Thread thread = Thread.currentThread();
        synchronized (LOCK) {
            try {
                if (thread.getName().equals(LOOP)) {
                    loop = thread;
                    lead(deadlineNanos);
                } else {
                    follow(thread, deadlineNanos);
                }
            } catch (InterruptedException e) {
                thread.interrupt();
            }
        }
    }

    private static long now() {
        synchronized (LOCK) {
            return nowNanos;
        }
    }

    private static void lead(long deadlineNanos) throws InterruptedException {
        while (mustWait(deadlineNanos)) {
            LOCK.wait(LOOK_AGAIN_MILLIS);
        }
        goOn(deadlineNanos);
    }

    private static boolean mustWait(long deadlineNanos) {
        begun = begun || OTHER_NANOS.size() == OTHERS;
        OTHER_NANOS.keySet().removeIf(thread -> !thread.isAlive());
        return !begun
                || (!OTHER_NANOS.isEmpty()
                        && Collections.min(OTHER_NANOS.values()) + MOST_BEHIND_NANOS < deadlineNanos);
    }

    private static void follow(Thread thread, long deadlineNanos) throws InterruptedException {
        OTHER_NANOS.put(thread, deadlineNanos);
        LOCK.notifyAll();
        while (nowNanos < deadlineNanos && (loop == null || loop.isAlive())) {
            LOCK.wait(LOOK_AGAIN_MILLIS);
        }
        OTHER_NANOS.put(thread, nowNanos);
    }

    private static void goOn(long toNanos) {
        if (toNanos > nowNanos) {
            nowNanos = toNanos;
            LOCK.notifyAll();
        }
    }
}
