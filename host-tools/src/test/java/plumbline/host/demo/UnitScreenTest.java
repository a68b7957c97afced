package plumbline.host.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import plumbline.core.posture.Activity;
import plumbline.core.status.RecorderState;
import plumbline.core.status.SensorState;
import plumbline.core.status.StatusReader;
import plumbline.core.status.StatusValues;
import plumbline.core.status.StatusWriter;
import plumbline.core.status.UnitStatus;
import plumbline.emulator.unit.Whereabouts;
import plumbline.host.screen.Palette;

class UnitScreenTest {

    private static final long SECOND = 1_000_000_000L;

    private final UnitView view = new UnitView();
    private final UnitScreen screen = screen(true);

    private static UnitScreen screen(boolean coloured) {
        return new UnitScreen(new DemoOptions("demo", 1, 1, Path.of("x")), Palette.of(coloured));
    }

    /** In a slouch, at a minute. */
    private static UnitStatus status() {
        StatusValues values = new StatusValues("no answer", "bus held low");
        values.sensor = "LSM6DSOX";
        values.sensorState = SensorState.RUNNING;
        values.activity = Activity.STILL;
        values.flexionMilliDeg = 23_400;
        values.leanMilliDeg = -4_000;
        values.loadPermille = 420;
        values.neutralKnown = true;
        values.sensorMicros = 60_000_000;
        values.samples = 49_980;
        values.rateMilliHz = 833_100;
        values.latenessP99Micros = 1_700;
        values.fifoPeakPermille = 120;
        values.fifoRecentPermille = 40;
        values.recorderState = RecorderState.RECORDING;
        values.requestedRecording = true;
        values.filesSetAside = 1;
        values.faultCounts[1] = 2;
        values.unplayed = 3;
        ByteBuffer page = ByteBuffer.allocate(StatusWriter.PAGE_BYTES);
        new StatusWriter(page, 1, 0, values.faultNames).publish(values);
        return Objects.requireNonNull(new StatusReader(page).read());
    }

    private void aSlouch() {
        view.accept(status());
        view.accept(new Whereabouts(50, 300, false, 24, 0, "STILL", true, 0, 0, 60, true, "slouch 28deg 45s"));
        tell("{\"type\":\"DECISION\",\"t_us\":50000000,\"kind\":\"SLOUCH_STARTED\",\"values\":[0,24000,0,0]}");
        tell("{\"type\":\"DECISION\",\"t_us\":58000000,\"kind\":\"ALERT\",\"values\":[0,24000,1,1]}");
    }

    private void tell(String line) {
        view.accept(Objects.requireNonNull(UnitEvent.parse(line)));
    }

