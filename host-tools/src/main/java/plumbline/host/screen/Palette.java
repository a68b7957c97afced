package plumbline.host.screen;

import org.jline.utils.AttributedStyle;

/** Colours that mean something, or only weight and inversion where NO_COLOR asks for none (no-color.org). */
public record Palette(
        AttributedStyle plain,
        AttributedStyle faint,
        AttributedStyle strong,
        AttributedStyle fine,
        AttributedStyle beyond,
        AttributedStyle alarm,
        AttributedStyle banner) {

    // Of the 256 colours, told apart by colour-blind eyes too and readable on black and on white.
    private static final int TEAL = 36;
    private static final int AMBER = 172;
    private static final int VERMILION = 166;
    private static final int GREY = 245;
    private static final int WHITE = 231;

    public static Palette of(boolean coloured) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        if (!coloured) {
            return new Palette(
                    plain,
                    plain.faint(),
                    plain.bold(),
                    plain,
                    plain.bold(),
                    plain.bold(),
                    plain.bold().inverse());
        }
        return new Palette(
                plain,
                plain.foreground(GREY),
                plain.bold(),
                plain.foreground(TEAL),
                plain.foreground(AMBER).bold(),
                plain.foreground(VERMILION).bold(),
                plain.foreground(WHITE).background(VERMILION).bold());
    }

    /** For something that may lie beyond its limit. */
    public AttributedStyle judged(boolean isBeyond) {
        return isBeyond ? beyond : fine;
    }
}
