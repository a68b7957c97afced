package plumbline.core.tilt;

/** The low-pass of the filter in double precision, written as a difference equation. */
final class ReferenceLowPass {

    private final double feed;
    private final double back1;
    private final double back2;
    private final int startSteps;
    private final double[] before = new double[3];
    private final double[] sum = new double[3];

    final double[] value = new double[3];
    int steps;

    ReferenceLowPass(double tauSec, double stepSec) {
        double ratio = stepSec / tauSec;
        back1 = 2 * Math.exp(-ratio) * Math.cos(ratio);
        back2 = Math.exp(-2 * ratio);
        feed = 1 - back1 + back2;
        startSteps = (int) (tauSec / stepSec);
    }

    void add(double[] in) {
        steps++;
        for (int i = 0; i < 3; i++) {
            if (steps <= startSteps) {
                sum[i] += in[i];
                value[i] = sum[i] / steps;
                before[i] = value[i];
            } else {
                double next = feed * in[i] + back1 * value[i] - back2 * before[i];
                before[i] = value[i];
                value[i] = next;
            }
        }
    }
}
