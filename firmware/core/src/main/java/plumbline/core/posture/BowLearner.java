package plumbline.core.posture;

import plumbline.core.fixed.Roots;
import plumbline.core.fixed.UnitVector;
import plumbline.core.state.StateCodec;

/**
 * Learns the forward direction from one slow forward bow in the minute after neutral was taken.
 *
 * <p>A bow leaves neutral by more than 20 degrees, straight to one side (within 15 degrees on average), and is back in 1.5
 * to 15 s. Only the minute after neutral counts: later, one sideways lean would turn the wearer round for the rest of the day.
 */
final class BowLearner {

    private static final long PATIENCE_MICROS = 60_000_000;
    private static final int SHORTEST_TICKS = 10;
    private static final int LONGEST_TICKS = 150;

    /** sin 10°, sin 20°, Q30: where a bow begins and ends, and what it must reach. */
    private static final long LEAVE_Q30 = 186_453_311;

    private static final long REACH_Q30 = 367_241_830;
    private static final long STRAIGHT_PERMILLE = 966;

    private final UnitVector forward = new UnitVector();
    private boolean learning;
    private long untilMicros;
    private int ticks;
    private long sumX;
    private long sumY;
    private long sumZ;
    private long sumLength;
    private long farthest;

    void start(long nowMicros) {
        learning = true;
        untilMicros = nowMicros + PATIENCE_MICROS;
        ticks = 0;
    }

    void stop() {
        learning = false;
    }

    /** Takes up at one tick, Q30. True if a bow has just ended, and {@link #forward()} is learnt. */
    boolean tick(long nowMicros, FrameAxes frame, int upXQ30, int upYQ30, int upZQ30) {
        if (!learning) {
            return false;
        }
        long cosineQ30 = frame.upCosineQ30(upXQ30, upYQ30, upZQ30);
        long x = upXQ30 - ((cosineQ30 * frame.upXQ30) >> 30);
        long y = upYQ30 - ((cosineQ30 * frame.upYQ30) >> 30);
        long z = upZQ30 - ((cosineQ30 * frame.upZQ30) >> 30);
        long length = Roots.isqrt(x * x + y * y + z * z);
        if (length < LEAVE_Q30 && cosineQ30 > 0) {
            boolean learnt = isBow();
            learning = !learnt && nowMicros < untilMicros;
            ticks = 0;
            return learnt;
        }
        if (ticks == 0) {
            sumX = 0;
            sumY = 0;
            sumZ = 0;
            sumLength = 0;
            farthest = 0;
        }
        ticks++;
        sumX += x;
        sumY += y;
        sumZ += z;
        sumLength += length;
        farthest = cosineQ30 > 0 ? Math.max(farthest, length) : 1 << 30;
        return false;
    }

    /** The direction learnt, in the sensor's frame. */
    UnitVector forward() {
        return forward;
    }

    private boolean isBow() {
        if (ticks < SHORTEST_TICKS || ticks > LONGEST_TICKS || farthest < REACH_Q30) {
            return false;
        }
        long x = sumX / ticks;
        long y = sumY / ticks;
        long z = sumZ / ticks;
        boolean straight = Roots.isqrt(x * x + y * y + z * z) * 1000 > sumLength / ticks * STRAIGHT_PERMILLE;
        // Bowing forward tips up, as the sensor sees it, to the back.
        return straight && forward.setDirection(-x, -y, -z);
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        forward.state(s);
        learning = s.flag(learning);
        untilMicros = s.word(untilMicros);
        ticks = s.word(ticks);
        sumX = s.word(sumX);
        sumY = s.word(sumY);
        sumZ = s.word(sumZ);
        sumLength = s.word(sumLength);
        farthest = s.word(farthest);
    }
}
