package plumbline.host.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.core.posture.Activity;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.Direction;
import plumbline.core.posture.Settings;
import plumbline.host.screen.LiveFrame;
import plumbline.host.screen.LiveState;
import plumbline.host.screen.Palette;

class LiveScreenTest {

    private static final long SECOND = 1_000_000;

    private final RecordedSource source = new RecordedSource();
    private final LiveOptions options = new LiveOptions("a very long name.mcap", null, Settings.defaults(), 60, false);
    private LiveState state = new LiveState(0, 1);

    @BeforeEach
    void aSlouchWithItsAlert() {
        source.add(DecisionKind.ANGLES, 0, 2_000, 0, 0, 1);
        source.add(DecisionKind.SLOUCH_STARTED, 10 * SECOND, Direction.FORWARD.ordinal(), 16_000);
        source.add(DecisionKind.ALERT, 50 * SECOND, Direction.FORWARD.ordinal(), 24_000, 1, 1);
        source.add(DecisionKind.ANGLES, 58 * SECOND, 23_400, -4_000, 1000, 1);
        source.add(DecisionKind.ANGLES, 100 * SECOND, 3_000, 0, 0, 1);
        state = new LiveState(source.startMicros(), source.endMicros());
    }

    private List<AttributedString> screen(int columns, int rows, boolean coloured) throws IOException {
        Playback playback = new Playback(source, state, 60, false, 0);
        playback.step(SECOND * 1000 * 59 / 60);
        LiveScreen screen = new LiveScreen(options, source.startMicros(), Palette.of(coloured));
        return screen.lines(state, playback, columns, rows, 0);
    }

    private static String text(List<AttributedString> lines) {
        return lines.stream().map(AttributedString::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void shouldShowAnglesLoadSlouchAndTheNudge() throws IOException {
        String text = text(screen(100, 30, true));
        assertTrue(text.contains("23.4°"), text);
        assertTrue(text.contains("−4.0°"), text);
        assertTrue(text.contains("100 %"), text);
        assertTrue(text.contains("Slouching forward for 48 s"), text);
        assertTrue(text.contains("Nudge: forward, 24°"), text);
        assertTrue(text.contains("1 alert, 1 felt"), text);
        assertTrue(text.contains("0:00:50  Nudge"), text);
    }

    @Test
    void shouldFillEverySizeOfTerminalExactlyAndNeverMore() throws IOException {
        for (int columns = 1; columns < 140; columns += 7) {
            for (int rows = 1; rows < 50; rows += 6) {
                List<AttributedString> lines = screen(columns, rows, true);
                assertEquals(rows, lines.size());
                for (AttributedString line : lines) {
                    assertTrue(line.columnLength() <= columns, columns + " columns: " + line);
                }
            }
        }
    }

    @Test
    void shouldUseNoColourWhereNoneIsWanted() throws IOException {
        for (AttributedString line : screen(100, 30, false)) {
            assertFalse(line.toAnsi().matches("(?s).*\\[[0-9;]*[34]8;.*|.*\\[([0-9;]*;)?[34][0-7]m.*"), line.toAnsi());
        }
    }

    @Test
    void shouldSayThatThereIsNoNeutralRatherThanShowAngles() {
        state.clear();
        Playback playback = new Playback(source, state, 60, false, 0);
        LiveScreen screen = new LiveScreen(options, 0, Palette.of(true));
        String text = text(screen.lines(state, playback, 80, 24, 0));
        assertTrue(text.contains("neutral not set yet"), text);
        assertFalse(text.contains("0.0°"), text);
    }

    @Test
    void shouldCountTheActivityOfTheFrame() {
        state.accept(new LiveFrame(0, 0, 0, 0, Activity.WALKING, true, true));
        assertEquals(Activity.WALKING, state.frame().activity());
    }
}
