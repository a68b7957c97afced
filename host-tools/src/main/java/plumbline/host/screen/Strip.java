package plumbline.host.screen;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** The whole length as one line: how far from neutral in each part, what is still to come, and where playback is. */
public final class Strip {

    private static final String[] LEVELS = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    private static final int FULL_MILLI_DEG = 60_000;

    private final Palette palette;
    private final int limitMilliDeg;

    public Strip(Palette palette, int limitMilliDeg) {
        this.palette = palette;
        this.limitMilliDeg = limitMilliDeg;
    }

    public AttributedString levels(LiveState state, int width) {
        AttributedStringBuilder out = new AttributedStringBuilder();
        for (int column = 0; column < width; column++) {
            int most = LiveState.UNSEEN;
            int from = column * LiveState.STRIP / width;
            int to = Math.max(from + 1, (column + 1) * LiveState.STRIP / width);
            for (int part = from; part < to; part++) {
                most = Math.max(most, state.strip(part));
            }
            if (most == LiveState.UNSEEN) {
                out.styled(palette.faint(), "·");
            } else {
                int level = Math.clamp((long) most * LEVELS.length / FULL_MILLI_DEG, 0, LEVELS.length - 1);
                out.styled(palette.judged(most > limitMilliDeg), LEVELS[level]);
            }
        }
        return out.toAttributedString();
    }

    /** A pointer below the strip. */
    public AttributedString pointer(LiveState state, int width) {
        int at = Math.clamp(Math.round(state.played() * (width - 1)), 0, width - 1);
        return new AttributedStringBuilder()
                .append(" ".repeat(at))
                .styled(palette.strong(), "▲")
                .toAttributedString();
    }
}
