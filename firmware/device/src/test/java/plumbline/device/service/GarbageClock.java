package plumbline.device.service;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import plumbline.core.time.LoopClock;
import plumbline.device.os.SystemLoopClock;

/**
 * The system's clock, beside which a thread makes up to 100 MB of garbage a second. Found by the service loader, so that the
 * unmodified service can be soaked, see {@code src/test/soak.sh}.
 */
public final class GarbageClock implements LoopClock {

    private static final int PIECE_BYTES = 2000;
    private static final int PIECES_KEPT = 3000;
    private static final int PIECES_A_MILLI = 50;

    static {
        Thread.ofPlatform().daemon().name("garbage").start(GarbageClock::litter);
    }

    private final LoopClock clock = new SystemLoopClock();

    private static void litter() {
        Deque<byte[]> kept = new ArrayDeque<>();
        while (true) {
            for (int i = 0; i < PIECES_A_MILLI; i++) {
                kept.addLast(new byte[PIECE_BYTES]);
                if (kept.size() > PIECES_KEPT) {
                    kept.removeFirst();
                }
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public long nanoTime() {
        return clock.nanoTime();
    }

    @Override
    public void sleepUntil(long deadlineNanos) {
        clock.sleepUntil(deadlineNanos);
    }
}
