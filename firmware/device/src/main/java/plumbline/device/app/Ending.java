package plumbline.device.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How the process ends: by itself, or because a signal told it to. Then it has a little time, and ends with a code of its own,
 * where a JVM would end with 143. A second signal changes nothing.
 */
final class Ending {

    /** SIGTERM to exit is to take less than two seconds. */
    private static final long PATIENCE_MILLIS = 1900;

    /** A bus that is held low, and a slow disk, may have their time; but not for ever. */
    private static final Duration UNHURRIED = Duration.ofSeconds(30);

    private static final long POLL_MILLIS = 20;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running;
    private volatile int code;

    /** From now on SIGTERM and Ctrl-C ask; but until there is a service to end, they end the process as they end any. */
    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::ask, "stop"));
    }

    /** From now on there is something to be brought to an end. */
    void begin() {
        running = true;
    }

    /** Runs at each end. The log may hang on the disk by now, and is not needed. */
    private void ask() {
        asked.countDown();
        if (!running && ended.getCount() > 0) {
            return;
        }
        try {
            if (!ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                Console.warn("stopped before everything was written");
                code = ExitCode.STATE;
            }
            Runtime.getRuntime().halt(code);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for so long. @return true as soon as a signal has asked for the end */
    boolean isAskedWithin(long millis) throws InterruptedException {
        return asked.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Something that ends. */
    @FunctionalInterface
    interface Step {

        /** @return true if it has ended within so long */
        boolean hasEndedWithin(long millis) throws InterruptedException;
    }

    /**
     * Waits for {@code step}: as long as it may need, while nobody waits for the process to end.
     *
     * @param hurried how long once a signal has asked
     * @return true if it has ended
     */
    boolean await(Step step, Duration hurried) throws InterruptedException {
        long sinceNanos = System.nanoTime();
        boolean hurry = isAskedWithin(0);
        while (!step.hasEndedWithin(POLL_MILLIS)) {
            if (!hurry && isAskedWithin(0)) {
                hurry = true;
                sinceNanos = System.nanoTime();
            }
            Duration most = hurry ? hurried : UNHURRIED;
            if (System.nanoTime() - sinceNanos > most.toNanos()) {
                return false;
            }
        }
        return true;
    }

    /** Ends the process; does not return. */
    void exit(int exitCode) {
        System.out.flush();
        code = exitCode;
        ended.countDown();
        System.exit(exitCode);
    }
}
