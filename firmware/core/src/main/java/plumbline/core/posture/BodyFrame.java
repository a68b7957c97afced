package plumbline.core.posture;

import plumbline.core.fixed.Roots;

/**
 * Where the wearer's neutral up and forward point in the sensor's frame: what a mounting comes down to.
 *
 * <p>Both are unit vectors, Q30, at right angles to each other to within a few parts in 2^30. The wearer's right is
 * forward × up.
 */
public record BodyFrame(int upXQ30, int upYQ30, int upZQ30, int forwardXQ30, int forwardYQ30, int forwardZQ30) {

    private static final int ONE_Q30 = 1 << 30;

    /** Tolerance on lengths and on the right angle, Q30: a thousandth. */
    private static final long TOLERANCE_Q30 = ONE_Q30 / 1000;

    /** A forward axis nearer to up than this (sine, Q30: 15 degrees) says nothing about forward. */
    private static final long LEAST_HORIZONTAL_Q30 = 277_904_834;

    /** @throws IllegalArgumentException if a vector is not of unit length, or the two are not at right angles */
    public BodyFrame {
        long upLengthQ30 = lengthQ30(upXQ30, upYQ30, upZQ30);
        long forwardLengthQ30 = lengthQ30(forwardXQ30, forwardYQ30, forwardZQ30);
        long cosineQ30 = dotQ30(upXQ30, upYQ30, upZQ30, forwardXQ30, forwardYQ30, forwardZQ30);
        if (isFar(upLengthQ30 - ONE_Q30) || isFar(forwardLengthQ30 - ONE_Q30) || isFar(cosineQ30)) {
            throw new IllegalArgumentException(
                    "body frame must be two unit vectors (Q30) at right angles, found lengths " + upLengthQ30 + " and "
                            + forwardLengthQ30 + ", dot product " + cosineQ30);
        }
    }

    /**
     * The frame of a sensor in which up and a direction roughly to the front are known; neither need be of unit length.
     *
     * @throws IllegalArgumentException if the front is within 15 degrees of up or down, or a vector is nothing
     */
    public static BodyFrame of(int upX, int upY, int upZ, int frontX, int frontY, int frontZ) {
        long upLength = Roots.isqrt(square(upX, upY, upZ));
        long frontLength = Roots.isqrt(square(frontX, frontY, frontZ));
        if (upLength == 0 || frontLength == 0) {
            throw new IllegalArgumentException("up and front must not be nothing");
        }
        int ux = unitQ30(upX, upLength);
        int uy = unitQ30(upY, upLength);
        int uz = unitQ30(upZ, upLength);
        int fx = unitQ30(frontX, frontLength);
        int fy = unitQ30(frontY, frontLength);
        int fz = unitQ30(frontZ, frontLength);
        long cosineQ30 = dotQ30(ux, uy, uz, fx, fy, fz);
        long hx = fx - ((cosineQ30 * ux) >> 30);
        long hy = fy - ((cosineQ30 * uy) >> 30);
        long hz = fz - ((cosineQ30 * uz) >> 30);
        long horizontalQ30 = Roots.isqrt(hx * hx + hy * hy + hz * hz);
        if (horizontalQ30 < LEAST_HORIZONTAL_Q30) {
            throw new IllegalArgumentException("front must be more than 15 degrees off the vertical");
        }
        return new BodyFrame(
                ux, uy, uz, unitQ30(hx, horizontalQ30), unitQ30(hy, horizontalQ30), unitQ30(hz, horizontalQ30));
    }

    /** True if {@code of} would take this front with this up (Q30, unit length). */
    static boolean isUsableFront(int upXQ30, int upYQ30, int upZQ30, Forward front) {
        long cosineQ30 = (long) upXQ30 * front.x() + (long) upYQ30 * front.y() + (long) upZQ30 * front.z();
        return (1L << 60) - cosineQ30 * cosineQ30 > LEAST_HORIZONTAL_Q30 * LEAST_HORIZONTAL_Q30 * 21 / 20;
    }

    /** The sensor axis nearest to the wearer's front. */
    public Forward nearestForward() {
        return nearest(forwardXQ30, forwardYQ30, forwardZQ30);
    }

    /** The sensor axis nearest to neutral up. */
    public Forward nearestUp() {
        return nearest(upXQ30, upYQ30, upZQ30);
    }

    private static Forward nearest(int x, int y, int z) {
        Forward best = Forward.PLUS_X;
        long bestDot = Long.MIN_VALUE;
        for (Forward axis : Forward.values()) {
            long dot = (long) x * axis.x() + (long) y * axis.y() + (long) z * axis.z();
            if (axis != Forward.LEARN && dot > bestDot) {
                best = axis;
                bestDot = dot;
            }
        }
        return best;
    }

    private static boolean isFar(long differenceQ30) {
        return Math.abs(differenceQ30) > TOLERANCE_Q30;
    }

    private static long dotQ30(int ax, int ay, int az, int bx, int by, int bz) {
        return ((long) ax * bx + (long) ay * by + (long) az * bz) >> 30;
    }

    private static long lengthQ30(int x, int y, int z) {
        return Roots.isqrt(square(x, y, z));
    }

    private static long square(long x, long y, long z) {
        return x * x + y * y + z * z;
    }

    private static int unitQ30(long component, long length) {
        return (int) ((component << 30) / length);
    }
}
