package plumbline.host.demo;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import plumbline.core.status.UnitStatus;
import plumbline.emulator.unit.Whereabouts;
import plumbline.host.report.Clock;
import plumbline.host.report.Words;
import plumbline.host.screen.Layout;
import plumbline.host.screen.Palette;
import plumbline.host.screen.PosturePanel;

/** Lays a moment of a running unit out as lines, for any size of terminal: the narrower, the less. */
final class UnitScreen {

    private static final long FLASH_NANOS = 1_500_000_000L;
    private static final int LABEL = 9;

    private final DemoOptions options;
    private final Palette palette;
    private final PosturePanel panel;
    private final Clock clock = new Clock(null, 0);
    private long buzzesSeen;
    private long buzzNanos;

    UnitScreen(DemoOptions options, Palette palette) {
        this.options = options;
        this.palette = palette;
        panel = new PosturePanel(UnitFiles.SETTINGS, clock, palette);
    }

    /** Exactly {@code rows} lines of at most {@code columns} cells. */
    List<AttributedString> lines(UnitView view, int columns, int rows, long nowNanos) {
        List<AttributedString> lines = new ArrayList<>();
        lines.add(title(view, columns));
        lines.add(Layout.styled(palette.faint(), "▔".repeat(columns)));
        List<AttributedString> unit = unit(view, columns - LABEL);
        List<AttributedString> keys = Layout.wrapped(palette.faint(), UnitKey.HELP, columns);
        int room = rows - lines.size() - unit.size() - 2 - keys.size();
        lines.addAll(panel.posture(view.posture(), banner(view, nowNanos), columns, room));
        lines.addAll(unit);
        lines.addAll(panel.strip(view.posture(), columns));
        view.recent().stream()
                .limit(Math.max(0, rows - lines.size() - keys.size()))
                .map(telling ->
                        panel.event(telling.atMicros(), telling.grave(), telling.title(), telling.detail(), columns))
                .forEach(lines::add);
        return Layout.fill(lines, keys, columns, rows);
    }

    private AttributedString title(UnitView view, int columns) {
        Whereabouts where = view.where();
        String doing = where == null
                ? "the unit starts"
                : where.over() ? "the scenario is over; q ends" : "the wearer's line: " + where.doing();
        return Layout.ends(
                palette,
                "Plumbline  " + doing,
                "▶ " + Words.number(options.speed()) + "×  "
                        + clock.at(view.posture().frame().atMicros()),
                columns);
    }

    /** What is felt, as long as it flashes; else what the wearer is to do for neutral. */
    private AttributedString banner(UnitView view, long nowNanos) {
        if (view.buzzes() != buzzesSeen) {
            buzzesSeen = view.buzzes();
            buzzNanos = nowNanos;
        }
        if (buzzesSeen > 0 && nowNanos - buzzNanos < FLASH_NANOS) {
            return Layout.styled(palette.banner(), "  ((●))  " + view.buzz() + "  ");
        }
        return view.phase().equals("IDLE")
                ? AttributedString.EMPTY
                : Layout.styled(palette.strong(), "Neutral: " + Telling.phase(view.phase()));
    }

    private List<AttributedString> unit(UnitView view, int room) {
        UnitStatus status = view.status();
        if (status == null) {
            return List.of(row("Unit", palette.faint(), "starting ..."));
        }
        List<String> open = view.openFaults();
        String came = UnitWords.faults(status);
        String recovered = view.recoveries() == 0
                ? ""
                : "; " + view.recoveries() + " over, slowest after " + view.slowestRecoveryMillis() + " ms";
        return List.of(
                row("Sensor", palette.plain(), Layout.fitting(UnitWords.sensor(status), room)),
                row("Loop", palette.plain(), Layout.fitting(UnitWords.loop(status), room)),
                row(
                        "Faults",
                        open.isEmpty() ? palette.plain() : palette.alarm(),
                        Layout.fitting(
                                List.of(
                                        open.isEmpty()
                                                ? came.isEmpty() ? "none" : came + recovered
                                                : "now: " + String.join(", ", open),
                                        UnitWords.recorder(status)),
                                room)),
                row("Demo", palette.faint(), Layout.fitting(UnitFiles.SETTINGS_TEXT, room)));
    }

    private AttributedString row(String label, AttributedStyle style, String text) {
        return new AttributedStringBuilder()
                .styled(palette.faint(), String.format("%-" + LABEL + "s", label))
                .styled(style, text)
                .toAttributedString();
    }
}
