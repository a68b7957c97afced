package plumbline.device.duty;

import java.time.Duration;
import java.util.List;
import org.tinylog.Logger;
import plumbline.core.time.LoopClock;

/**
 * A plain thread that does its duties in turn, and rests when none has work. A duty that fails, by whatever is thrown, is logged,
 * counted and tried again: a unit that has no such thread any more would look well and keep nothing.
 */
public final class DutyThread implements AutoCloseable {

    private static final long REST_NANOS = 50_000_000;

    /** A duty that fails at every step must not fill the log. */
    private static final int PENALTY_RESTS = 20;

    private final LoopClock clock;
    private final List<Duty> duties;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile int failures;

    /** @param clock in whose time it rests; its thread is this one */
    public DutyThread(String name, LoopClock clock, Duty... duties) {
        this.clock = clock;
        this.duties = List.of(duties);
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Lets the current step end; what is left to do is the caller's. @return false if the step took longer than {@code most} */
    public boolean stop(Duration most) throws InterruptedException {
        stopping = true;
        return thread.join(most);
    }

    /** How often a duty failed. Any thread. */
    public int failures() {
        return failures;
    }

    @Override
    public void close() {
        stopping = true;
    }

    private void run() {
        while (!stopping) {
            int work = 0;
            for (Duty duty : duties) {
                work += step(duty);
            }
            if (work == 0) {
                clock.sleepUntil(clock.nanoTime() + REST_NANOS);
            }
        }
    }

    private int step(Duty duty) {
        try {
            return duty.doWork();
        } catch (Throwable failure) {
            int count = failures + 1;
            failures = count;
            Logger.error(
                    failure,
                    "{} failed, failure {} of this thread; it is tried again",
                    duty.getClass().getSimpleName(),
                    count);
            for (int i = 0; i < PENALTY_RESTS && !stopping; i++) {
                clock.sleepUntil(clock.nanoTime() + REST_NANOS);
            }
            return 0;
        }
    }
}
