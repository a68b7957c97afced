package plumbline.host.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plumbline.host.sweep.SweepResult;

/** The results of a sweep, for people and for machines. */
final class SweepText {

    private static final List<String> COUNTS = List.of("alerts", "alerts_felt", "slouches", "slouched_s", "corrected");

    private SweepText() {}

    static List<Map<String, Object>> json(List<String> names, List<SweepResult> results) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (SweepResult result : results) {
            Map<String, Object> settings = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                settings.put(names.get(i), result.values().get(i));
            }
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("trace", result.trace());
            row.put("settings", settings);
            row.put("alerts", result.alerts());
            row.put("alerts_felt", result.feltAlerts());
            row.put("slouches", result.slouches());
            row.put("slouched_s", result.slouchedSeconds());
            row.put("corrected", result.corrected());
            rows.add(row);
        }
        return rows;
    }

    static void csv(Writer out, List<String> names, List<SweepResult> results) throws IOException {
        CsvWriter writer = CsvWriter.builder().build(out);
        for (List<String> row : table(names, results)) {
            writer.writeRecord(row);
        }
        writer.flush();
    }

    static void print(PrintWriter out, List<String> names, List<SweepResult> results) {
        List<List<String>> table = table(names, results);
        int[] widths = new int[table.getFirst().size()];
        for (List<String> row : table) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
            }
            out.println(line);
        }
    }

    private static List<List<String>> table(List<String> names, List<SweepResult> results) {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>();
        head.add("trace");
        head.addAll(names);
        head.addAll(COUNTS);
        table.add(head);
        for (SweepResult result : results) {
            List<String> row = new ArrayList<>();
            row.add(result.trace());
            row.addAll(result.values());
            row.add(Long.toString(result.alerts()));
            row.add(Long.toString(result.feltAlerts()));
            row.add(Long.toString(result.slouches()));
            row.add(String.format(Locale.ROOT, "%.1f", result.slouchedSeconds()));
            row.add(Long.toString(result.corrected()));
            table.add(row);
        }
        return table;
    }
}
