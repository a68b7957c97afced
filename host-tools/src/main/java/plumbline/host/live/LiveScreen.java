package plumbline.host.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.Setting;
import plumbline.core.posture.Settings;
import plumbline.host.report.Clock;
import plumbline.host.report.EventWords;
import plumbline.host.report.Words;

/** Lays a moment out as lines, for any size of terminal: the narrower, the less. */
final class LiveScreen {

    private static final int BESIDE_FROM_COLUMNS = 74;
    private static final int TWO_FIGURES_FROM_COLUMNS = 36;
    private static final int LABEL = 9;
    private static final long BANNER_NANOS = 2_500_000_000L;

    private final LiveOptions options;
    private final Palette palette;
    private final Gauge gauge;
    private final Strip strip;
    private final Clock clock;
    private final int forwardDeg;
    private final int backwardDeg;
    private final int lateralDeg;
    private LiveState.@Nullable Shown bannerFor;
    private long bannerNanos;

    LiveScreen(LiveOptions options, long startMicros, Palette palette) {
        this.options = options;
        this.palette = palette;
        Settings settings = options.settings();
        forwardDeg = settings.get(Setting.POSTURE_FORWARD_THRESHOLD_DEG);
        backwardDeg = settings.get(Setting.POSTURE_BACKWARD_THRESHOLD_DEG);
        lateralDeg = settings.get(Setting.POSTURE_LATERAL_THRESHOLD_DEG);
        gauge = new Gauge(palette);
        strip = new Strip(palette, Math.min(forwardDeg, Math.min(backwardDeg, lateralDeg)) * 1000);
        clock = new Clock(options.startedAt(), startMicros);
    }

    /** Exactly {@code rows} lines of at most {@code columns} cells. */
    List<AttributedString> lines(LiveState state, Playback playback, int columns, int rows, long nowNanos) {
        noticeAlert(state, nowNanos);
        List<AttributedString> lines = new ArrayList<>();
        lines.add(title(state, playback, columns));
        lines.add(styled(palette.faint(), "▔".repeat(columns)));
        List<AttributedString> panel = panel(state, columns, nowNanos);
        int roomForFigures = rows - lines.size() - 4;
        if (columns >= BESIDE_FROM_COLUMNS && roomForFigures >= Figure.ROWS) {
            lines.addAll(beside(figures(state, true), panel(state, columns - 2 * Figure.COLUMNS - 5, nowNanos)));
            lines.add(styled(palette.faint(), "     from the side     from behind"));
        } else {
            if (roomForFigures - panel.size() >= Figure.ROWS) {
                lines.addAll(figures(state, columns >= TWO_FIGURES_FROM_COLUMNS));
            }
            lines.addAll(panel);
        }
        lines.add(AttributedString.EMPTY);
        lines.add(strip.levels(state, columns));
        lines.add(strip.pointer(state, columns));
        int room = rows - lines.size() - 1;
        state.recent().stream()
                .limit(Math.max(0, room))
                .map(event -> event(event, columns))
                .forEach(lines::add);
        while (lines.size() < rows - 1) {
            lines.add(AttributedString.EMPTY);
        }
        List<AttributedString> shown = new ArrayList<>(lines.subList(0, Math.max(0, rows - 1)));
        shown.add(help(playback));
        return shown.stream().map(line -> line.columnSubSequence(0, columns)).toList();
    }

    private void noticeAlert(LiveState state, long nowNanos) {
        LiveState.Shown alert = state.lastAlert();
        if (!Objects.equals(alert, bannerFor)) {
            bannerFor = alert;
            bannerNanos = nowNanos;
        }
    }

