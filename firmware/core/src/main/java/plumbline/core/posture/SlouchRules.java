package plumbline.core.posture;

/**
 * What settings say about slouching, in the units of a posture tick; and how fast load grows.
 *
 * <p>Growth follows ISO 11226: the steeper the trunk, the shorter it may be held. Holding time falls linearly from what is set
 * at the threshold, 60 s if nobody says otherwise, to a quarter of it at 60 degrees.
 */
final class SlouchRules {

    /** Load at which an alert is due. */
    static final int FULL_LOAD = 1_000_000_000;

    /** Length of a posture tick, ms. */
    static final int TICK_MILLIS = 100;

    /** Load that one upright tick takes away: all of it within 30 s. */
    static final int DRAIN_PER_TICK = FULL_LOAD / 299;

    /** How far below its threshold a slouch is left, if the threshold is not so low that half of it is nearer, millidegrees. */
    private static final int LEAVING_MILLI_DEG = 5_000;

    /** From here on it is a bend, millidegrees. */
    static final int BEND_MILLI_DEG = 60_000;

    private static final long BEND_MICROS = 10_000_000;

    /** Holding time at the threshold over that at 60 degrees. */
    private static final int STEEPNESS = 4;

    int forwardMilliDeg;
    int backwardMilliDeg;
    int lateralMilliDeg;

    /** An excursion shorter than this is a bend, not a slouch, µs. */
    long confirmMicros;

    /** Policy delay: from onset to alert, µs; negative for policy dose. */
    long delayMicros;

    /** Between alerts of one slouch, µs; 0 never. */
    long repeatMicros;

    /** How long the threshold's angle may be held, ms. */
    private int slowestMillis;

    SlouchRules(Settings settings) {
        change(settings);
    }

    /** Takes all from {@code settings}, and nothing from the heap. */
    void change(Settings settings) {
        forwardMilliDeg = settings.get(Setting.POSTURE_FORWARD_THRESHOLD_DEG) * 1000;
        backwardMilliDeg = settings.get(Setting.POSTURE_BACKWARD_THRESHOLD_DEG) * 1000;
        lateralMilliDeg = settings.get(Setting.POSTURE_LATERAL_THRESHOLD_DEG) * 1000;
        boolean delay = settings.is(Setting.POSTURE_POLICY, "delay");
        delayMicros = delay ? settings.get(Setting.POSTURE_DELAY_SECONDS) * 1_000_000L : -1;
        slowestMillis = settings.get(Setting.POSTURE_HOLDING_SECONDS) * 1000;
        // No load is full before it may count.
        confirmMicros = Math.min(BEND_MICROS, delay ? delayMicros : slowestMillis / STEEPNESS * 1000L);
        repeatMicros = settings.get(Setting.POSTURE_REPEAT_SECONDS) * 1_000_000L;
    }

    /** The way in which the trunk is furthest beyond its threshold, or nearest to it. */
    Direction worst(int flexionMilliDeg, int leanMilliDeg) {
        Direction sagittal = flexionMilliDeg >= 0 ? Direction.FORWARD : Direction.BACKWARD;
        Direction lateral = leanMilliDeg >= 0 ? Direction.RIGHT : Direction.LEFT;
        int sagittalExcessMilliDeg = Math.abs(flexionMilliDeg) - thresholdMilliDeg(sagittal);
        int lateralExcessMilliDeg = Math.abs(leanMilliDeg) - lateralMilliDeg;
        return lateralExcessMilliDeg > sagittalExcessMilliDeg ? lateral : sagittal;
    }

    /** Threshold of {@code direction}, millidegrees. */
    int thresholdMilliDeg(Direction direction) {
        if (direction == Direction.FORWARD) {
            return forwardMilliDeg;
        }
        return direction == Direction.BACKWARD ? backwardMilliDeg : lateralMilliDeg;
    }

    /** True if the trunk is upright enough, whichever way it inclines, to leave a slouch. */
    boolean isBelowLeaving(int flexionMilliDeg, int leanMilliDeg) {
        int sagittalMilliDeg = flexionMilliDeg >= 0 ? forwardMilliDeg : backwardMilliDeg;
        return Math.abs(flexionMilliDeg) <= leavingMilliDeg(sagittalMilliDeg)
                && Math.abs(leanMilliDeg) <= leavingMilliDeg(lateralMilliDeg);
    }

    /** Five degrees below a threshold of 5 degrees, nobody would ever be: a trunk breathes and sways. */
    private static int leavingMilliDeg(int thresholdMilliDeg) {
        return Math.max(thresholdMilliDeg - LEAVING_MILLI_DEG, thresholdMilliDeg / 2);
    }

    /** Load of one tick at {@code excessMilliDeg} above {@code thresholdMilliDeg}; below it as at it. Rounded up. */
    int growthPerTick(int excessMilliDeg, int thresholdMilliDeg) {
        long above = Math.clamp(excessMilliDeg, 0, BEND_MILLI_DEG - thresholdMilliDeg);
        int fastestMillis = slowestMillis / STEEPNESS;
        long falls = (slowestMillis - fastestMillis) * above / (BEND_MILLI_DEG - thresholdMilliDeg);
        long holdingMillis = slowestMillis - falls;
        return (int) (((long) FULL_LOAD * TICK_MILLIS + holdingMillis - 1) / holdingMillis);
    }
}
