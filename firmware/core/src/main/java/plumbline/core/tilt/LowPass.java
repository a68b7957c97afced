package plumbline.core.tilt;

import plumbline.core.fixed.Q;
import plumbline.core.state.StateCodec;

/**
 * A second-order Butterworth low-pass of a vector, begun as a plain mean so that it is right from its first input.
 *
 * <p>Values are counts in Q20, at most 2^18 counts. Poles at (-1 ± i)/tau, matched: their group delay is tau. State is the
 * output and its increment, exact at rest.
 */
final class LowPass {

    private final int pullQ30;
    private final int dampingQ30;
    private final int startSteps;

    private int steps;
    private long sumX;
    private long sumY;
    private long sumZ;
    private long speedX;
    private long speedY;
    private long speedZ;

    long x;
    long y;
    long z;

    /** @param stepNanos time between two inputs, at most a tenth of tau */
    LowPass(int tauMillis, long stepNanos) {
        long tauNanos = tauMillis * 1_000_000L;
        int ratioQ30 = (int) ((stepNanos << 30) / tauNanos);
        long ratioSquaredQ30 = Q.round((long) ratioQ30 * ratioQ30, 30);
        // 1 + r² - 2 r cos u with r = exp(-u) is 2 u² exp(-u) up to u⁶.
        pullQ30 = (int) Q.round(ratioSquaredQ30 * Q.expNegative(ratioQ30), 29);
        dampingQ30 = Q.ONE_Q30 - Q.expNegative(2 * ratioQ30);
        startSteps = (int) (tauNanos / stepNanos);
    }

    /** Forgets everything; the output stays until the next input. */
    void restart() {
        steps = 0;
        sumX = 0;
        sumY = 0;
        sumZ = 0;
    }

    void add(long inX, long inY, long inZ) {
        if (steps < startSteps) {
            addToMean(inX, inY, inZ);
            return;
        }
        speedX += Q.round((inX - x) * pullQ30 - speedX * dampingQ30, 30);
        speedY += Q.round((inY - y) * pullQ30 - speedY * dampingQ30, 30);
        speedZ += Q.round((inZ - z) * pullQ30 - speedZ * dampingQ30, 30);
        x += speedX;
        y += speedY;
        z += speedZ;
    }

    private void addToMean(long inX, long inY, long inZ) {
        steps++;
        sumX += inX;
        sumY += inY;
        sumZ += inZ;
        x = sumX / steps;
        y = sumY / steps;
        z = sumZ / steps;
        speedX = 0;
        speedY = 0;
        speedZ = 0;
    }

    /** True until the first input since the beginning or {@link #restart}. */
    boolean empty() {
        return steps == 0;
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        steps = s.word(steps);
        sumX = s.word(sumX);
        sumY = s.word(sumY);
        sumZ = s.word(sumZ);
        speedX = s.word(speedX);
        speedY = s.word(speedY);
        speedZ = s.word(speedZ);
        x = s.word(x);
        y = s.word(y);
        z = s.word(z);
    }
}
