package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.core.posture.BodyFrame;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.Forward;
import plumbline.core.posture.ForwardSource;
import plumbline.emulator.wearer.Mounting;

/** A unit that starts again with the neutral it kept, and is told its front. */
class KeptNeutralTest {

    private static final BodyFrame KEPT = BodyFrame.of(3, 98, 20, 0, 0, -1);

    @Test
    void shouldGoOnWithAKeptNeutralAndKeepNothingAnew() {
        Trial trial = started(Forward.MINUS_Z);
        assertEquals(List.of(ForwardSource.RESTORED), sources(trial));
        assertEquals(0, trial.keepsake.neutrals + trial.keepsake.fronts);
    }

    @Test
    void shouldKeepTheSameNeutralWithAnotherFrontThatIsNamed() {
        Trial trial = started(Forward.PLUS_X);
        assertEquals(List.of(ForwardSource.RESTORED, ForwardSource.GIVEN), sources(trial));
        assertEquals(0, trial.keepsake.neutrals);
        assertEquals(1, trial.keepsake.fronts);
    }

    @Test
    void shouldForgetTheFrontOfAKeptNeutralWhenAskedToLearnIt() {
        Trial trial = started(Forward.LEARN);
        assertEquals(List.of(ForwardSource.RESTORED, ForwardSource.ASSUMED), sources(trial));
        assertEquals(1, trial.keepsake.fronts);
    }

    @Test
    void shouldTakeForNewOnlyTheNeutralThatTheWearerSets() {
        Trial trial = started(Forward.MINUS_Z);
        trial.controls.ask(ControlKind.NEUTRAL);
        trial.run(10);
        assertEquals(List.of(ForwardSource.RESTORED, ForwardSource.GIVEN), sources(trial));
        assertEquals(1, trial.keepsake.neutrals);
    }

    @Test
    void shouldKeepTheNeutralThatTheWearerSetWithTheFrontThatABowTeaches() {
        Trial trial = new Trial("upright 25s\nbow\nupright 1min", Mounting.DEFAULT, engine -> {});
        trial.run(10);
        trial.controls.ask(ControlKind.NEUTRAL);
        trial.run(60);
        assertEquals(List.of(ForwardSource.ASSUMED, ForwardSource.LEARNT), sources(trial));
        assertEquals(1, trial.keepsake.neutrals);
        assertEquals(1, trial.keepsake.fronts);
    }

    private static Trial started(Forward named) {
        Trial trial = new Trial("upright 2min", Mounting.DEFAULT, engine -> engine.setBodyFrame(KEPT));
        trial.controls.forward(named);
        return trial.run(20);
    }

    private static List<ForwardSource> sources(Trial trial) {
        return trial.tape.decisions.stream()
                .filter(decision -> decision.kind == DecisionKind.NEUTRAL_SET)
                .map(KeptNeutralTest::source)
                .toList();
    }

    private static ForwardSource source(Decision decision) {
        return ForwardSource.values()[decision.c];
    }
}
