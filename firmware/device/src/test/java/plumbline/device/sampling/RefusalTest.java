package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.Forward;
import plumbline.device.gesture.Refusal;
import plumbline.device.gesture.RitualPhase;
import plumbline.device.haptics.HapticPattern;
import plumbline.device.imu.Fault;
import plumbline.emulator.wearer.Mounting;
import plumbline.emulator.wearer.Scenario;

/** When neutral is not taken: felt, told with its reason, and never a neutral afterwards. */
class RefusalTest {

    private final List<RitualPhase> phases = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"supine, NOT_UPRIGHT", "prone, NOT_UPRIGHT", "left, NOT_UPRIGHT", "right, NOT_UPRIGHT"})
    void shouldRefuseNeutralLyingOnAnySideEvenBeforeThereWasOne(String side, Refusal why) {
        assertRefused(why, asked("upright 5s\nlie %s 60s".formatted(side), 12));
    }

    @Test
    void shouldRefuseNeutralBentBy40Degrees() {
        assertRefused(Refusal.NOT_UPRIGHT, asked("upright 5s\nslouch 40deg 60s", 15));
    }

    @Test
    void shouldRefuseNeutralWhenTheWearerBendsInTheCountdown() {
        Trial trial = begun("upright 20.5s\nslouch 45deg 60s");
        ask(trial, 20);
        assertRefused(Refusal.NOT_UPRIGHT, trial);
    }

    @Test
    void shouldRefuseNeutralWhenNoStillSecondComesWithinTheTime() {
        Trial trial = begun("upright 19s\nrepeat x20\nslouch 15deg 1.2s\nupright 1.2s\nend");
        ask(trial, 20);
        assertRefused(Refusal.NOT_STILL, trial);
    }

    @Test
    void shouldRefuseNeutralWhenAskedAgainInTheCountdown() {
        Trial trial = begun("upright 60s");
        ask(trial, 20);
        trial.run(1);
        trial.controls.ask(ControlKind.NEUTRAL);
        assertRefused(Refusal.ASKED_AGAIN, trial);
    }

    @Test
    void shouldRefuseNeutralWhileTheSensorIsAway() {
        Trial trial = begun("upright 60s");
        trial.run(20).breakDown(Fault.NO_ANSWER, 3).run(1);
        trial.controls.ask(ControlKind.NEUTRAL);
        assertRefused(Refusal.SENSOR_AWAY, trial);
    }

    @Test
    void shouldRefuseNeutralWhenTheSensorGoesAwayInTheCountdown() {
        Trial trial = begun("upright 60s");
        ask(trial, 20);
        trial.run(1).breakDown(Fault.NO_ANSWER, 1);
        assertRefused(Refusal.SENSOR_AWAY, trial);
    }

    /** A neutral that was taken stays taken, and its limits are shown when the sensor is back. */
    @Test
    void shouldGoOnWithTheCheckWhenTheSensorWasAway() {
        Trial trial = begun("upright 40s\nslouch 25deg 5s\nupright 60s");
        ask(trial, 20);
        trial.run(8);
        listen(trial.events);
        assertEquals(RitualPhase.CHECK, phases.getLast());
        trial.breakDown(Fault.NO_ANSWER, 1).run(20);
        assertEquals(0, Collections.frequency(trial.haptics.played(), HapticPattern.REFUSED));
        assertEquals(HapticPattern.LIMIT, trial.haptics.played().getLast());
        listen(trial.events);
        assertEquals(List.of(), refusals);
    }

    @Test
    void shouldNotRefuseOneOfWhomNothingIsKnownYetBecauseTheMotorIsBeingCalibrated() {
        UnitTrial trial = new UnitTrial("upright 5min", true);
        trial.controls.forward(Mounting.DEFAULT.forward());
        trial.run(0.4);
        trial.controls.ask(ControlKind.NEUTRAL);
        trial.run(12);
        listen(trial.events);
        assertEquals(List.of(), refusals);
        assertEquals(RitualPhase.CHECK, phases.getLast());
    }

    @Test
    void shouldRefuseAndWithdrawNeutralWhenTheWearerBendsAsItIsTaken() {
        UnitTrial trial = new UnitTrial("upright 5min", true);
        trial.run(20);
        long before = neutrals(trial.tape);
        trial.controls.ask(ControlKind.NEUTRAL);
        while (!phases.contains(RitualPhase.TAKING)) {
            trial.step();
            listen(trial.events);
        }
        trial.unit.world().interject(Scenario.parse("bend", "slouch 45deg 60s"));
        trial.run(60);
        listen(trial.events);
        assertEquals(List.of(Refusal.NOT_UPRIGHT), refusals);
        assertEquals(before, neutrals(trial.tape));
        assertTrue(trial.tape.commands.contains("NEUTRAL -1"));
    }

    @ParameterizedTest
    @CsvSource({
        "+x, +z", "+x, -z", "+x, +y", "-x, +z", "-x, -y", "+y, +z", "+y, -x", "-y, -z", "-y, +x", "+z, +y", "+z, -y",
        "-z, +y", "-z, -y"
    })
    void shouldTakeTheFirstNeutralWithEveryFront(String front, String up) {
        Mounting mounting = new Mounting(Forward.of(front), Forward.of(up), 12, 2, 0);
        Trial trial = new Trial("upright 60s", mounting, engine -> {});
        trial.controls.forward(mounting.forward());
        ask(trial, 15);
        trial.run(10);
        listen(trial.events);
        assertEquals(List.of(), refusals);
        assertEquals(HapticPattern.NEUTRAL_SET, trial.haptics.played().getLast());
        assertEquals(1, neutrals(trial.tape));
    }

    private static Trial begun(String scenario) {
        Trial trial = new Trial(scenario, Mounting.DEFAULT, engine -> {});
        trial.controls.forward(Mounting.DEFAULT.forward());
        return trial;
    }

    private static Trial asked(String scenario, double seconds) {
        Trial trial = begun(scenario);
        ask(trial, seconds);
        return trial;
    }

    private static void ask(Trial trial, double seconds) {
        trial.run(seconds);
        trial.controls.ask(ControlKind.NEUTRAL);
    }

    private void assertRefused(Refusal why, Trial trial) {
        trial.run(30);
        listen(trial.events);
        assertEquals(List.of(why), refusals);
        assertEquals(HapticPattern.REFUSED, trial.haptics.played().getLast());
        assertEquals(0, neutrals(trial.tape));
    }

    private static long neutrals(KeptTape tape) {
        return tape.decisions.stream()
                .filter(decision -> decision.kind == DecisionKind.NEUTRAL_SET)
                .count();
    }

    private void listen(LoopEvents events) {
        LoopEvent event = new LoopEvent();
        while (events.poll(event)) {
            if (event.type == LoopEventType.RITUAL) {
                phases.add(RitualPhase.values()[event.code]);
            }
            if (event.type == LoopEventType.RITUAL && event.a != 0) {
                refusals.add(Refusal.values()[(int) event.a]);
            }
        }
    }
}
