package plumbline.host.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Time in the standards' bands, as shares of a bar and as the lines that explain it. */
final class Zones {

    private Zones() {}

    static List<BarChart.Share> flexion(Summary summary) {
        return shares(summary, Zone.BEHIND, Zone.NEAR, Zone.UPRIGHT, Zone.HELD, Zone.BENT);
    }

    static List<BarChart.Share> lean(Summary summary) {
        return shares(summary, Zone.LEVEL, Zone.LEANING, Zone.TIPPED);
    }

    static String rows(List<BarChart.Share> shares) {
        long total = shares.stream().mapToLong(BarChart.Share::millis).sum();
        StringBuilder out = new StringBuilder();
        for (BarChart.Share share : shares) {
            out.append("<tr><th scope=\"row\"><i class=\"swatch tone-")
                    .append(share.tone())
                    .append("\"></i>")
                    .append(Html.escape(share.name()))
                    .append("</th><td class=\"note\">")
                    .append(Html.escape(share.note()))
                    .append("</td><td class=\"number\">")
                    .append(Words.duration(share.millis()))
                    .append("</td><td class=\"number strong\">")
                    .append(Html.escape(Words.percent(share.millis(), total)))
                    .append("</td></tr>");
        }
        return out.toString();
    }

    private static List<BarChart.Share> shares(Summary summary, Zone... zones) {
        Stream<Zone> all = Arrays.stream(zones);
        return all.map(zone -> new BarChart.Share(
                        zone.range, zone.verdict, summary.zoneMillis.getOrDefault(zone, 0L), zone.tone))
                .toList();
    }
}
