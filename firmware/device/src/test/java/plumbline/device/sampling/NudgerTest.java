package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.Settings;
import plumbline.device.haptics.HapticPattern;
import plumbline.device.haptics.Haptics;

/** What is played of what there is to say, when, and what is told of what can't be. */
class NudgerTest {

    private static final long MILLI = 1_000_000;

    private final LoopEvents events = new LoopEvents();
    private final ReadyOrNot haptics = new ReadyOrNot();
    private final Nudger nudger = new Nudger(haptics, events, Settings.defaults());
    private long nowNanos;

    @Test
    void shouldPlayAndTellAtOnceWhatCanBePlayed() {
        haptics.ready = true;
        nudger.say(HapticPattern.REFUSED, nowNanos, 0);
        assertEquals(List.of(HapticPattern.REFUSED), haptics.played);
        assertEquals(List.of("REFUSED 1"), told());
        assertEquals("REFUSED", nudger.lastPattern());
    }

    @Test
    void shouldPlayAndTellALittleLaterWhatTheDriverIsNotReadyFor() {
        nudger.say(HapticPattern.NUDGE, nowNanos, 0);
        run(1500);
        assertEquals(List.of(), told());
        assertEquals("", nudger.lastPattern());
        haptics.ready = true;
        run(1000);
        assertEquals(List.of(HapticPattern.NUDGE), haptics.played);
        assertEquals(List.of("NUDGE 1"), told());
        assertEquals(0, nudger.unplayed());
    }

    @Test
    void shouldNeverPlayAndTellSoOnceWhatTheDriverIsNotReadyForInTime() {
        nudger.say(HapticPattern.NUDGE, nowNanos, 0);
        run(30_000);
        haptics.ready = true;
        run(5000);
        assertEquals(List.of(), haptics.played);
        assertEquals(List.of("NUDGE 0"), told());
        assertEquals(1, nudger.unplayed());
        assertEquals(0, nudger.patterns());
        assertEquals("", nudger.lastPattern());
    }

    @Test
    void shouldLetGoOfAPatternForAnother() {
        nudger.say(HapticPattern.NUDGE, nowNanos, 0);
        run(500);
        nudger.say(HapticPattern.SNOOZED, nowNanos, 0);
        haptics.ready = true;
        run(500);
        assertEquals(List.of(HapticPattern.SNOOZED), haptics.played);
        assertEquals(List.of("NUDGE 0", "SNOOZED 1"), told());
    }

    @Test
    void shouldSayOneAfterTheOtherTheMoreUrgentFirst() {
        haptics.ready = true;
        nudger.trouble();
        nudger.decided(decision(DecisionKind.BREAK_DUE));
        run(2000);
        assertEquals(List.of(HapticPattern.BREAK, HapticPattern.ERROR), haptics.played);
    }

    @Test
    void shouldDropWhatTheUnitWantsWhileTheWearerIsBusyOrSnoozes() {
        haptics.ready = true;
        nudger.decided(decision(DecisionKind.BREAK_DUE));
        nudger.setBusy(true);
        nudger.decided(decision(DecisionKind.BREAK_DUE));
        nudger.setBusy(false);
        run(2000);
        nudger.decided(decision(DecisionKind.BREAK_DUE));
        nudger.decided(decision(DecisionKind.SNOOZED));
        run(2000);
        assertEquals(List.of(), haptics.played);
        nudger.decided(decision(DecisionKind.SNOOZE_ENDED));
        nudger.decided(decision(DecisionKind.BREAK_DUE));
        run(2000);
        assertEquals(List.of(HapticPattern.BREAK), haptics.played);
    }

    private static Decision decision(DecisionKind kind) {
        Decision decision = new Decision();
        decision.kind = kind;
        return decision;
    }

    private void run(int millis) {
        for (int i = 0; i < millis; i += 10) {
            nowNanos += 10 * MILLI;
            nudger.step(nowNanos, 0);
        }
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        LoopEvent event = new LoopEvent();
        while (events.poll(event)) {
            told.add(HapticPattern.values()[event.code] + " " + event.a);
        }
        return told;
    }

    /** Plays while it is ready. */
    private static final class ReadyOrNot implements Haptics {
        private final List<HapticPattern> played = new ArrayList<>();
        private boolean ready;

        @Override
        public boolean play(HapticPattern pattern, int strength, long nowNanos) {
            if (ready) {
                played.add(pattern);
            }
            return ready;
        }

        @Override
        public void step(long nowNanos) {}

        @Override
        public boolean isActive() {
            return false;
        }

        @Override
        public boolean isPresent() {
            return ready;
        }

        @Override
        public void stop() {}
    }
}
