package plumbline.host.bench;

/**
 * One benchmark at one sample rate.
 *
 * @param name for people
 * @param parameter sample rate in Hz, or empty where there is none
 * @param nanosPerSample mean
 * @param errorNanos half the 99.9 % interval of it; NaN with too few measurements
 * @param ratioToYardstick this over the yardstick of the same run
 */
public record BenchResult(
        String name, String parameter, double nanosPerSample, double errorNanos, double ratioToYardstick) {}
