package plumbline.core.fixed;

/** Angles of vectors in the plane, in millidegrees. */
public final class Arc {

    private static final int QUARTER_MILLI_DEG = 90_000;
    private static final int HALF_MILLI_DEG = 180_000;

    /** 180 000 / π in Q14: millidegrees a radian. */
    private static final long MILLI_DEG_PER_RADIAN_Q14 = 938_734_052;

    /** atan(t) / t as a polynomial in t², Q30, fitted at Chebyshev nodes on 0 to 1; off by 0.005 millidegrees at most. */
    private static final int[] SERIES_Q30 = {
        1_073_741_714, -357_899_192, 214_418_032, -150_501_936, 106_365_906, -63_744_939, 25_948_248, -5_013_057
    };

    private Arc() {}

    /**
     * The angle from the positive x axis to ({@code x}, {@code y}), counter-clockwise positive.
     *
     * @return -180 000 to 180 000 millidegrees, rounded, within 0.51; 0 for the zero vector; 180 000 on the negative x axis
     */
    public static int atan2MilliDeg(int y, int x) {
        long ax = Math.abs((long) x);
        long ay = Math.abs((long) y);
        if (ax == 0 && ay == 0) {
            return 0;
        }
        boolean steep = ay > ax;
        int first = (int) atanMilliDegQ14(steep ? (ax << 30) / ay : (ay << 30) / ax);
        int fromXQ14 = steep ? (QUARTER_MILLI_DEG << 14) - first : first;
        int angle = (int) Q.round(fromXQ14, 14);
        angle = x < 0 ? HALF_MILLI_DEG - angle : angle;
        return y < 0 ? -angle : angle;
    }

    /** @param tangentQ30 0 to 1 */
    private static long atanMilliDegQ14(long tangentQ30) {
        long squareQ30 = (tangentQ30 * tangentQ30) >> 30;
        long sumQ30 = 0;
        for (int i = SERIES_Q30.length - 1; i >= 0; i--) {
            sumQ30 = SERIES_Q30[i] + ((sumQ30 * squareQ30) >> 30);
        }
        long radiansQ30 = Q.round(sumQ30 * tangentQ30, 30);
        return Q.round(radiansQ30 * MILLI_DEG_PER_RADIAN_Q14, 30);
    }
}
