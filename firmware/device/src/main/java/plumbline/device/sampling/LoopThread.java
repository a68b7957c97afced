package plumbline.device.sampling;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import plumbline.core.time.LoopClock;

/**
 * The one thread that owns bus, engine and motor: opens them, steps the loop at its deadlines, closes them.
 *
 * <p>A plain platform thread. Whatever it fails with is kept for {@link #failure}.
 */
public final class LoopThread {

    /** Opens everything the loop needs, on the loop's thread. */
    @FunctionalInterface
    public interface Opener {
        SamplingLoop open() throws Exception;

        /** Before each of the loop's steps, on its thread. */
        default void beginStep() {}

        /** After the loop was closed, on its thread: closes what {@link #open} opened besides. */
        default void close() throws Exception {}
    }

    private final Opener opener;
    private final LoopClock clock;
    private final Thread thread;
    private volatile @Nullable SamplingLoop loop;
    private volatile @Nullable Throwable failure;

    public LoopThread(Opener opener, LoopClock clock) {
        this.opener = opener;
        this.clock = clock;
        thread = new Thread(this::run, "sampling");
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            SamplingLoop opened = opener.open();
            loop = opened;
            try (opened) {
                while (opened.isRunning()) {
                    clock.sleepUntil(opened.deadlineNanos());
                    opener.beginStep();
                    opened.doWork();
                }
            } finally {
                opener.close();
            }
        } catch (Throwable whatever) {
            failure = whatever;
        }
    }

    /** Waits until the thread has ended. @return false if it has not within {@code millis} */
    public boolean join(long millis) throws InterruptedException {
        return thread.join(Duration.ofMillis(millis));
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    /** The loop, once it is open. */
    public @Nullable SamplingLoop loop() {
        return loop;
    }

    /** What the thread died of, or null. */
    public @Nullable Throwable failure() {
        return failure;
    }
}