    private AttributedString title(LiveState state, Playback playback, int columns) {
        String pace = playback.seeking()
                ? "seeking "
                : (playback.clock().paused() ? "paused " : "▶ ")
                        + number(playback.clock().speed()) + "× ";
        String right = (playback.loop() ? "loop  " : "") + pace + " "
                + clock.at(state.frame().atMicros());
        int room = Math.max(0, columns - right.length() - 2);
        String left = "Plumbline  " + options.title();
        left = left.length() > room ? left.substring(0, Math.max(0, room - 1)) + "…" : left;
        return new AttributedStringBuilder()
                .styled(palette.strong(), left)
                .append(" ".repeat(Math.max(1, columns - left.length() - right.length())))
                .styled(palette.plain(), right)
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

    private List<AttributedString> panel(LiveState state, int columns, long nowNanos) {
        LiveFrame frame = state.frame();
        int width = Math.max(8, columns - LABEL - 10);
        List<AttributedString> lines = new ArrayList<>();
        lines.add(row(
                "Flexion",
                frame.neutral() ? Gauge.degrees(frame.flexionMilliDeg()) : "       –",
                style(frame, flexionBeyond(frame)),
                gauge.angle(frame.flexionMilliDeg(), -45, 75, -backwardDeg, forwardDeg, width)));
        lines.add(row(
                "Lean",
                frame.neutral() ? Gauge.degrees(frame.leanMilliDeg()) : "       –",
                style(frame, leanBeyond(frame)),
                gauge.angle(frame.leanMilliDeg(), -45, 45, -lateralDeg, lateralDeg, width)));
        lines.add(row(
                "Load",
                String.format("%6d %%", frame.loadPermille() / 10),
                palette.plain(),
                gauge.filled(frame.loadPermille(), width)));
        lines.add(AttributedString.EMPTY);
        lines.add(new AttributedStringBuilder()
                .styled(palette.faint(), String.format("%-9s", "Activity"))
                .styled(palette.strong(), frame.neutral() ? Words.activity(frame.activity()) : "neutral not set yet")
                .append(frame.trusted() || !frame.neutral() ? "" : ", settling")
                .toAttributedString());
        lines.add(slouching(state));
        lines.add(banner(nowNanos));
        lines.add(AttributedString.EMPTY);
        lines.add(styled(
                palette.plain(),
                Words.count(state.slouches(), "slouch", "slouches") + " · "
                        + Words.count(state.alerts(), "alert", "alerts") + ", " + state.felt() + " felt · "
                        + Words.count(state.breaks(), "break", "breaks")));
        return lines;
    }

    private AttributedString row(String label, String value, AttributedStyle style, AttributedString bar) {
        return new AttributedStringBuilder()
                .styled(palette.faint(), String.format("%-9s", label))
                .styled(style, value)
                .append("  ")
                .append(bar)
                .toAttributedString();
    }

    private AttributedString slouching(LiveState state) {
        return state.slouch() == null
                ? AttributedString.EMPTY
                : styled(
                        palette.beyond(),
                        "Slouching " + Words.direction(state.slouch()) + " for "
                                + Words.duration(state.slouchMillis() / 1000 * 1000));
    }

    private AttributedString banner(long nowNanos) {
        if (bannerFor == null || nowNanos - bannerNanos > BANNER_NANOS) {
            return AttributedString.EMPTY;
        }
        String title = EventWords.title(bannerFor.kind(), bannerFor.a(), bannerFor.d());
        return styled(
                bannerFor.d() != 0 ? palette.banner() : palette.alarm(),
                "  " + title + ": "
                        + EventWords.detail(
                                bannerFor.kind(), bannerFor.a(), bannerFor.b(), bannerFor.c(), bannerFor.d())
                        + "  ");
    }

    private List<AttributedString> beside(List<AttributedString> left, List<AttributedString> right) {
        List<AttributedString> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            AttributedStringBuilder line = new AttributedStringBuilder();
            line.append(i < left.size() ? left.get(i) : styled(palette.plain(), " ".repeat(2 * Figure.COLUMNS + 1)));
            line.append("    ");
            line.append(i < right.size() ? right.get(i) : AttributedString.EMPTY);
            lines.add(line.toAttributedString());
        }
        return lines;
    }

    private AttributedString event(LiveState.Shown event, int columns) {
        boolean alert = event.kind() == DecisionKind.ALERT;
        String detail = EventWords.detail(event.kind(), event.a(), event.b(), event.c(), event.d());
        return new AttributedStringBuilder()
                .styled(palette.faint(), clock.at(event.atMicros()) + "  ")
                .styled(
                        alert ? palette.alarm() : palette.plain(),
                        String.format("%-14s", EventWords.title(event.kind(), event.a(), event.d())))
                .styled(palette.faint(), columns < 40 ? "" : "  " + detail)
                .toAttributedString();
    }

    private AttributedString help(Playback playback) {
        String way = Words.duration(playback.seekMicros() / 1000);
        return styled(
                palette.faint(), "q quit  space pause  ←→ " + way + "  +− speed  l loop  r start  PgUp PgDn ten times");
    }

    private static String number(double speed) {
        return speed == Math.rint(speed) ? Long.toString((long) speed) : Double.toString(speed);
    }

    private static AttributedString styled(AttributedStyle style, String text) {
        return new AttributedString(text, style);
    }
}
