package plumbline.host.report;

import java.util.Arrays;

/**
 * Settled angles and load, ten a second, four ints a point: 24 h take 14 MB.
 *
 * <p>Times are kept to 10 ms, up to 248 days after the first point.
 */
final class AngleSeries {

    /** A point stands for the time up to the next one, but no longer than this, ms: beyond it data are missing. */
    static final int LONGEST_STEP_MILLIS = 300;

    private static final int INTS = 4;
    private static final int MICROS_PER_TICK = 10_000;
    private static final int MILLIS_PER_TICK = 10;
    private static final int USUAL_STEP_MILLIS = 100;

    private int[] ints = new int[INTS * 4096];
    private int size;
    private long originMicros;

    void add(long atMicros, int flexionMilliDeg, int leanMilliDeg, int loadPermille) {
        if (size == 0) {
            originMicros = atMicros;
        }
        int at = size * INTS;
        if (at == ints.length) {
            ints = Arrays.copyOf(ints, ints.length * 2);
        }
        ints[at] = Math.clamp((atMicros - originMicros) / MICROS_PER_TICK, 0, Integer.MAX_VALUE);
        ints[at + 1] = flexionMilliDeg;
        ints[at + 2] = leanMilliDeg;
        ints[at + 3] = loadPermille;
        size++;
    }

    int size() {
        return size;
    }

    long atMicros(int point) {
        return originMicros + (long) ints[point * INTS] * MICROS_PER_TICK;
    }

    int flexionMilliDeg(int point) {
        return ints[point * INTS + 1];
    }

    int leanMilliDeg(int point) {
        return ints[point * INTS + 2];
    }

    int loadPermille(int point) {
        return ints[point * INTS + 3];
    }

    /** The time that {@code point} stands for, ms. */
    int weightMillis(int point) {
        if (point + 1 >= size) {
            return USUAL_STEP_MILLIS;
        }
        long step = (long) (ints[(point + 1) * INTS] - ints[point * INTS]) * MILLIS_PER_TICK;
        return step > LONGEST_STEP_MILLIS ? USUAL_STEP_MILLIS : (int) Math.max(0, step);
    }
}
