package plumbline.host.csv;

import java.util.Arrays;

/**
 * The time between two samples, from their stamps: the median says which steps have nothing missing in them, and the mean
 * of those is finer than the stamps' unit.
 *
 * @param nanos saturating at the largest int
 * @param shortestMicros shortest step taken into the mean
 * @param longestMicros longest step taken into the mean
 */
record PeriodEstimate(int nanos, long shortestMicros, long longestMicros) {

    /** What may lie between steps before it is worth a remark, as a share of the period: less is rounding to a microsecond. */
    private static final double SPREAD = 0.1;

    /** @param micros at least two stamps, rising */
    static PeriodEstimate of(long[] micros) {
        long[] steps = new long[micros.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = micros[i + 1] - micros[i];
        }
        Arrays.sort(steps);
        long median = steps[steps.length / 2];
        int count = 0;
        double sum = 0;
        // From one and a half medians on a sample is missing; the median itself is always taken.
        while (count < steps.length && (steps[count] <= median || steps[count] < median * 1.5)) {
            sum += steps[count];
            count++;
        }
        int nanos = (int) Math.min(Integer.MAX_VALUE, Math.round(sum * 1000.0 / count));
        return new PeriodEstimate(nanos, steps[0], steps[count - 1]);
    }

    /** True if steps without a gap differ by more than a tenth of the period and two microseconds. */
    boolean uneven() {
        return longestMicros - shortestMicros > Math.max(2, nanos * SPREAD / 1000);
    }
}
