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
        FrameAxes axes = new FrameAxes();
        if (!axes.set(upX, upY, upZ, frontX, frontY, frontZ)) {
            throw new IllegalArgumentException(
                    "up and front must not be nothing, nor front within 15 degrees of the vertical");
        }
        return axes.toFrame();
    }

    /** The sensor axis nearest to the wearer's front. */
    public Forward nearestForward() {
        return FrameAxes.nearest(forwardXQ30, forwardYQ30, forwardZQ30);
    }

    /** The sensor axis nearest to neutral up. */
    public Forward nearestUp() {
        return FrameAxes.nearest(upXQ30, upYQ30, upZQ30);
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
}
