package plumbline.host.csv;

import java.util.Arrays;

/**
 * The time between two samples, from their stamps: the median says which steps are single ones, and the mean of those is
 * finer than the stamps' microsecond.
 */
final class PeriodEstimate {

    private PeriodEstimate() {}

    /** @param micros at least two stamps, rising; ns, saturating */
    static int nanos(long[] micros) {
        long[] steps = new long[micros.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = micros[i + 1] - micros[i];
        }
        long[] sorted = steps.clone();
        Arrays.sort(sorted);
        long median = sorted[sorted.length / 2];
        long sum = 0;
        long count = 0;
        for (long step : steps) {
            if (Math.abs(step - median) <= 1) {
                sum += step;
                count++;
            }
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.round(sum * 1000.0 / count));
    }
}
