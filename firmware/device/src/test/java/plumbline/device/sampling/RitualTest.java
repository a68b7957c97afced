package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.device.haptics.HapticPattern;
import plumbline.emulator.wearer.Scenario;

class RitualTest {

    @Test
    void shouldCountDownTakeNeutralAndShowLimitsWhenAskedUpright() {
        Trial trial = trial("upright 40s\nslouch 25deg 5s\nupright 5s\nlean left 20deg 5s\nupright 60s");
        trial.run(30);
        trial.controls.ask(ControlKind.NEUTRAL);
        trial.run(40);
        assertEquals(
                List.of(
                        HapticPattern.COUNTDOWN,
                        HapticPattern.COUNTDOWN,
                        HapticPattern.COUNTDOWN,
                        HapticPattern.NEUTRAL_SET,
                        HapticPattern.LIMIT,
                        HapticPattern.LIMIT),
                trial.haptics.played());
        assertTrue(trial.tape.commands.contains("NEUTRAL 0"));
    }

    @Test
    void shouldRefuseWithItsOwnBuzzWhenWalking() {
        Trial trial = trial("upright 20s\nstand\nwalk 60s");
        trial.run(60);
        trial.controls.ask(ControlKind.NEUTRAL);
        trial.run(10);
        assertEquals(List.of(HapticPattern.REFUSED), trial.haptics.played());
        assertFalse(trial.tape.commands.contains("NEUTRAL 0"));
    }

    @Test
    void shouldEndTheCheckWhenAskedAgain() {
        Trial trial = trial("upright 30s\nslouch 30deg 60s");
        trial.run(15);
        trial.controls.ask(ControlKind.NEUTRAL);
        trial.run(9);
        trial.controls.ask(ControlKind.NEUTRAL);
        trial.run(20);
        assertEquals(0, Collections.frequency(trial.haptics.played(), HapticPattern.LIMIT));
    }

    @Test
    void shouldSnoozeAndEndItWithFourTaps() {
        Trial trial = trial("upright 2min");
        trial.run(10);
        trial.controls.ask(ControlKind.TOGGLE_SNOOZE);
        trial.run(10);
        trial.controls.ask(ControlKind.TOGGLE_SNOOZE);
        trial.run(10);
        assertEquals(List.of("SNOOZE 1800", "SNOOZE 0"), trial.tape.commands);
        assertEquals(List.of(HapticPattern.SNOOZED, HapticPattern.COUNTDOWN), trial.haptics.played());
    }

    private static Trial trial(String scenario) {
        return new Trial(Scenario.parse("ritual", scenario), 208, 1);
    }
}
