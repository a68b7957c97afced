package plumbline.host.report;

import java.util.Locale;
import plumbline.core.posture.Setting;
import plumbline.core.posture.Settings;

/** The histogram of flexion as SVG, coloured by zone, with the wearer's limits as dashed lines. */
final class HistogramChart {

    private static final int LEFT = 16;
    private static final int BIN_WIDTH = 10;
    private static final int BASE = 296;
    private static final int TALLEST = 264;
    private static final int LABEL_EVERY_DEG = 20;
    private static final long PERCENTILES_FROM_MILLIS = 4 * 3_600_000L;

    private HistogramChart() {}

    static String of(Histogram histogram, Settings settings) {
        int width = LEFT * 2 + Histogram.BINS * BIN_WIDTH;
        long most = 1;
        for (int bin = 0; bin < Histogram.BINS; bin++) {
            most = Math.max(most, histogram.millis(bin));
        }
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "<svg class=\"histogram\" viewBox=\"0 0 %d 324\" role=\"img\" aria-label=\"Histogram of flexion: time at"
                        + " each angle, half of it below %s\">",
                width,
                Words.degrees(histogram.percentileMilliDeg(50))));
        for (int bin = 0; bin < Histogram.BINS; bin++) {
            long millis = histogram.millis(bin);
            if (millis > 0) {
                bin(out, bin, millis, Math.max(1.0, (double) TALLEST * millis / most), histogram.totalMillis());
            }
        }
        limit(out, settings.get(Setting.POSTURE_FORWARD_THRESHOLD_DEG));
        limit(out, -settings.get(Setting.POSTURE_BACKWARD_THRESHOLD_DEG));
        out.append(String.format(
                Locale.ROOT, "<line class=\"axis\" x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>", width, BASE, BASE));
        for (int deg = Histogram.FROM_MILLI_DEG / 1000; deg <= 100; deg += LABEL_EVERY_DEG) {
            out.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    x(deg),
                    BASE + 20,
                    Words.degrees(deg * 1000)));
        }
        return out.append("</svg>").toString();
    }

    static String percentiles(Summary summary) {
        if (summary.wornMillis() < PERCENTILES_FROM_MILLIS) {
            return "<p class=\"hint\">Percentiles are shown from four hours worn.</p>";
        }
        return "<dl class=\"percentiles\">"
                + percentile(summary.histogram, 10, "a tenth of the time below")
                + percentile(summary.histogram, 50, "half of the time below")
                + percentile(summary.histogram, 90, "nine tenths below")
                + "</dl>";
    }

    private static String percentile(Histogram histogram, int percent, String meaning) {
        return "<div><dt>" + meaning + "</dt><dd>" + Words.degrees(histogram.percentileMilliDeg(percent))
                + "</dd></div>";
    }

    private static void bin(StringBuilder out, int bin, long millis, double height, long total) {
        int lower = Histogram.lowerMilliDeg(bin);
        out.append(String.format(
                Locale.ROOT,
                "<rect class=\"tone-%s\" x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"><title>%s to %s: %s, %s</title></rect>",
                Zone.ofFlexion(lower + 1).tone,
                LEFT + bin * BIN_WIDTH + 1,
                BASE - height,
                BIN_WIDTH - 2,
                height,
                Words.degrees(lower),
                Words.degrees(lower + Histogram.BIN_MILLI_DEG),
                Words.duration(millis),
                Html.escape(Words.percent(millis, total))));
    }

    private static void limit(StringBuilder out, int deg) {
        out.append(String.format(
                Locale.ROOT,
                "<line class=\"limit\" x1=\"%.1f\" x2=\"%.1f\" y1=\"20\" y2=\"%d\"/>"
                        + "<text class=\"limit\" x=\"%.1f\" y=\"14\" text-anchor=\"middle\">%s</text>",
                x(deg),
                x(deg),
                BASE,
                x(deg),
                Words.degrees(deg * 1000)));
    }

    private static double x(int deg) {
        return LEFT + (deg * 1000.0 - Histogram.FROM_MILLI_DEG) / Histogram.BIN_MILLI_DEG * BIN_WIDTH;
    }
}
