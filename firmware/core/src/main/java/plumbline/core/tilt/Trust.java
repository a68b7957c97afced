package plumbline.core.tilt;

import plumbline.core.imu.ImuFormat;
import plumbline.core.state.StateCodec;

/** Whether up can be believed: by how long the filter has been locked, and by the length of what it takes for gravity. */
final class Trust {

    private static final long SOON_NANOS = 1_000_000_000L;
    private static final long LATE_NANOS = 4_500_000_000L;

    private final int soonSteps;
    private final int lateSteps;
    private final long gravityQ10;

    private int steps;
    private boolean trusted;

    Trust(ImuFormat format, long stepNanos) {
        soonSteps = (int) (SOON_NANOS / stepNanos);
        lateSteps = (int) (LATE_NANOS / stepNanos);
        gravityQ10 = (1_000_000_000L << 10) / format.accel().nanoGPerCount();
    }

    void restart() {
        steps = 0;
        trusted = false;
    }

    /** Ends a block, given the low-passed specific force, counts Q20. */
    void block(long xQ20, long yQ20, long zQ20) {
        steps = Math.min(steps + 1, lateSteps);
        long x = xQ20 >> 10;
        long y = yQ20 >> 10;
        long z = zQ20 >> 10;
        long square = x * x + y * y + z * z;
        // While little was seen, a mean far from one g is motion; later on only nonsense is refused.
        int tolerancePercent = trusted || steps >= lateSteps ? 50 : 10;
        trusted = steps >= soonSteps && within(square, tolerancePercent);
    }

    private boolean within(long squareQ20, int percent) {
        long low = gravityQ10 * (100 - percent) / 100;
        long high = gravityQ10 * (100 + percent) / 100;
        return squareQ20 > low * low && squareQ20 < high * high;
    }

    boolean trusted() {
        return trusted;
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        steps = s.word(steps);
        trusted = s.flag(trusted);
    }
}
