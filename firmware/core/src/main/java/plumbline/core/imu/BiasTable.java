package plumbline.core.imu;

import java.util.Arrays;

/**
 * The biases of all six channels over temperature: rows at even steps, linear between them, held beyond its ends. Immutable.
 *
 * <p>Channels in the order of {@link ImuBatch}: angular rate in 10⁻⁶ °/s within ±100 °/s, specific force in 10⁻⁶ g within
 * ±2 g. In units of the world, not counts, so that a calibration outlives a change of range.
 */
public final class BiasTable {

    /** The most rows a table has. */
    public static final int MAX_ROWS = 1024;

    private static final int GYRO_LIMIT_MICRO_DPS = 100_000_000;
    private static final int ACCEL_LIMIT_MICRO_G = 2_000_000;
    private static final int COLDEST_CENTI_C = -10_000;
    private static final int HOTTEST_CENTI_C = 20_000;
    private static final BiasTable ZERO = constant(0, 0, 0, 0, 0, 0);

    private final int firstCentiC;
    private final int stepCentiC;
    private final int referenceCentiC;
    private final int[] biases;

    private BiasTable(int firstCentiC, int stepCentiC, int referenceCentiC, int[] biases) {
        this.firstCentiC = firstCentiC;
        this.stepCentiC = stepCentiC;
        this.referenceCentiC = referenceCentiC;
        this.biases = biases;
    }

    /** No bias at any temperature. */
    public static BiasTable zero() {
        return ZERO;
    }

    /** The same six biases at every temperature. */
    public static BiasTable constant(int... biases) {
        return of(0, 1, 0, biases);
    }

    /**
     * A table of rows at {@code firstCentiC}, {@code firstCentiC + stepCentiC}, and so on.
     *
     * @param firstCentiC temperature of the first row, 0.01 °C
     * @param stepCentiC from one row to the next, 0.01 °C, 1 to 10 000
     * @param referenceCentiC what is assumed while the temperature is unknown, 0.01 °C
     * @param biases row after row of six
     * @throws IllegalArgumentException naming what is out of range, and the range
     */
    public static BiasTable of(int firstCentiC, int stepCentiC, int referenceCentiC, int... biases) {
        Limits.require("first temperature, 0.01 degC", firstCentiC, COLDEST_CENTI_C, HOTTEST_CENTI_C);
        Limits.require("reference temperature, 0.01 degC", referenceCentiC, COLDEST_CENTI_C, HOTTEST_CENTI_C);
        Limits.require("temperature step, 0.01 degC", stepCentiC, 1, 10_000);
        int rows = biases.length / ImuBatch.CHANNELS;
        Limits.require("rows of the bias table", rows, 1, MAX_ROWS);
        Limits.require("biases beyond whole rows of six", biases.length % ImuBatch.CHANNELS, 0, 0);
        for (int i = 0; i < biases.length; i++) {
            boolean gyro = i % ImuBatch.CHANNELS < 3;
            int limit = gyro ? GYRO_LIMIT_MICRO_DPS : ACCEL_LIMIT_MICRO_G;
            Limits.require(gyro ? "gyro bias, 1e-6 dps" : "accelerometer bias, 1e-6 g", biases[i], -limit, limit);
        }
        return new BiasTable(firstCentiC, stepCentiC, referenceCentiC, biases.clone());
    }

    /**
     * The bias of {@code channel} at {@code centiC}, rounded; at the reference temperature for
     * {@link ImuBatch#TEMPERATURE_UNKNOWN}.
     */
    public int at(int centiC, int channel) {
        long asked = centiC == ImuBatch.TEMPERATURE_UNKNOWN ? referenceCentiC : centiC;
        long last = (long) (rows() - 1) * stepCentiC;
        long offset = Math.max(0, Math.min(last, asked - firstCentiC));
        int row = (int) (offset / stepCentiC);
        long part = offset % stepCentiC;
        long low = bias(row, channel);
        if (part == 0) {
            return (int) low;
        }
        return (int) (low + Math.floorDiv((bias(row + 1, channel) - low) * part + stepCentiC / 2, (long) stepCentiC));
    }

    /** The bias of {@code channel} in {@code row}. */
    public int bias(int row, int channel) {
        return biases[row * ImuBatch.CHANNELS + channel];
    }

    public int rows() {
        return biases.length / ImuBatch.CHANNELS;
    }

    public int firstCentiC() {
        return firstCentiC;
    }

    public int stepCentiC() {
        return stepCentiC;
    }

    public int referenceCentiC() {
        return referenceCentiC;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BiasTable table
                && firstCentiC == table.firstCentiC
                && stepCentiC == table.stepCentiC
                && referenceCentiC == table.referenceCentiC
                && Arrays.equals(biases, table.biases);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(biases) * 31 + firstCentiC;
    }

    /** Apart: the JVM makes all words of a class on the heap of the thread that lets it compile the first of its methods. */
    private static final class Limits {

        static void require(String what, int value, int min, int max) {
            if (value < min || value > max) {
                throw new IllegalArgumentException(what + ", must be " + min + " to " + max + ", found " + value);
            }
        }
    }
}
