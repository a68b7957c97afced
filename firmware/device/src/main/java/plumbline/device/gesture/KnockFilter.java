package plumbline.device.gesture;

import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;

/**
 * Splits specific force into what only a knock on the case makes (above 40 Hz, and of that above 100 Hz), how a body moves
 * (below 20 Hz) and gravity (below 1 Hz): a fingertip's tap lasts some milliseconds, a step that comes up through legs and spine
 * some tens.
 *
 * <p>One-pole filters, Q8 of 10⁻³ standard gravities, Q16 gains. One thread; takes nothing from the heap.
 */
final class KnockFilter {

    private static final int KNOCK_HZ = 40;
    private static final int CLICK_HZ = 100;
    private static final int MOTION_HZ = 20;
    private static final int GRAVITY_HZ = 1;
    private static final int TURN_HZ = 10;
    private static final int AXES = 3;

    private final int knockGainQ16;
    private final int clickGainQ16;
    private final int motionGainQ16;
    private final int gravityGainQ16;
    private final int turnGainQ16;
    private final long milliGPerCountQ16;
    private final long milliDpsPerCountQ16;

    private final long[] first = new long[AXES];
    private final long[] second = new long[AXES];
    private final long[] third = new long[AXES];
    private final long[] motion = new long[AXES];
    private final long[] gravity = new long[AXES];
    private final long[] turn = new long[AXES];
    private final long[] turnMean = new long[AXES];
    private boolean begun;
    private long knockSquared;
    private long clickSquared;
    private long motionSquared;
    private long turnSquared;

    KnockFilter(ImuFormat format) {
        int periodNanos = format.samplePeriodNanos();
        knockGainQ16 = gainQ16(KNOCK_HZ, periodNanos);
        clickGainQ16 = gainQ16(CLICK_HZ, periodNanos);
        motionGainQ16 = gainQ16(MOTION_HZ, periodNanos);
        gravityGainQ16 = gainQ16(GRAVITY_HZ, periodNanos);
        turnGainQ16 = gainQ16(TURN_HZ, periodNanos);
        milliGPerCountQ16 = ((long) format.accel().nanoGPerCount() << 16) / 1_000_000;
        milliDpsPerCountQ16 = ((long) format.gyro().nanoDpsPerCount() << 16) / 1_000_000;
    }

    /** 2 pi f T / (1 + 2 pi f T). */
    private static int gainQ16(int hz, int periodNanos) {
        long angleQ16 = 411_775L * hz * periodNanos / 1_000_000_000L;
        return (int) ((angleQ16 << 16) / ((1 << 16) + angleQ16));
    }

    void restart() {
        begun = false;
    }

    void sample(ImuBatch batch, int index) {
        short[] counts = batch.counts;
        int at = index * ImuBatch.CHANNELS;
        long knocks = 0;
        long clicks = 0;
        long motions = 0;
        long turns = 0;
        for (int axis = 0; axis < AXES; axis++) {
            long force = (counts[at + AXES + axis] * milliGPerCountQ16) >> 8;
            long rate = (counts[at + axis] * milliDpsPerCountQ16) >> 8;
            if (!begun) {
                first[axis] = force;
                second[axis] = 0;
                third[axis] = 0;
                motion[axis] = force;
                gravity[axis] = force;
                turn[axis] = rate;
                turnMean[axis] = rate;
            }
            first[axis] += ((force - first[axis]) * knockGainQ16) >> 16;
            long above = force - first[axis];
            second[axis] += ((above - second[axis]) * knockGainQ16) >> 16;
            long high = above - second[axis];
            third[axis] += ((high - third[axis]) * clickGainQ16) >> 16;
            long knock = high >> 8;
            long click = (high - third[axis]) >> 8;
            motion[axis] += ((force - motion[axis]) * motionGainQ16) >> 16;
            gravity[axis] += ((force - gravity[axis]) * gravityGainQ16) >> 16;
            long moved = (motion[axis] - gravity[axis]) >> 8;
            turn[axis] += ((rate - turn[axis]) * turnGainQ16) >> 16;
            turnMean[axis] += ((rate - turnMean[axis]) * gravityGainQ16) >> 20;
            long turned = (turn[axis] - turnMean[axis]) >> 8;
            knocks += knock * knock;
            clicks += click * click;
            motions += moved * moved;
            turns += turned * turned;
        }
        begun = true;
        knockSquared = knocks;
        clickSquared = clicks;
        motionSquared = motions;
        turnSquared = turns;
    }

    /** Of the last sample, 10⁻⁶ g². */
    long knockSquared() {
        return knockSquared;
    }

    /** What of that is faster than 100 Hz, 10⁻⁶ g². */
    long clickSquared() {
        return clickSquared;
    }

    /** Of the last sample, 10⁻⁶ g². */
    long motionSquared() {
        return motionSquared;
    }

    /** Of the last sample, less what has lasted for seconds, (10⁻³ °/s)². */
    long turnSquared() {
        return turnSquared;
    }
}
