package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MotorTest {

    private static final Settings OFTEN = Settings.defaults().with("posture.repeatSeconds", "10");

    /** A nudge every ten seconds, through all that a wearer does. */
    private static void day(Trunk worn) {
        worn.hold(20).to(25, 0).hold(80).to(0, 0).walk(30).hold(20).to(-88, 0).hold(20);
    }

    private static Trunk buzzed(int rateHz, double motorG, double motorHz) {
        Trunk trunk = new Trunk(OFTEN, rateHz).settled();
        trunk.motorG = motorG;
        trunk.motorHz = motorHz;
        return trunk.buzz(1.3, 10, MotorTest::day).finish();
    }

    @ParameterizedTest
    @CsvSource({"50, 0.1", "100, 0.7", "104, 2", "200, 7", "833, 0.02", "1667, 30"})
    void shouldDecideTheSameBitForBitHoweverTheMotorShakesTheForce(int rateHz, double motorHz) {
        assertEquals(
                buzzed(rateHz, 0, motorHz).engine.digest(),
                buzzed(rateHz, 1.2, motorHz).engine.digest());
    }

    @Test
    void shouldDecideTheSameHoweverSamplesAreBatched() {
        long[] digests = new long[3];
        for (int i = 0; i < 3; i++) {
            Trunk trunk = new Trunk(OFTEN, 100, 1 + 3 * i).settled();
            trunk.motorG = 0.5;
            digests[i] = trunk.buzz(1.3, 10, MotorTest::day).finish().engine.digest();
        }
        assertEquals(digests[0], digests[1]);
        assertEquals(digests[0], digests[2]);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 104, 833})
    void shouldDecideAsWithoutAMotor(int rateHz) {
        Trunk quiet = new Trunk(OFTEN, rateHz).settled();
        day(quiet);
        List<Decision> expected = told(quiet.finish());
        List<Decision> found = told(buzzed(rateHz, 0.8, 0.7));

        assertEquals(kinds(expected), kinds(found));
        for (int i = 0; i < expected.size(); i++) {
            Decision one = expected.get(i);
            Decision other = found.get(i);
            // Activity is told twice a second, and what it ends with it.
            assertEquals(one.atMicros / 1e6, other.atMicros / 1e6, 0.51, one.kind.name());
            assertEquals(one.decidedMicros / 1e6, other.decidedMicros / 1e6, 0.51, one.kind.name());
        }
    }

    @Test
    void shouldFollowAWearerWhoStraightensWhileItRuns() {
        Trunk quiet = new Trunk().settled().to(25, 0).hold(80);
        Trunk buzzed = new Trunk().settled().to(25, 0).hold(80);
        buzzed.motorG = 0.8;
        quiet.to(0, 0).hold(10).finish();
        buzzed.buzz(2.4, 60, worn -> worn.to(0, 0).hold(10)).finish();

        assertEquals(
                quiet.decisions.only(DecisionKind.CORRECTED).decidedMicros / 1e6,
                buzzed.decisions.only(DecisionKind.CORRECTED).decidedMicros / 1e6,
                0.11);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.4, 1.9, 2.5})
    void shouldGoOnWalkingThroughANudgeAndHardlyBeLateForAWalkThatItStarts(double stepHz) {
        Trunk trunk = new Trunk(Settings.defaults(), 100);
        trunk.stepHz = stepHz;
        trunk.motorG = 0.8;
        trunk.settled().hold(10);
        trunk.buzz(2.4, 13, worn -> worn.walk(50)).hold(10).finish();

        List<Decision> told = trunk.decisions.of(DecisionKind.ACTIVITY);
        assertEquals(3, told.size(), trunk.decisions.text());
        assertEquals(Activity.WALKING.ordinal(), told.get(1).a);
        assertTrue(told.get(1).decidedMicros < 21_000_000, trunk.decisions.text());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.4, 1.9, 2.5})
    void shouldSeeNoStepsInAMotorThatBuzzesInTheirRhythm(double stepHz) {
        Trunk trunk = new Trunk().settled();
        trunk.motorG = 0.8;
        trunk.buzz(0.1, 1 / stepHz, worn -> worn.hold(60)).finish();

        assertEquals(1, trunk.decisions.count(DecisionKind.ACTIVITY), trunk.decisions.text());
    }

    @Test
    void shouldTakeNeutralFromASecondInWhichItRests() {
        Trunk trunk = new Trunk().hold(5);
        trunk.engine.requestNeutral();
        trunk.buzz(0.4, 1, worn -> worn.hold(4)).hold(5).finish();

        assertEquals(10.0, trunk.decisions.only(DecisionKind.NEUTRAL_SET).atMicros / 1e6, 0.7);
    }

    /** Where turns fold to slow ones, up is off for seconds after each buzz, and moves as it comes back. */
    @ParameterizedTest
    @CsvSource({"100, 1, 0.4, 30", "104, 2, 2.4, 30", "208, 0.1, 0.3, 30", "200, 0.05, 1, 30", "833, 175, 4, 10"})
    void shouldKnowThatNobodyWearsItThoughItBuzzes(int rateHz, double motorHz, double motorDps, double every) {
        Trunk trunk = new Trunk(Settings.defaults(), rateHz).settled().hold(10);
        trunk.motorG = 0.8;
        trunk.motorDps = motorDps;
        trunk.motorHz = motorHz;
        trunk.buzz(1.3, every, worn -> worn.takeOff(100)).finish();

        Decision away = trunk.decisions.of(DecisionKind.ACTIVITY).getLast();
        assertEquals(Activity.NOT_WORN.ordinal(), away.a, trunk.decisions.text());
        assertTrue(away.decidedMicros < 110_000_000, trunk.decisions.text());
    }

    @Test
    void shouldNotTakeItsOwnShakingForASensorAtItsEnd() {
        Trunk trunk = new Trunk().settled();
        trunk.motorG = 20;
        trunk.buzz(1, 5, worn -> worn.hold(20)).finish();

        assertEquals(0, trunk.decisions.count(DecisionKind.GAP), trunk.decisions.text());
    }

    @Test
    void shouldSeeNoMoveInTheMomentInWhichUpIsFound() {
        Trunk trunk = new Trunk();
        trunk.motorG = 0.8;
        trunk.buzz(1.3, 60, worn -> worn.creep(0.01, -50, 0).hold(10)).finish();

        assertEquals(1, trunk.decisions.count(DecisionKind.ACTIVITY), trunk.decisions.text());
    }

    @Test
    void shouldGoOnWhenAMotorIsSaidToRunForEver() {
        Trunk trunk = new Trunk();
        trunk.engine.requestNeutral();
        trunk.buzz(1, 1, worn -> worn.hold(12).to(25, 0).hold(80).to(0, 0).walk(20))
                .finish();

        assertEquals(1, trunk.decisions.count(DecisionKind.NEUTRAL_SET), trunk.decisions.text());
        assertNotEquals(0, trunk.decisions.count(DecisionKind.ALERT), trunk.decisions.text());
        assertEquals(Activity.WALKING, trunk.engine.activity());
        assertEquals(0, trunk.engine.flexionMilliDeg(), 1000);
    }

    private static List<Decision> told(Trunk trunk) {
        return trunk.decisions.all().stream()
                .filter(decision -> decision.kind != DecisionKind.ANGLES)
                .toList();
    }

    private static List<String> kinds(List<Decision> decisions) {
        return decisions.stream()
                .map(decision -> decision.kind + " " + decision.a)
                .toList();
    }
}
