package plumbline.core.tilt;

/** The bias estimator in double precision as textbooks write it: a covariance matrix, and two measurements at once. */
final class ReferenceBias {

    private static final double PRIOR = 0.25;
    private static final int STRIDE = 4;

    private final double growth;
    private final double stepSec;
    private final double[][] covariance = {{PRIOR, 0, 0}, {0, PRIOR, 0}, {0, 0, PRIOR}};
    private final ReferenceLowPass[] rows = new ReferenceLowPass[3];
    private final ReferenceLowPass explained;
    private double[] before = {0, 0, 1};
    private int blocks;
    private int steps;
    final double[] dps = new double[3];

    ReferenceBias(double tauSec, double stepSec) {
        this.stepSec = stepSec * STRIDE;
        growth = 0.01 * stepSec / 100;
        for (int i = 0; i < 3; i++) {
            rows[i] = new ReferenceLowPass(tauSec, stepSec * STRIDE);
        }
        explained = new ReferenceLowPass(tauSec, stepSec * STRIDE);
    }

    void age() {
        for (int i = 0; i < 3; i++) {
            covariance[i][i] = Math.min(PRIOR, covariance[i][i] + growth);
        }
    }

    void rest(double[] rateDps) {
        for (int i = 0; i < 3; i++) {
            double[] axis = {i == 0 ? 1 : 0, i == 1 ? 1 : 0, i == 2 ? 1 : 0};
            observe(axis, rateDps[i] - dps[i], noise(0.03, growth));
        }
    }

    void motion(Attitude attitude, double[] up, boolean learn) {
        if (++blocks % STRIDE != 0) {
            return;
        }
        double[][] columns = {attitude.rotate(1, 0, 0), attitude.rotate(0, 1, 0), attitude.rotate(0, 0, 1)};
        double[] carried = attitude.rotate(dps);
        for (int i = 0; i < 3; i++) {
            rows[i].add(new double[] {columns[0][i], columns[1][i], columns[2][i]});
        }
        explained.add(carried);
        double[] turn = cross(before, up);
        before = up;
        if (++steps < (int) (6 / stepSec) || !learn) {
            return;
        }
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.toDegrees(turn[i]) / stepSec + explained.value[i];
        }
        double[] aside = Math.abs(up[0]) < 0.6 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
        double[] first = cross(up, aside);
        double length = Math.sqrt(dot(first, first));
        double[] unit = {first[0] / length, first[1] / length, first[2] / length};
        along(unit, seen);
        along(cross(up, unit), seen);
    }

    private void along(double[] direction, double[] seen) {
        double[] h = new double[3];
        for (int i = 0; i < 3; i++) {
            h[i] = direction[0] * rows[0].value[i] + direction[1] * rows[1].value[i] + direction[2] * rows[2].value[i];
        }
        observe(h, dot(direction, seen) - dot(h, dps), noise(0.1, growth * STRIDE));
    }

    private static double noise(double sigma, double growth) {
        return Math.pow(sigma, 4) / growth + sigma * sigma;
    }

    private void observe(double[] h, double error, double noise) {
        double[] ph = {dot(covariance[0], h), dot(covariance[1], h), dot(covariance[2], h)};
        double variance = dot(h, ph) + noise;
        double clipped = Math.max(-2, Math.min(2, error));
        for (int i = 0; i < 3; i++) {
            dps[i] += ph[i] / variance * clipped;
            for (int j = 0; j < 3; j++) {
                covariance[i][j] -= ph[i] * ph[j] / variance;
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
