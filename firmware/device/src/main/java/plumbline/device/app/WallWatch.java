package plumbline.device.app;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import plumbline.core.time.LoopClock;
import plumbline.device.duty.Duty;
import plumbline.device.status.StatusPage;

/**
 * Beside the loop: looks at the wall clock, so that the loop need not, and notices when it is set (see docs/adr/0019).
 *
 * <p>A Raspberry Pi has no clock that runs while it is off. It starts in the past and jumps when a time server has answered,
 * or never. One thread.
 */
final class WallWatch implements Duty {

    /** Off by more, and the wall clock was set; as for traces. */
    private static final long SET_MILLIS = 2000;

    /** If a look takes longer, the two clocks were not read together. */
    private static final long LONGEST_LOOK_NANOS = 5_000_000;

    /** Is told that the wall clock was set. */
    @FunctionalInterface
    interface Listener {

        /**
         * @param byMillis how far forward
         * @param nanos when it was noticed, by the loop's clock
         */
        void clockSet(long byMillis, long nanos);
    }

    private final InstantSource wall;
    private final LoopClock clock;
    private final LongSupplier machineNanos;
    private final StatusPage page;
    private final Listener listener;
    private final long bornNanos;
    private long bornWallMillis;

    /**
     * @param clock of the same time as the loop's, by which the page tells the wall clock's; an emulated one may outrun the sun
     * @param machineNanos a monotonic clock that does not, ns
     */
    WallWatch(InstantSource wall, LoopClock clock, LongSupplier machineNanos, StatusPage page, Listener listener) {
        this.wall = wall;
        this.clock = clock;
        this.machineNanos = machineNanos;
        this.page = page;
        this.listener = listener;
        bornNanos = machineNanos.getAsLong();
        bornWallMillis = wall.millis();
        page.wallClock(bornWallMillis, clock.nanoTime());
        page.startedAt(bornWallMillis);
    }

    @Override
    public int doWork() {
        long nowNanos = clock.nanoTime();
        long wallMillis = wall.millis();
        long ageMillis = (machineNanos.getAsLong() - bornNanos) / 1_000_000;
        if (clock.nanoTime() - nowNanos > LONGEST_LOOK_NANOS) {
            return 0;
        }
        page.wallClock(wallMillis, nowNanos);
        long byMillis = wallMillis - ageMillis - bornWallMillis;
        if (Math.abs(byMillis) > SET_MILLIS) {
            bornWallMillis += byMillis;
            page.startedAt(bornWallMillis);
            listener.clockSet(byMillis, nowNanos);
        }
        return 0;
    }
}
