package plumbline.host.screen;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.Setting;
import plumbline.core.posture.Settings;
import plumbline.host.report.Clock;
import plumbline.host.report.EventWords;
import plumbline.host.report.Words;

/** A wearer's posture as lines: drawn, as angles against their limits, as load and as events; the narrower, the less. */
public final class PosturePanel {

    private static final int BESIDE_FROM_COLUMNS = 74;
    private static final int TWO_FIGURES_FROM_COLUMNS = 36;
    private static final int LABEL = 9;

    /** So many are worth more than space between the numbers. */
    private static final int EVENTS = 4;

    private static final AttributedString SPACE = new AttributedString(" ");

    private final Palette palette;
    private final Gauge gauge;
    private final Strip strip;
    private final Clock clock;
    private final int forwardDeg;
    private final int backwardDeg;
    private final int lateralDeg;

    public PosturePanel(Settings settings, Clock clock, Palette palette) {
        this.palette = palette;
        this.clock = clock;
        forwardDeg = settings.get(Setting.POSTURE_FORWARD_THRESHOLD_DEG);
        backwardDeg = settings.get(Setting.POSTURE_BACKWARD_THRESHOLD_DEG);
        lateralDeg = settings.get(Setting.POSTURE_LATERAL_THRESHOLD_DEG);
        gauge = new Gauge(palette);
        strip = new Strip(palette, Math.min(forwardDeg, Math.min(backwardDeg, lateralDeg)) * 1000);
    }

    /** The figure beside the numbers, above them, or left out, as {@code room} lines allow; {@code banner} among them. */
    public List<AttributedString> posture(LiveState state, AttributedString banner, int columns, int room) {
        if (columns >= BESIDE_FROM_COLUMNS && room > Figure.ROWS) {
            int width = 2 * Figure.COLUMNS + 1;
            List<AttributedString> lines = new ArrayList<>(
                    Layout.beside(figures(state, true), width, numbers(state, banner, columns - width - 4)));
            lines.add(Layout.styled(palette.faint(), "     from the side     from behind"));
            return lines;
        }
        List<AttributedString> lines = new ArrayList<>();
        List<AttributedString> numbers = numbers(state, banner, columns);
        if (room - numbers.size() < EVENTS) {
            numbers.removeIf(SPACE::equals);
        }
        if (room - numbers.size() >= Figure.ROWS) {
            lines.addAll(figures(state, columns >= TWO_FIGURES_FROM_COLUMNS));
        }
        lines.addAll(numbers);
        return lines;
    }

    /** The way so far, and a pointer below it. */
    public List<AttributedString> strip(LiveState state, int columns) {
        return List.of(strip.levels(state, columns), strip.pointer(state, columns));
    }

    public AttributedString event(LiveState.Shown event, int columns) {
        return event(
                event.atMicros(),
                event.kind() == DecisionKind.ALERT,
                EventWords.title(event.kind(), event.a(), event.d()),
                EventWords.detail(event.kind(), event.a(), event.b(), event.c(), event.d()),
                columns);
    }

    /** @param grave it is to be noticed */
    public AttributedString event(long atMicros, boolean grave, String title, String detail, int columns) {
        return new AttributedStringBuilder()
                .styled(palette.faint(), clock.at(atMicros) + "  ")
                .styled(grave ? palette.alarm() : palette.plain(), String.format("%-14s", title))
                .styled(palette.faint(), columns < 40 ? "" : "  " + detail)
                .toAttributedString();
    }

    private List<AttributedString> figures(LiveState state, boolean both) {
        LiveFrame frame = state.frame();
        Dots side = Figure.side(frame.neutral() ? frame.flexionMilliDeg() : 0);
        Dots back = Figure.back(frame.neutral() ? frame.leanMilliDeg() : 0);
        AttributedStyle sideStyle = style(frame, flexionBeyond(frame));
        AttributedStyle backStyle = style(frame, leanBeyond(frame));
        List<AttributedString> lines = new ArrayList<>();
        for (int row = 0; row < Figure.ROWS; row++) {
            AttributedStringBuilder line = new AttributedStringBuilder().styled(sideStyle, side.row(row));
            if (both) {
                line.append(" ").styled(backStyle, back.row(row));
            }
            lines.add(line.toAttributedString());
        }
        return lines;
    }

    private AttributedStyle style(LiveFrame frame, boolean beyond) {
        return frame.neutral() && frame.trusted() ? palette.judged(beyond) : palette.faint();
    }

    private boolean flexionBeyond(LiveFrame frame) {
        return frame.flexionMilliDeg() > forwardDeg * 1000 || frame.flexionMilliDeg() < -backwardDeg * 1000;
    }

    private boolean leanBeyond(LiveFrame frame) {
        return Math.abs(frame.leanMilliDeg()) > lateralDeg * 1000;
    }

    private List<AttributedString> numbers(LiveState state, AttributedString banner, int columns) {
        LiveFrame frame = state.frame();
        int width = Math.max(8, columns - LABEL - 10);
        List<AttributedString> lines = new ArrayList<>();
        lines.add(Layout.row(
                palette,
                "Flexion",
                angle(frame, frame.flexionMilliDeg()),
                style(frame, flexionBeyond(frame)),
                gauge.angle(frame.flexionMilliDeg(), -45, 75, -backwardDeg, forwardDeg, width)));
        lines.add(Layout.row(
                palette,
                "Lean",
                angle(frame, frame.leanMilliDeg()),
                style(frame, leanBeyond(frame)),
                gauge.angle(frame.leanMilliDeg(), -45, 45, -lateralDeg, lateralDeg, width)));
        lines.add(Layout.row(
                palette,
                "Load",
                String.format("%6d %%", frame.loadPermille() / 10),
                palette.plain(),
                gauge.filled(frame.loadPermille(), width)));
        lines.add(SPACE);
        lines.add(new AttributedStringBuilder()
                .styled(palette.faint(), String.format("%-9s", "Activity"))
                .styled(palette.strong(), frame.neutral() ? Words.activity(frame.activity()) : "neutral not set yet")
                .append(frame.trusted() || !frame.neutral() ? "" : ", settling")
                .toAttributedString());
        lines.add(slouching(state));
        lines.add(banner);
        lines.add(SPACE);
        lines.add(Layout.styled(
                palette.plain(),
                Words.count(state.slouches(), "slouch", "slouches") + " · "
                        + Words.count(state.alerts(), "alert", "alerts") + ", " + state.felt() + " felt · "
                        + Words.count(state.breaks(), "break", "breaks")));
        return lines;
    }

    private static String angle(LiveFrame frame, int milliDeg) {
        return frame.neutral() ? Gauge.degrees(milliDeg) : "       –";
    }

    private AttributedString slouching(LiveState state) {
        return state.slouch() == null
                ? AttributedString.EMPTY
                : Layout.styled(
                        palette.beyond(),
                        "Slouching " + Words.direction(state.slouch()) + " for "
                                + Words.duration(state.slouchMillis() / 1000 * 1000));
    }
}
