package plumbline.host.screen;

import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Bars of one line: an angle on its scale with limits, and how full something is. */
public final class Gauge {

    private static final String[] EIGHTHS = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    private static final int PERMILLE = 1000;

    private final Palette palette;

    public Gauge(Palette palette) {
        this.palette = palette;
    }

    /** A scale of {@code width} cells from {@code lowDeg} to {@code highDeg}: filled from zero to the angle. */
    public AttributedString angle(int milliDeg, int lowDeg, int highDeg, int lowLimitDeg, int highLimitDeg, int width) {
        int zero = cell(0, lowDeg, highDeg, width);
        int at = cell(milliDeg / 1000.0, lowDeg, highDeg, width);
        int low = cell(lowLimitDeg, lowDeg, highDeg, width);
        int high = cell(highLimitDeg, lowDeg, highDeg, width);
        boolean beyond = milliDeg > highLimitDeg * PERMILLE || milliDeg < lowLimitDeg * PERMILLE;
        AttributedStyle filled = palette.judged(beyond);
        AttributedStringBuilder out = new AttributedStringBuilder();
        for (int i = 0; i < width; i++) {
            if (i == at) {
                out.styled(filled, "●");
            } else if (i >= Math.min(zero, at) && i <= Math.max(zero, at)) {
                out.styled(filled, "━");
            } else if (i == low || i == high) {
                out.styled(palette.beyond(), "┊");
            } else {
                // Not of the plain box-drawing set: JLine would turn those into letters of a second character set.
                out.styled(palette.faint(), i == zero ? "╋" : "╌");
            }
        }
        return out.toAttributedString();
    }

    /** Filled up to {@code permille}, in eighths of a cell. */
    public AttributedString filled(int permille, int width) {
        int eighths = Math.clamp((long) permille * width * 8 / PERMILLE, 0, width * 8);
        String bar = "█".repeat(eighths / 8) + EIGHTHS[eighths % 8];
        return new AttributedStringBuilder()
                .styled(permille >= PERMILLE ? palette.alarm() : palette.judged(permille > PERMILLE / 2), bar)
                .styled(palette.faint(), "·".repeat(Math.max(0, width - bar.length())))
                .toAttributedString();
    }

    /** As {@code −23.4°}, eight cells wide. */
    public static String degrees(int milliDeg) {
        String text = String.format(Locale.ROOT, "%.1f°", Math.abs(milliDeg / 1000.0));
        return String.format("%8s", (milliDeg <= -50 ? "−" : "") + text);
    }

    private static int cell(double deg, int lowDeg, int highDeg, int width) {
        return Math.clamp(Math.round((deg - lowDeg) / (highDeg - lowDeg) * (width - 1)), 0, width - 1);
    }
}
