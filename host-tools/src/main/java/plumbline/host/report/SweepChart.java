package plumbline.host.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sweep as one self-contained page: what each setting does to the alerts and to the time slouched. One setting is drawn
 * as lines, two as heat maps; a third and more make a panel for each of their values, as each trace does.
 */
public final class SweepChart {

    private static final int DRAWN = 2;

    private final List<String> names;
    private final List<SweepRow> rows;

    /**
     * @param names of the settings varied
     * @throws IllegalArgumentException if a row has not one value for each name
     */
    public SweepChart(List<String> names, List<SweepRow> rows) {
        this.names = List.copyOf(names);
        this.rows = List.copyOf(rows);
        for (SweepRow row : rows) {
            if (row.values().size() != names.size()) {
                throw new IllegalArgumentException(row.values().size() + " values for " + names.size() + " names");
            }
        }
    }

    /** Writes the page to {@code out}, which stays open. */
    public void writeTo(Appendable out, String title) throws IOException {
        String body = Html.fill(
                Html.resource("sweep.html"),
                Map.of(
                        "title", Html.escape(title),
                        "count", Words.count(rows.size(), "combination", "combinations"),
                        "panels", panels(),
                        "head", head(),
                        "rows", tableRows()));
        out.append(Page.of("Sweep: " + title, body, "{}", List.of("page.css", "sweep.css"), List.of("theme.js")));
    }

    private String panels() {
        Map<String, List<SweepRow>> groups = new LinkedHashMap<>();
        for (SweepRow row : rows) {
            groups.computeIfAbsent(groupName(row), name -> new ArrayList<>()).add(row);
        }
        StringBuilder out = new StringBuilder();
        groups.forEach((name, group) -> {
            out.append("<section class=\"card\"><h2>").append(Html.escape(name)).append("</h2><div class=\"pair\">");
            out.append(panel("Alerts", group, SweepPanel.ALERTS));
            out.append(panel("Time slouched", group, SweepPanel.SLOUCHED));
            out.append("</div></section>");
        });
        return out.toString();
    }

    private String panel(String measure, List<SweepRow> group, SweepPanel.Measure value) {
        SweepPanel panel = new SweepPanel(names, group, value);
        return "<figure><figcaption>" + measure + "</figcaption>"
                + (names.size() >= DRAWN ? panel.heatMap(measure) : panel.line(measure)) + "</figure>";
    }

    private String groupName(SweepRow row) {
        StringBuilder name = new StringBuilder(row.trace());
        for (int i = DRAWN; i < names.size(); i++) {
            name.append(", ")
                    .append(names.get(i))
                    .append(" ")
                    .append(row.values().get(i));
        }
        return name.toString();
    }

    private String head() {
        StringBuilder out = new StringBuilder("<th scope=\"col\">Trace</th>");
        for (String name : names) {
            out.append("<th scope=\"col\" class=\"number\">")
                    .append(Html.escape(name))
                    .append("</th>");
        }
        return out.append(
                        "<th scope=\"col\" class=\"number\">Alerts</th><th scope=\"col\" class=\"number\">Slouched</th>")
                .toString();
    }

    private String tableRows() {
        StringBuilder out = new StringBuilder();
        for (SweepRow row : rows) {
            out.append("<tr><th scope=\"row\">")
                    .append(Html.escape(row.trace()))
                    .append("</th>");
            for (String value : row.values()) {
                out.append("<td class=\"number\">").append(Html.escape(value)).append("</td>");
            }
            out.append("<td class=\"number strong\">")
                    .append(row.alerts())
                    .append("</td><td class=\"number\">")
                    .append(Words.duration(row.slouchedSeconds() * 1000))
                    .append("</td></tr>");
        }
        return out.toString();
    }
}
