package plumbline.host.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.core.posture.DecisionKind;
import plumbline.host.screen.LiveState;

class PlaybackTest {

    private static final long SECOND = 1_000_000_000L;

    private final RecordedSource source = new RecordedSource();
    private LiveState state = new LiveState(0, 1);

    @BeforeEach
    void tenMinutesWithAnAlertInTheMiddle() {
        for (int tenth = 0; tenth <= 6000; tenth++) {
            source.add(DecisionKind.ANGLES, tenth * 100_000L, tenth, 0, 0, 0);
            if (tenth == 3000) {
                source.add(DecisionKind.ALERT, tenth * 100_000L, 0, 20_000, 1, 1);
            }
        }
        state = new LiveState(source.startMicros(), source.endMicros());
    }

    private Playback playback(double speed, boolean loop) {
        return new Playback(source, state, speed, loop, 0);
    }

    @Test
    void shouldStandWhereSpeedTimesTimeIs() throws IOException {
        Playback playback = playback(10, false);
        playback.step(3 * SECOND);
        assertEquals(30_000_000, state.frame().atMicros());
    }

    @Test
    void shouldStandStillWhilePausedAndGoOnFromThereAfter() throws IOException {
        Playback playback = playback(1, false);
        playback.step(2 * SECOND);
        playback.press(Key.PAUSE, 2 * SECOND);
        playback.step(50 * SECOND);
        assertEquals(2_000_000, state.frame().atMicros());
        playback.press(Key.PAUSE, 50 * SECOND);
        playback.step(51 * SECOND);
        assertEquals(3_000_000, state.frame().atMicros());
    }

    @Test
    void shouldKeepThePlaceWhenSpeedChanges() throws IOException {
        Playback playback = playback(1, false);
        playback.step(10 * SECOND);
        playback.press(Key.FASTER, 10 * SECOND);
        assertEquals(2, playback.clock().speed());
        playback.step(11 * SECOND);
        assertEquals(12_000_000, state.frame().atMicros());
    }

    @Test
    void shouldStartAfreshAndCatchUpWhenSoughtBackwards() throws IOException {
        Playback playback = playback(1, false);
        playback.step(290 * SECOND);
        playback.press(Key.FAR_FORTH, 290 * SECOND);
        playback.step(290 * SECOND);
        assertEquals(1, state.alerts());
        playback.press(Key.FAR_BACK, 290 * SECOND);
        assertEquals(1, source.restarts);
        playback.step(290 * SECOND);
        assertEquals(290_000_000, state.frame().atMicros());
        assertEquals(0, state.alerts());
    }

    @Test
    void shouldGoALongWayInPieces() throws IOException {
        Playback playback = playback(1, false);
        for (int i = 0; i < 11; i++) {
            playback.press(Key.FAR_FORTH, 0);
        }
        playback.step(0);
        assertEquals(300_000_000, state.frame().atMicros());
        assertTrue(playback.seeking());
        playback.step(0);
        assertEquals(550_000_000, state.frame().atMicros());
        assertFalse(playback.seeking());
    }

    @Test
    void shouldBeDoneAtTheEnd() throws IOException {
        Playback playback = playback(60, false);
        playback.step(5 * SECOND);
        assertFalse(playback.done());
        playback.step(6 * SECOND);
        playback.step(10 * SECOND);
        assertTrue(playback.done());
    }

    @Test
    void shouldBeginAgainAtTheEndWhenLooping() throws IOException {
        Playback playback = playback(60, true);
        playback.step(5 * SECOND);
        playback.step(10 * SECOND);
        assertFalse(playback.done());
        playback.step(11 * SECOND);
        assertEquals(60_000_000, state.frame().atMicros());
    }

    @Test
    void shouldNotLeaveTheTraceWhenSoughtBeyondItsEnds() throws IOException {
        Playback playback = playback(1, false);
        playback.press(Key.FAR_BACK, 0);
        playback.step(0);
        assertEquals(0, state.frame().atMicros());
        for (int i = 0; i < 20; i++) {
            playback.press(Key.FAR_FORTH, 0);
        }
        playback.step(0);
        playback.step(0);
        assertEquals(600_000_000, state.frame().atMicros());
        assertTrue(playback.done());
    }

    @Test
    void shouldQuitWhenAsked() throws IOException {
        Playback playback = playback(1, true);
        playback.press(Key.QUIT, 0);
        assertTrue(playback.done());
    }
}
