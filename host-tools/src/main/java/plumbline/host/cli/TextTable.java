package plumbline.host.cli;

import java.io.PrintWriter;
import java.util.List;

/** Rows of words below one another. */
final class TextTable {

    private TextTable() {}

    /** @param rows all of one length, the head first */
    static void print(PrintWriter out, List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append("  ")
                        .append(row.get(i))
                        .repeat(" ", widths[i] - row.get(i).length());
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
