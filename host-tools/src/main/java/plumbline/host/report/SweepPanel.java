package plumbline.host.report;

import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** One measure of a sweep over one or two settings, as SVG. */
final class SweepPanel {

    static final Measure ALERTS = new Measure(SweepRow::alerts, Long::toString);
    static final Measure SLOUCHED =
            new Measure(SweepRow::slouchedSeconds, seconds -> Math.round(seconds / 60.0) + " min");

    private static final int WIDTH = 520;
    private static final int LEFT = 84;
    private static final int CELL_HEIGHT = 38;
    private static final int SHADES = 5;
    private static final int LINE_HEIGHT = 190;

    /** What of a row is drawn, and how it reads. */
    record Measure(ToLongFunction<SweepRow> of, LongFunction<String> text) {}

    private final List<String> names;
    private final List<SweepRow> rows;
    private final Measure measure;
    private final long most;

    SweepPanel(List<String> names, List<SweepRow> rows, Measure measure) {
        this.names = names;
        this.rows = rows;
        this.measure = measure;
        most = rows.stream().mapToLong(measure.of()).max().orElse(0);
    }

    /** The first setting across, the second down; darker is more, and each cell says how much. */
    String heatMap(String label) {
        List<String> across = values(0);
        List<String> down = values(1);
        double cell = (double) (WIDTH - LEFT) / across.size();
        StringBuilder out = open("heat", label, down.size() * CELL_HEIGHT + 46);
        for (SweepRow row : rows) {
            double x = LEFT + across.indexOf(row.values().getFirst()) * cell;
            int y = down.indexOf(row.values().get(1)) * CELL_HEIGHT;
            long value = measure.of().applyAsLong(row);
            int shade = most == 0 ? 0 : (int) Math.min(SHADES - 1, value * SHADES / most);
            out.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"shade-%d\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"><title>%s</title></rect>",
                    shade,
                    x + 1,
                    y + 1,
                    cell - 2,
                    CELL_HEIGHT - 2,
                    Html.escape(names.getFirst() + " " + row.values().getFirst() + ", " + names.get(1) + " "
                            + row.values().get(1) + ": " + measure.text().apply(value))));
            text(out, "on-" + shade, x + cell / 2, y + CELL_HEIGHT / 2 + 4, "middle", shortText(value, cell));
        }
        for (int i = 0; i < down.size(); i++) {
            text(out, "value", LEFT - 8, i * CELL_HEIGHT + CELL_HEIGHT / 2 + 4, "end", down.get(i));
        }
        axis(out, across, cell, down.size() * CELL_HEIGHT);
        return out.append("</svg><p class=\"hint\">Down: ")
                .append(Html.escape(names.get(1)))
                .append("</p>")
                .toString();
    }

    /** The setting across, the measure up from zero. */
    String line(String label) {
        List<String> across = values(0);
        double cell = (double) (WIDTH - LEFT) / Math.max(1, across.size());
        StringBuilder out = open("lines", label, LINE_HEIGHT + 46);
        out.append(String.format(Locale.ROOT, "<path class=\"base\" d=\"M%d %dH%d\"/>", LEFT, LINE_HEIGHT, WIDTH));
        StringBuilder points = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (SweepRow row : rows) {
            double x = LEFT + (across.indexOf(row.values().getFirst()) + 0.5) * cell;
            long value = measure.of().applyAsLong(row);
            double y = LINE_HEIGHT - (most == 0 ? 0 : (LINE_HEIGHT - 28.0) * value / most);
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            dots.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>", x, y));
            text(dots, "figure", x, y - 10, "middle", shortText(value, cell));
        }
        out.append("<polyline points=\"").append(points).append("\"/>").append(dots);
        axis(out, across, cell, LINE_HEIGHT);
        return out.append("</svg>").toString();
    }

    private StringBuilder open(String kind, String label, int height) {
        return new StringBuilder("<svg class=\"")
                .append(kind)
                .append("\" viewBox=\"0 0 " + WIDTH + " ")
                .append(height)
                .append("\" role=\"img\" aria-label=\"")
                .append(Html.escape(
                        label + " by " + String.join(" and ", names) + "; the table below has every figure"))
                .append("\">");
    }

    private void axis(StringBuilder out, List<String> across, double cell, int base) {
        int every = Math.max(1, (int) Math.ceil(34 / cell));
        for (int i = 0; i < across.size(); i += every) {
            text(out, "value", LEFT + (i + 0.5) * cell, base + 18, "middle", across.get(i));
        }
        text(out, "name", LEFT + (WIDTH - LEFT) / 2.0, base + 40, "middle", names.getFirst());
    }

    private String shortText(long value, double cell) {
        String text = measure.text().apply(value);
        int unit = text.indexOf(' ');
        return text.length() * 7 <= cell || unit < 0 ? text : text.substring(0, unit);
    }

    private static void text(StringBuilder out, String kind, double x, double y, String anchor, String text) {
        out.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                kind,
                x,
                y,
                anchor,
                Html.escape(text)));
    }

    private List<String> values(int index) {
        return rows.stream().map(row -> row.values().get(index)).distinct().toList();
    }
}
