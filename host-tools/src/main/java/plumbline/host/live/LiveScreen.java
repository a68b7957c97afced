package plumbline.host.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;
import plumbline.host.report.Clock;
import plumbline.host.report.EventWords;
import plumbline.host.report.Words;
import plumbline.host.screen.Layout;
import plumbline.host.screen.LiveState;
import plumbline.host.screen.Palette;
import plumbline.host.screen.PosturePanel;

/** Lays a moment of a playback out as lines, for any size of terminal: the narrower, the less. */
final class LiveScreen {

    private static final long BANNER_NANOS = 2_500_000_000L;

    private final LiveOptions options;
    private final Palette palette;
    private final PosturePanel panel;
    private final Clock clock;
    private LiveState.@Nullable Shown bannerFor;
    private long bannerNanos;

    LiveScreen(LiveOptions options, long startMicros, Palette palette) {
        this.options = options;
        this.palette = palette;
        clock = new Clock(options.startedAt(), startMicros);
        panel = new PosturePanel(options.settings(), clock, palette);
    }

    /** Exactly {@code rows} lines of at most {@code columns} cells. */
    List<AttributedString> lines(LiveState state, Playback playback, int columns, int rows, long nowNanos) {
        noticeAlert(state, nowNanos);
        List<AttributedString> lines = new ArrayList<>();
        lines.add(title(state, playback, columns));
        lines.add(Layout.styled(palette.faint(), "▔".repeat(columns)));
        List<AttributedString> help = help(playback, columns);
        lines.addAll(panel.posture(state, banner(nowNanos), columns, rows - lines.size() - 2 - help.size()));
        lines.add(AttributedString.EMPTY);
        lines.addAll(panel.strip(state, columns));
        state.recent().stream()
                .limit(Math.max(0, rows - lines.size() - help.size()))
                .map(event -> panel.event(event, columns))
                .forEach(lines::add);
        return Layout.fill(lines, help, columns, rows);
    }

    private void noticeAlert(LiveState state, long nowNanos) {
        LiveState.Shown alert = state.lastAlert();
        if (!Objects.equals(alert, bannerFor)) {
            bannerFor = alert;
            bannerNanos = nowNanos;
        }
    }

    private AttributedString banner(long nowNanos) {
        if (bannerFor == null || nowNanos - bannerNanos > BANNER_NANOS) {
            return AttributedString.EMPTY;
        }
        String title = EventWords.title(bannerFor.kind(), bannerFor.a(), bannerFor.d());
        return Layout.styled(
                bannerFor.d() != 0 ? palette.banner() : palette.alarm(),
                "  " + title + ": "
                        + EventWords.detail(
                                bannerFor.kind(), bannerFor.a(), bannerFor.b(), bannerFor.c(), bannerFor.d())
                        + "  ");
    }

    private AttributedString title(LiveState state, Playback playback, int columns) {
        String pace = playback.seeking()
                ? "seeking "
                : (playback.clock().paused() ? "paused " : "▶ ")
                        + Words.number(playback.clock().speed()) + "× ";
        String right = (playback.loop() ? "loop  " : "") + pace + " "
                + clock.at(state.frame().atMicros());
        return Layout.ends(palette, "Plumbline  " + options.title(), right, columns);
    }

    private List<AttributedString> help(Playback playback, int columns) {
        String way = Words.duration(playback.seekMicros() / 1000);
        List<String> keys =
                List.of("q quit", "space pause", "←→ " + way, "+− speed", "l loop", "r start", "PgUp PgDn ten times");
        return Layout.wrapped(palette.faint(), keys, columns);
    }
}
