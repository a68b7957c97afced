package plumbline.host.screen;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** How lines come to fill a terminal of any size. */
public final class Layout {

    private static final String GAP = "  ";
    private static final String DOT = " · ";

    private Layout() {}

    public static AttributedString styled(AttributedStyle style, String text) {
        return new AttributedString(text, style);
    }

    /** Two texts at the two ends of a line; the left one is cut where there is no room for both. */
    public static AttributedString ends(Palette palette, String left, String right, int columns) {
        int room = Math.max(0, columns - right.length() - 2);
        String cut = cut(left, room);
        return new AttributedStringBuilder()
                .styled(palette.strong(), cut)
                .append(" ".repeat(Math.max(1, columns - cut.length() - right.length())))
                .styled(palette.plain(), right)
                .toAttributedString();
    }

    private static String cut(String text, int room) {
        return text.length() > room ? text.substring(0, Math.max(0, room - 1)) + "…" : text;
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

    /** {@code parts} one after the other, in as many lines as it takes not to cut any. */
    public static List<AttributedString> wrapped(AttributedStyle style, List<String> parts, int columns) {
        List<AttributedString> lines = new ArrayList<>();
        String line = "";
        for (String part : parts) {
            if (!line.isEmpty() && line.length() + GAP.length() + part.length() > columns) {
                lines.add(styled(style, line));
                line = "";
            }
            line += line.isEmpty() ? part : GAP + part;
        }
        lines.add(styled(style, line));
        return lines;
    }

    /** As many of {@code parts}, from the first on, as fit into {@code room} cells; the first is cut where it doesn't. */
    public static String fitting(List<String> parts, int room) {
        StringBuilder text = new StringBuilder(cut(parts.getFirst(), room));
        for (String part : parts.subList(1, parts.size())) {
            if (text.length() + DOT.length() + part.length() > room) {
                break;
            }
            text.append(DOT).append(part);
        }
        return text.toString();
    }

    /** Exactly {@code rows} lines of at most {@code columns} cells, the last of them {@code foot}, or what has room of it. */
    public static List<AttributedString> fill(
            List<AttributedString> lines, List<AttributedString> foot, int columns, int rows) {
        int above = Math.max(0, rows - foot.size());
        List<AttributedString> shown = new ArrayList<>(lines.subList(0, Math.min(above, lines.size())));
        while (shown.size() < above) {
            shown.add(AttributedString.EMPTY);
        }
        shown.addAll(foot.subList(0, rows - above));
        return shown.stream().map(line -> line.columnSubSequence(0, columns)).toList();
    }
}
