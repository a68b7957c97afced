package plumbline.host.replay;

import java.io.IOException;
import java.io.Writer;
import plumbline.host.csv.CsvWriter;

/** Writes unit up vectors in the sensor frame, a row each. */
final class UpWriter {

    private static final int DECIMALS = 9;
    private static final long SCALE = 1_000_000_000;

    private final CsvWriter csv;

    UpWriter(Writer out) throws IOException {
        csv = new CsvWriter(out, "t_us", "ux", "uy", "uz");
    }

    void row(long micros, int xQ30, int yQ30, int zQ30) {
        csv.whole(micros);
        up(csv, xQ30, yQ30, zQ30);
        csv.end();
    }

    /** Three fields of a row. */
    static void up(CsvWriter csv, int xQ30, int yQ30, int zQ30) {
        csv.scaled(decimal(xQ30), DECIMALS).scaled(decimal(yQ30), DECIMALS).scaled(decimal(zQ30), DECIMALS);
    }

    private static long decimal(int valueQ30) {
        return (valueQ30 * SCALE + (1 << 29)) >> 30;
    }
}
