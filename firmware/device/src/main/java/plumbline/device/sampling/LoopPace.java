package plumbline.device.sampling;

/**
 * How often a loop steps and reports.
 *
 * @param stepMillis from one deadline to the next, {@value #LEAST_MILLIS} to {@value #MOST_MILLIS}: long against a transfer, short
 *     against the FIFO
 * @param healthSeconds from one report of its health to the next, 1 to 3600
 */
public record LoopPace(int stepMillis, int healthSeconds) {

    static final int LEAST_MILLIS = 10;
    static final int MOST_MILLIS = 20;

    public LoopPace {
        if (stepMillis < LEAST_MILLIS || stepMillis > MOST_MILLIS || healthSeconds < 1 || healthSeconds > 3600) {
            throw new IllegalArgumentException("a loop steps every " + LEAST_MILLIS + " to " + MOST_MILLIS
                    + " ms and reports every 1 to 3600 s, found " + stepMillis + " ms and " + healthSeconds + " s");
        }
    }

    /** Every 12 ms, reporting every 10 s. */
    public static LoopPace usual() {
        return new LoopPace(12, 10);
    }

    long stepNanos() {
        return stepMillis * 1_000_000L;
    }

    long healthNanos() {
        return healthSeconds * 1_000_000_000L;
    }
}
