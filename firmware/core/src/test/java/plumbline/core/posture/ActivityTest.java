package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTest {

    @ParameterizedTest
    @CsvSource({"1.4, 50", "1.7, 104", "1.9, 100", "2.2, 416", "2.5, 833"})
    void shouldKnowWalkingWithinFiveSecondsOfItsStartAndEnd(double stepHz, int rateHz) {
        Trunk trunk = new Trunk(Settings.defaults(), rateHz);
        trunk.stepHz = stepHz;
        trunk.settled().hold(10).walk(30).hold(10).finish();
        List<Decision> walks = activity(trunk);
        assertEquals(3, walks.size(), trunk.decisions.text());
        assertEquals(Activity.WALKING.ordinal(), walks.get(1).a);
        assertTrue(walks.get(1).decidedMicros < 20_000_000, trunk.decisions.text());
        assertEquals(15, walks.get(1).atMicros / 1e6, 1.5);
        assertTrue(walks.get(2).decidedMicros < 50_000_000, trunk.decisions.text());
        assertEquals(45, walks.get(2).atMicros / 1e6, 1.5);
    }

    @Test
    void shouldEndAWalkAtTheGapInIt() {
        Trunk trunk = new Trunk().settled().hold(10).walk(30).lose(20).hold(10).finish();
        Decision end = activity(trunk).getLast();
        assertEquals(Activity.STILL.ordinal(), end.a, trunk.decisions.text());
        assertEquals(45, end.atMicros / 1e6, 0.1, trunk.decisions.text());
    }

    @Test
    void shouldSeeNothingInAShakingSeat() {
        Trunk trunk = new Trunk();
        trunk.vibrationG = 0.4;
        trunk.settled().hold(300).finish();
        assertEquals(1, activity(trunk).size(), trunk.decisions.text());
    }

    @Test
    void shouldSeeNoStepsInRockingThatIsTooSlowOrTooFast() {
        for (double hz : new double[] {0.6, 4.5}) {
            Trunk trunk = new Trunk();
            trunk.stepHz = hz;
            trunk.settled().walk(60).finish();
            assertEquals(1, activity(trunk).size(), hz + " Hz: " + trunk.decisions.text());
        }
    }

    @Test
    void shouldKnowLyingByInclinationAndRest() {
        Trunk trunk =
                new Trunk().settled().to(-88, 0).hold(60).to(0, 0).hold(10).finish();
        Decision lying = first(trunk, Activity.LYING);
        assertEquals(9, lying.atMicros / 1e6, 2, trunk.decisions.text());
        assertTrue(lying.decidedMicros < 20_000_000, trunk.decisions.text());
        assertEquals(Activity.STILL, trunk.engine.activity());
    }

    @Test
    void shouldKnowLyingOnEitherSide() {
        for (int lean : new int[] {-88, 88}) {
            Trunk trunk = new Trunk().settled().to(0, lean).hold(30);
            assertEquals(Activity.LYING, trunk.engine.activity());
        }
    }

    @Test
    void shouldNotCallADeepBendLying() {
        Trunk trunk = new Trunk().settled().to(80, 0).hold(5).to(0, 0).hold(5).finish();
        assertTrue(activity(trunk).stream().noneMatch(d -> d.a == Activity.LYING.ordinal()));
    }

    @Test
    void shouldKnowLyingWithoutANeutralOnlyByANamedFront() {
        Trunk named = new Trunk().to(88, 0).hold(30);
        assertEquals(Activity.LYING, named.engine.activity());
        Trunk unnamed = new Trunk();
        unnamed.engine.setForward(Forward.LEARN);
        unnamed.to(88, 0).hold(30);
        assertEquals(Activity.STILL, unnamed.engine.activity());
    }

    @ParameterizedTest
    @CsvSource({"0.0007, 100", "0.004, 100", "0.004, 833", "0.002, 50"})
    void shouldKnowWithinAMinuteThatNobodyWearsIt(double accelNoiseG, int rateHz) {
        Trunk trunk = new Trunk(Settings.defaults(), rateHz);
        trunk.accelNoiseG = accelNoiseG;
        trunk.settled().hold(20).takeOff(120);
        Decision away = first(trunk, Activity.NOT_WORN);
        assertTrue(away.decidedMicros < 86_000_000, trunk.decisions.text());
        trunk.to(0, 0).hold(5).finish();
        assertTrue(trunk.engine.activity() != Activity.NOT_WORN);
    }

    @Test
    void shouldFeelTheFaintestBreath() {
        Trunk trunk = new Trunk();
        trunk.breathDeg = 0.05;
        trunk.settled().hold(300).finish();
        assertEquals(1, activity(trunk).size(), trunk.decisions.text());
    }

    @Test
    void shouldKnowMovingWhileTheTrunkMoves() {
        Trunk trunk = new Trunk().settled().hold(10);
        for (int i = 0; i < 10; i++) {
            trunk.to(12, 0).to(0, 0);
        }
        assertEquals(Activity.MOVING, trunk.engine.activity());
        trunk.hold(5);
        assertEquals(Activity.STILL, trunk.engine.activity());
    }

    @Test
    void shouldAddNoLoadAndAlertNobodyWhileNotWorn() {
        Trunk trunk = new Trunk().settled();
        trunk.to(40, 0);
        trunk.breathDeg = 0;
        trunk.hold(300).finish();
        assertEquals(0, trunk.decisions.count(DecisionKind.ALERT), trunk.decisions.text());
    }

    private static List<Decision> activity(Trunk trunk) {
        return trunk.decisions.of(DecisionKind.ACTIVITY);
    }

    private static Decision first(Trunk trunk, Activity activity) {
        return activity(trunk).stream()
                .filter(decision -> decision.a == activity.ordinal())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + activity + ": " + trunk.decisions.text()));
    }
}
