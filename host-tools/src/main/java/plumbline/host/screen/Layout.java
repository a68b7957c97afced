package plumbline.host.screen;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** How lines come to fill a terminal of any size. */
public final class Layout {

    private Layout() {}

    public static AttributedString styled(AttributedStyle style, String text) {
        return new AttributedString(text, style);
    }

    /** Two texts at the two ends of a line; the left one is cut where there is no room for both. */
    public static AttributedString ends(Palette palette, String left, String right, int columns) {
        int room = Math.max(0, columns - right.length() - 2);
        String cut = left.length() > room ? left.substring(0, Math.max(0, room - 1)) + "…" : left;
        return new AttributedStringBuilder()
                .styled(palette.strong(), cut)
                .append(" ".repeat(Math.max(1, columns - cut.length() - right.length())))
                .styled(palette.plain(), right)
                .toAttributedString();
    }

    /** {@code label}, a value of eight cells and a bar. */
    static AttributedString row(
            Palette palette, String label, String value, AttributedStyle style, AttributedString bar) {
        return new AttributedStringBuilder()
                .styled(palette.faint(), String.format("%-9s", label))
                .styled(style, value)
                .append("  ")
                .append(bar)
                .toAttributedString();
    }

    /** {@code right} beside {@code left}, of which each line is {@code width} cells wide. */
    static List<AttributedString> beside(List<AttributedString> left, int width, List<AttributedString> right) {
        List<AttributedString> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            AttributedStringBuilder line = new AttributedStringBuilder();
            line.append(i < left.size() ? left.get(i) : new AttributedString(" ".repeat(width)));
            line.append("    ");
            line.append(i < right.size() ? right.get(i) : AttributedString.EMPTY);
            lines.add(line.toAttributedString());
        }
        return lines;
    }

    /** Exactly {@code rows} lines of at most {@code columns} cells, the last of them {@code foot}. */
    public static List<AttributedString> fill(
            List<AttributedString> lines, AttributedString foot, int columns, int rows) {
        List<AttributedString> shown = new ArrayList<>(lines.subList(0, Math.clamp(rows - 1, 0, lines.size())));
        while (shown.size() < rows - 1) {
            shown.add(AttributedString.EMPTY);
        }
        shown.add(foot);
        return shown.stream().map(line -> line.columnSubSequence(0, columns)).toList();
    }
}
