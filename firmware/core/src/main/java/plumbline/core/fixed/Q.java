package plumbline.core.fixed;

/** Shifts and bounds of fixed-point numbers. */
public final class Q {

    /** One, in Q30. */
    public static final int ONE_Q30 = 1 << 30;

    private Q() {}

    /**
     * {@code value / 2^shift}, to the nearest, halves towards positive infinity.
     *
     * @param shift 1 to 62; {@code value} at most 2^63 - 2^(shift-1) - 1, else it wraps
     */
    public static long round(long value, int shift) {
        return (value + (1L << (shift - 1))) >> shift;
    }

    /** {@code value} brought into -{@code limit} to {@code limit}. */
    public static int saturate(long value, int limit) {
        return (int) Math.max(-limit, Math.min(limit, value));
    }

    /**
     * e to the minus {@code xQ30}, Q30, within one unit in the last place.
     *
     * @param xQ30 0 to 1 (Q30)
     */
    public static int expNegative(int xQ30) {
        long term = 1L << 32;
        long sum = term;
        for (int n = 1; term != 0; n++) {
            term = -round(term * xQ30, 30) / n;
            sum += term;
        }
        return (int) round(sum, 2);
    }
}
