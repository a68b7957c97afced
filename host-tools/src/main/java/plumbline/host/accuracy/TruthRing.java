package plumbline.host.accuracy;

/** The true up of the latest samples, as far back as a settled estimate speaks. */
final class TruthRing {

    /** More than three seconds at 2000 Hz; a power of two. */
    private static final int SIZE = 8192;

    private final double[] x = new double[SIZE];
    private final double[] y = new double[SIZE];
    private final double[] z = new double[SIZE];

    /**
     * @param q orientation that turns sensor-frame vectors into a Z-up earth frame, scalar first; up in the sensor frame is
     *     the third row of its matrix
     */
    void put(long sample, double[] q) {
        int at = (int) (sample & (SIZE - 1));
        x[at] = 2 * (q[1] * q[3] - q[0] * q[2]);
        y[at] = 2 * (q[2] * q[3] + q[0] * q[1]);
        z[at] = 1 - 2 * (q[1] * q[1] + q[2] * q[2]);
    }

    /** Angle between the truth at {@code sample} and an estimate, degrees; NaN where there is no truth. */
    double errorDeg(long sample, double ux, double uy, double uz) {
        int at = (int) (sample & (SIZE - 1));
        double cx = y[at] * uz - z[at] * uy;
        double cy = z[at] * ux - x[at] * uz;
        double cz = x[at] * uy - y[at] * ux;
        double dot = x[at] * ux + y[at] * uy + z[at] * uz;
        return Math.toDegrees(Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), dot));
    }
}
