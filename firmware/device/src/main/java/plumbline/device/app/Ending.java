package plumbline.device.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tinylog.Logger;

/**
 * How the process ends: by itself, or because a signal told it to. Then it has a little time, and ends with a code of its own,
 * where a JVM would end with 143.
 */
final class Ending {

    /** SIGTERM to exit is to take less than two seconds. */
    private static final long PATIENCE_MILLIS = 1900;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** From now on SIGTERM and Ctrl-C ask. */
    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::ask, "stop"));
    }

    private void ask() {
        asked.countDown();
        try {
            boolean inTime = ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (!inTime) {
                Logger.warn("stopped before everything was written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for so long. @return true as soon as a signal has asked for the end */
    boolean isAskedWithin(long millis) throws InterruptedException {
        return asked.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Ends the process; does not return. */
    void exit(int code) {
        System.out.flush();
        if (asked.getCount() == 0) {
            Runtime.getRuntime().halt(code);
        }
        ended.countDown();
        System.exit(code);
    }
}
