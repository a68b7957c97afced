package plumbline.core.fixed;

/** Square roots of whole numbers, rounded down. */
public final class Roots {

    private Roots() {}

    /** The greatest r with r·r not above {@code value}; 0 for negative values. */
    public static int isqrt(int value) {
        return (int) isqrt((long) value);
    }

    /** The greatest r with r·r not above {@code value}; 0 for negative values. */
    public static long isqrt(long value) {
        if (value <= 0) {
            return 0;
        }
        // Never below the root, so Newton's steps fall until they pass it.
        long guess = 1L << ((65 - Long.numberOfLeadingZeros(value)) >> 1);
        while (true) {
            long next = (guess + value / guess) >> 1;
            if (next >= guess) {
                return guess;
            }
            guess = next;
        }
    }
}
