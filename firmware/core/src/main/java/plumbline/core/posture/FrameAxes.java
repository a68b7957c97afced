package plumbline.core.posture;

import plumbline.core.fixed.Roots;
import plumbline.core.state.StateCodec;

/**
 * A body frame that can be changed in place, so that a neutral taken between two samples takes nothing from the heap.
 *
 * <p>Up, forward and right are unit vectors in the sensor's frame, Q30. Not known until set. One thread.
 */
final class FrameAxes {

    /** A forward axis nearer to up than this (sine, Q30: 15 degrees) says nothing about forward. */
    private static final long LEAST_HORIZONTAL_Q30 = 277_904_834;

    /** Two fronts that differ by less than this part of a radian are the same. */
    private static final long ALIKE_PART = 1000;

    private static final Forward[] AXES = {
        Forward.PLUS_X, Forward.MINUS_X, Forward.PLUS_Y, Forward.MINUS_Y, Forward.PLUS_Z, Forward.MINUS_Z
    };

    boolean known;
    int upXQ30;
    int upYQ30;
    int upZQ30;
    int forwardXQ30;
    int forwardYQ30;
    int forwardZQ30;
    int rightXQ30;
    int rightYQ30;
    int rightZQ30;

    void set(BodyFrame frame) {
        set(frame.upXQ30(), frame.upYQ30(), frame.upZQ30());
        setForward(frame.forwardXQ30(), frame.forwardYQ30(), frame.forwardZQ30());
    }

    /**
     * Takes up and a direction roughly to the front; neither need be of unit length.
     *
     * @return false, and no longer known, if the front is within 15 degrees of up or down, or a vector is nothing
     */
    boolean set(long upX, long upY, long upZ, long frontX, long frontY, long frontZ) {
        known = false;
        long upLength = Roots.isqrt(square(upX, upY, upZ));
        long frontLength = Roots.isqrt(square(frontX, frontY, frontZ));
        if (upLength == 0 || frontLength == 0) {
            return false;
        }
        set(unitQ30(upX, upLength), unitQ30(upY, upLength), unitQ30(upZ, upLength));
        long fx = unitQ30(frontX, frontLength);
        long fy = unitQ30(frontY, frontLength);
        long fz = unitQ30(frontZ, frontLength);
        long cosineQ30 = upCosineQ30((int) fx, (int) fy, (int) fz);
        long hx = fx - ((cosineQ30 * upXQ30) >> 30);
        long hy = fy - ((cosineQ30 * upYQ30) >> 30);
        long hz = fz - ((cosineQ30 * upZQ30) >> 30);
        long horizontalQ30 = Roots.isqrt(square(hx, hy, hz));
        if (horizontalQ30 < LEAST_HORIZONTAL_Q30) {
            return false;
        }
        setForward(unitQ30(hx, horizontalQ30), unitQ30(hy, horizontalQ30), unitQ30(hz, horizontalQ30));
        return true;
    }

    private void set(int x, int y, int z) {
        upXQ30 = x;
        upYQ30 = y;
        upZQ30 = z;
    }

    private void setForward(int x, int y, int z) {
        forwardXQ30 = x;
        forwardYQ30 = y;
        forwardZQ30 = z;
        rightXQ30 = (int) (((long) y * upZQ30 - (long) z * upYQ30) >> 30);
        rightYQ30 = (int) (((long) z * upXQ30 - (long) x * upZQ30) >> 30);
        rightZQ30 = (int) (((long) x * upYQ30 - (long) y * upXQ30) >> 30);
        known = true;
    }

    /** Cosine of the angle between a unit vector (Q30) and neutral up, Q30. */
    long upCosineQ30(int x, int y, int z) {
        return ((long) x * upXQ30 + (long) y * upYQ30 + (long) z * upZQ30) >> 30;
    }

    /** These axes as a value; takes room on the heap. */
    BodyFrame toFrame() {
        return new BodyFrame(upXQ30, upYQ30, upZQ30, forwardXQ30, forwardYQ30, forwardZQ30);
    }

    /** Up and forward into the first six of {@code frameQ30}; false, and nothing done, if not known. */
    boolean copyTo(int[] frameQ30) {
        if (!known) {
            return false;
        }
        frameQ30[0] = upXQ30;
        frameQ30[1] = upYQ30;
        frameQ30[2] = upZQ30;
        frameQ30[3] = forwardXQ30;
        frameQ30[4] = forwardYQ30;
        frameQ30[5] = forwardZQ30;
        return true;
    }

    /** True if {@code front}, made horizontal, is forward already, to within a thousandth of a radian. */
    boolean hasFront(Forward front) {
        long along = (long) forwardXQ30 * front.x() + (long) forwardYQ30 * front.y() + (long) forwardZQ30 * front.z();
        long across = (long) rightXQ30 * front.x() + (long) rightYQ30 * front.y() + (long) rightZQ30 * front.z();
        return along > Math.abs(across) * ALIKE_PART;
    }

    /** True if {@link #set} would take this front with this up (Q30, unit length). */
    static boolean isUsableFront(int upXQ30, int upYQ30, int upZQ30, Forward front) {
        long cosineQ30 = (long) upXQ30 * front.x() + (long) upYQ30 * front.y() + (long) upZQ30 * front.z();
        return (1L << 60) - cosineQ30 * cosineQ30 > LEAST_HORIZONTAL_Q30 * LEAST_HORIZONTAL_Q30 * 21 / 20;
    }

    /** The axis nearest to a direction of any length. */
    static Forward nearest(int x, int y, int z) {
        Forward best = Forward.PLUS_X;
        long bestDot = Long.MIN_VALUE;
        for (Forward axis : AXES) {
            long dot = (long) x * axis.x() + (long) y * axis.y() + (long) z * axis.z();
            if (dot > bestDot) {
                best = axis;
                bestDot = dot;
            }
        }
        return best;
    }

    private static long square(long x, long y, long z) {
        return x * x + y * y + z * z;
    }

    private static int unitQ30(long component, long length) {
        return (int) ((component << 30) / length);
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        known = s.flag(known);
        upXQ30 = s.word(upXQ30);
        upYQ30 = s.word(upYQ30);
        upZQ30 = s.word(upZQ30);
        forwardXQ30 = s.word(forwardXQ30);
        forwardYQ30 = s.word(forwardYQ30);
        forwardZQ30 = s.word(forwardZQ30);
        rightXQ30 = s.word(rightXQ30);
        rightYQ30 = s.word(rightYQ30);
        rightZQ30 = s.word(rightZQ30);
    }
}
