package plumbline.core.imu;

import java.util.Arrays;

/**
 * Scale and misalignment of three axes: a 3x3 matrix that turns measured into true, after the bias is gone. Immutable.
 *
 * <p>Entries in Q24, row by row, each from -2 to 2.
 */
public final class AxisMatrix {

    /** How many entries there are. */
    public static final int SIZE = 9;

    /** One, as entries write it. */
    public static final int ONE_Q24 = 1 << 24;

    private static final int LIMIT_Q24 = 2 * ONE_Q24;

    private static final AxisMatrix IDENTITY = new AxisMatrix(ONE_Q24, 0, 0, 0, ONE_Q24, 0, 0, 0, ONE_Q24);

    private final int[] entriesQ24;

    private AxisMatrix(int... entriesQ24) {
        this.entriesQ24 = entriesQ24;
    }

    /** Leaves every vector as it is. */
    public static AxisMatrix identity() {
        return IDENTITY;
    }

    /** @throws IllegalArgumentException unless there are nine entries, each from -2 to 2 */
    public static AxisMatrix of(int... entriesQ24) {
        if (entriesQ24.length != SIZE) {
            throw new IllegalArgumentException("an axis matrix has " + SIZE + " entries, found " + entriesQ24.length);
        }
        for (int i = 0; i < SIZE; i++) {
            if (entriesQ24[i] < -LIMIT_Q24 || entriesQ24[i] > LIMIT_Q24) {
                throw new IllegalArgumentException("axis matrix entry " + i + " must be -2 to 2 (±" + LIMIT_Q24
                        + " in Q24), found " + entriesQ24[i]);
            }
        }
        return new AxisMatrix(entriesQ24.clone());
    }

    /** The entry in {@code row} and {@code column}, 0 to 2, Q24. */
    public int entryQ24(int row, int column) {
        return entriesQ24[3 * row + column];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AxisMatrix matrix && Arrays.equals(entriesQ24, matrix.entriesQ24);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entriesQ24);
    }

    @Override
    public String toString() {
        return "AxisMatrix" + Arrays.toString(entriesQ24);
    }
}
