package plumbline.host.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds rows straight from the reader's buffer; the first record it is given is the header. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {

    /** More than thirty years: what lies beyond is damage, and would overflow where times become nanoseconds. */
    private static final long MAX_MICROS = 1_000_000_000_000_000L;

    private final List<String> header = new ArrayList<>();
    private final CsvRow row = new CsvRow();
    private @Nullable CsvColumns columns;

    /** Names in the first line, as far as they were read. */
    List<String> header() {
        return header;
    }

    /** From now on records are rows in {@code columns}. */
    void columns(CsvColumns columns) {
        this.columns = columns;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        row.line = startingLineNumber;
        row.fault = null;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        CsvColumns known = columns;
        if (known == null) {
            header.add(new String(buffer, offset, length).strip());
            return;
        }
        int meaning = known.meaning(index);
        if (meaning != CsvColumns.NONE && row.fault == null) {
            String text = new String(buffer, offset, length).strip();
            row.fault = meaning == 0 ? takeTime(text) : takeNumber(meaning, text);
        }
    }

    @Override
    protected @Nullable CsvRow buildRecord() {
        CsvColumns known = columns;
        if (known != null && getFieldCount() != known.count()) {
            row.fault = ": expected " + known.count() + " fields, found " + getFieldCount();
        }
        return row;
    }

    private @Nullable String takeTime(String text) {
        try {
            row.micros = Long.parseLong(text);
            return row.micros >= 0 && row.micros <= MAX_MICROS
                    ? null
                    : ", column t_us: expected 0 to " + MAX_MICROS + " µs, found " + Quoted.of(text);
        } catch (NumberFormatException notWhole) {
            return ", column t_us: expected a whole number of µs, found " + Quoted.of(text);
        }
    }

    private @Nullable String takeNumber(int meaning, String text) {
        boolean truth = meaning >= CsvColumns.REQUIRED.size();
        double value = number(text);
        if (truth) {
            row.truth[meaning - CsvColumns.REQUIRED.size()] = value;
        } else {
            row.values[meaning - 1] = value;
        }
        if (truth ? Double.isFinite(value) || text.equalsIgnoreCase("nan") : Double.isFinite(value)) {
            return null;
        }
        String unit = truth ? "" : meaning < 4 ? " in m/s²" : " in rad/s";
        return ", column " + CsvColumns.name(meaning) + ": expected a number" + unit + ", found " + Quoted.of(text);
    }

    /** NaN for anything but a plain decimal number: Java's own reading would let {@code 1d} and {@code 0x1p3} pass. */
    private static double number(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
