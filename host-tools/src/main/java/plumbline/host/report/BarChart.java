package plumbline.host.report;

import java.util.List;
import java.util.Locale;

/** One bar cut into shares, as SVG: sizes are attributes, for the page's policy forbids inline styles. */
final class BarChart {

    private static final double WIDTH = 1000;
    private static final int HEIGHT = 28;

    /** @param tone the CSS class that colours it */
    record Share(String name, String note, long millis, String tone) {}

    private BarChart() {}

    static String of(List<Share> shares, String label) {
        long total = shares.stream().mapToLong(Share::millis).sum();
        StringBuilder out = new StringBuilder();
        out.append("<svg class=\"bar\" viewBox=\"0 0 1000 28\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"")
                .append(Html.escape(label + ": " + spoken(shares, total)))
                .append("\">");
        double x = 0;
        for (Share share : shares) {
            double width = total == 0 ? 0 : WIDTH * share.millis() / total;
            if (width > 0) {
                out.append(String.format(
                        Locale.ROOT,
                        "<rect class=\"tone-%s\" x=\"%.1f\" y=\"0\" width=\"%.1f\" height=\"%d\"><title>%s</title></rect>",
                        share.tone(),
                        x,
                        Math.max(2, width - 3),
                        HEIGHT,
                        Html.escape(share.name() + ": " + Words.duration(share.millis()))));
            }
            x += width;
        }
        return out.append("</svg>").toString();
    }

    private static String spoken(List<Share> shares, long total) {
        StringBuilder out = new StringBuilder();
        for (Share share : shares) {
            out.append(out.isEmpty() ? "" : ", ")
                    .append(share.name())
                    .append(' ')
                    .append(Words.percent(share.millis(), total));
        }
        return out.toString();
    }
}
