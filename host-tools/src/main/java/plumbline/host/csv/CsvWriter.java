package plumbline.host.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes rows of numbers without taking anything from the heap, for files with a row a sample; whole numbers and decimal
 * fractions only, so that no value needs quotes.
 */
public final class CsvWriter {

    private static final int DIGITS = 20;

    private final Writer out;
    private final char[] digits = new char[DIGITS];
    private boolean first = true;

    public CsvWriter(Writer out, String... columns) throws IOException {
        this.out = out;
        out.write(String.join(",", columns));
        out.write('\n');
    }

    public CsvWriter whole(long value) {
        return scaled(value, 0);
    }

    /** Writes {@code value} / 10^{@code decimals}. */
    public CsvWriter scaled(long value, int decimals) {
        int at = DIGITS;
        long rest = Math.abs(value);
        while (rest > 0 || DIGITS - at <= decimals) {
            digits[--at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        try {
            separate();
            if (value < 0) {
                out.write('-');
            }
            int point = DIGITS - decimals;
            out.write(digits, at, point - at);
            if (decimals > 0) {
                out.write('.');
                out.write(digits, point, decimals);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes a word that has no comma, quote or line break in it. */
    public CsvWriter word(String word) {
        try {
            separate();
            out.write(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public void end() {
        try {
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        first = true;
    }

    private void separate() throws IOException {
        if (!first) {
            out.write(',');
        }
        first = false;
    }
}