    private String text(int columns, int rows, long nowNanos) {
        return screen.lines(view, columns, rows, nowNanos).stream()
                .map(AttributedString::toString)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void shouldShowPostureLoopFaultsAndWhatTheWearerDoes() {
        aSlouch();
        String text = text(140, 30, 0);
        for (String expected : List.of(
                "slouch 28deg 45s",
                "23.4°",
                "−4.0°",
                "42 %",
                "Slouching forward for 10 s",
                "LSM6DSOX running · 833.1 Hz",
                "p99 1.7 ms",
                "FIFO 4 %, once 12 %",
                "kept file broken, set aside, bus held low ×2, 3 buzzes not played",
                "recorder recording, a recording too",
                "0:00:58  Nudge",
                "1 alert, 1 felt")) {
            assertTrue(text.contains(expected), expected + " in\n" + text);
        }
    }

    @Test
    void shouldSayOnScreenThatItsSettingsAreNotTheUsualOnes() {
        aSlouch();
        for (String part : UnitFiles.SETTINGS_TEXT) {
            assertTrue(text(80, 24, 0).contains(part), text(80, 24, 0));
        }
    }

    @Test
    void shouldFlashABuzzAndThenLetGo() {
        aSlouch();
        tell("{\"type\":\"HAPTIC\",\"t_us\":58000000,\"pattern\":\"NUDGE\",\"played\":true}");
        assertTrue(text(100, 30, SECOND).contains("((●))  nudge"));
        assertTrue(text(100, 30, 2 * SECOND).contains("((●))  nudge"));
        assertFalse(text(100, 30, 4 * SECOND).contains("((●))"));
        assertEquals(1, view.nudges());
    }

    @Test
    void shouldNotFlashWhatWasNotFelt() {
        aSlouch();
        tell("{\"type\":\"HAPTIC\",\"t_us\":58000000,\"pattern\":\"NUDGE\",\"played\":false}");
        assertFalse(text(100, 30, SECOND).contains("((●))"));
        assertEquals(0, view.nudges());
    }

    @Test
    void shouldSayWhatToDoWhileNeutralIsSet() {
        aSlouch();
        tell("{\"type\":\"RITUAL\",\"t_us\":58000000,\"phase\":\"STILL\"}");
        assertTrue(text(100, 30, 0).contains("Neutral: hold still"));
    }

    @Test
    void shouldShowAFaultThatLastsAndHowLongOthersTook() {
        aSlouch();
        tell("{\"type\":\"FAULT_BEGAN\",\"t_us\":58000000,\"fault\":\"no answer\"}");
        assertTrue(text(100, 30, 0).contains("now: no answer"));
        tell("{\"type\":\"FAULT_ENDED\",\"t_us\":58000000,\"fault\":\"no answer\",\"ms\":412}");
        assertTrue(text(140, 30, 0).contains("1 over, slowest after 412 ms"), text(140, 30, 0));
    }

    @Test
    void shouldFillEverySizeOfTerminalExactlyAndNeverMoreBeforeAndAfterTheUnitSpeaks() {
        for (int round = 0; round < 2; round++) {
            for (int columns = 1; columns < 140; columns += 7) {
                for (int rows = 1; rows < 50; rows += 3) {
                    List<AttributedString> lines = screen.lines(view, columns, rows, 0);
                    assertEquals(rows, lines.size());
                    for (AttributedString line : lines) {
                        assertTrue(line.columnLength() <= columns, columns + " columns: " + line);
                    }
                }
            }
            aSlouch();
        }
    }

    @Test
    void shouldUseNoColourWhereNoneIsWanted() {
        aSlouch();
        for (AttributedString line : screen(false).lines(view, 100, 30, 0)) {
            assertFalse(line.toAnsi().matches("(?s).*\\[[0-9;]*[34]8;.*|.*\\[([0-9;]*;)?[34][0-7]m.*"), line.toAnsi());
        }
    }

    @Test
    void shouldShowEveryKeyWholeHoweverNarrowTheTerminal() {
        aSlouch();
        for (int columns : new int[] {120, 80, 79, 60, 40, 24}) {
            String text = text(columns, 24, 0);
            for (String key : UnitKey.HELP) {
                assertTrue(text.contains(key), key + " at " + columns + " in\n" + text);
            }
        }
    }

    @Test
    void shouldShowRateHeapLatenessLoadAndTheLastEventAtSixtyByTwenty() {
        aSlouch();
        String text = text(60, 20, 0);
        for (String expected : List.of(
                "833.1 Hz", "0 lost, 0 gaps", "heap 0 bytes", "late p99 1.7 ms", "42 %", "Nudge", "Slouch began")) {
            assertTrue(text.contains(expected), expected + " in\n" + text);
        }
    }

    @Test
    void shouldLeaveOutWhatDoesNotFitRatherThanCutIt() {
        aSlouch();
        assertTrue(text(40, 24, 0).contains("heap 0 bytes · late p99 1.7 ms\n"), text(40, 24, 0));
        assertTrue(text(30, 24, 0).contains("heap 0 bytes\n"), text(30, 24, 0));
    }

    @Test
    void shouldKnowItsKeys() {
        assertEquals(UnitKey.SLOUCH, UnitKey.of('s'));
        assertEquals(UnitKey.QUIT, UnitKey.of('q'));
        assertEquals(UnitKey.QUIT, UnitKey.of(3));
        for (int other : new int[] {-2, -1, 0, 27, '[', 'A', 'x', 0x1F600}) {
            assertEquals(null, UnitKey.of(other));
        }
    }
}
