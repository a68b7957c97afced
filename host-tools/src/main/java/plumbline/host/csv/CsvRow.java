package plumbline.host.csv;

import org.jspecify.annotations.Nullable;

/** One row of a recording in SI units; mutable and reused. */
final class CsvRow {

    /** Line in the file, from 1; the header is line 1. */
    long line;

    /** Why the row can't be used, or null if it can. */
    @Nullable String fault;

    long micros;

    /** Specific force x, y, z in m/s², then angular rate x, y, z in rad/s: the order of the file's columns. */
    final double[] values = new double[6];

    /** True orientation, scalar first; NaN where there is none. */
    final double[] truth = new double[4];

    void copyFrom(CsvRow other) {
        line = other.line;
        fault = other.fault;
        micros = other.micros;
        System.arraycopy(other.values, 0, values, 0, values.length);
        System.arraycopy(other.truth, 0, truth, 0, truth.length);
    }
}
