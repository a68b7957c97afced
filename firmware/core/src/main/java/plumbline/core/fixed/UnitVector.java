package plumbline.core.fixed;

import plumbline.core.state.StateCodec;

/** A direction in three dimensions: components in Q30, of length one within 10⁻⁸. */
public final class UnitVector {

    private static final long LINE_AT_ZERO_Q30 = 2_362_232_013L;
    private static final long LINE_SLOPE_Q30 = 1_431_655_765L;

    private int xQ30;
    private int yQ30;
    private int zQ30 = Q.ONE_Q30;

    public int xQ30() {
        return xQ30;
    }

    public int yQ30() {
        return yQ30;
    }

    public int zQ30() {
        return zQ30;
    }

    /**
     * Takes the direction of a vector of any length.
     *
     * @return false, and nothing changed, if the vector is zero
     */
    public boolean setDirection(long x, long y, long z) {
        long magnitude = Math.abs(x) | Math.abs(y) | Math.abs(z);
        if (magnitude == 0) {
            return false;
        }
        // Below 2^30, so that three squares can be added.
        int shift = Long.numberOfLeadingZeros(magnitude) - 34;
        long sx = shift(x, shift);
        long sy = shift(y, shift);
        long sz = shift(z, shift);
        long perLengthQ30 = inverseRootQ30((sx * sx + sy * sy + sz * sz) >> 30);
        xQ30 = (int) Q.round(sx * perLengthQ30, 30);
        yQ30 = (int) Q.round(sy * perLengthQ30, 30);
        zQ30 = (int) Q.round(sz * perLengthQ30, 30);
        return true;
    }

    /**
     * Four Newton steps without a division, from a straight line that is right to a tenth.
     *
     * @param valueQ30 a quarter to three
     */
    private static long inverseRootQ30(long valueQ30) {
        int halve = valueQ30 >= Q.ONE_Q30 ? 1 : 0;
        long v = valueQ30 >> (2 * halve);
        long root = LINE_AT_ZERO_Q30 - ((v * LINE_SLOPE_Q30) >> 30);
        for (int i = 0; i < 4; i++) {
            root = (root * (3L * Q.ONE_Q30 - ((v * ((root * root) >> 30)) >> 30))) >> 31;
        }
        return root >> halve;
    }

    private static long shift(long value, int left) {
        return left >= 0 ? value << left : value >> -left;
    }

    /** Lists everything that changes. */
    public void state(StateCodec s) {
        xQ30 = s.word(xQ30);
        yQ30 = s.word(yQ30);
        zQ30 = s.word(zQ30);
    }
}
