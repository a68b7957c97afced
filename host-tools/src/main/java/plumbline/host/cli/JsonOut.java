package plumbline.host.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintWriter;

/** Prints results for machines: one JSON value and nothing else. */
final class JsonOut {

    private static final JSON PRETTY = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

    private JsonOut() {}

    static void print(PrintWriter out, Object value) throws IOException {
        out.println(PRETTY.asString(value));
    }

    /** {@code value} with at most {@code decimals} decimals. */
    static double rounded(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }
}
