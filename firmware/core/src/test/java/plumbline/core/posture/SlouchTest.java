package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plumbline.core.posture.DecisionKind.ALERT;
import static plumbline.core.posture.DecisionKind.SLOUCH_ENDED;
import static plumbline.core.posture.DecisionKind.SLOUCH_STARTED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlouchTest {

    @ParameterizedTest
    @CsvSource({
        "18, 0, FORWARD",
        "-24, 0, BACKWARD",
        "0, 18, RIGHT",
        "0, -18, LEFT",
        "18, 25, RIGHT",
        "30, -18, FORWARD"
    })
    void shouldDateASlouchToItsOnsetAndItsEndWhenBeyondTheThreshold(int flexion, int lean, Direction direction) {
        Trunk trunk = new Trunk()
                .settled()
                .to(flexion, lean)
                .hold(20)
                .to(0, 0)
                .hold(10)
                .finish();
        Decision started = trunk.decisions.only(SLOUCH_STARTED);
        Decision ended = trunk.decisions.only(SLOUCH_ENDED);
        assertEquals(direction.ordinal(), started.a);
        assertEquals(direction.ordinal(), ended.a);
        assertEquals(5.8, started.atMicros / 1e6, 0.4, trunk.decisions.text());
        assertEquals(26.6, ended.atMicros / 1e6, 0.4, trunk.decisions.text());
        assertEquals((ended.atMicros - started.atMicros) / 1000, ended.b);
        assertEquals(Math.max(Math.abs(flexion), Math.abs(lean)) * 1000, ended.c, 700);
    }

    @ParameterizedTest
    @CsvSource({"13, 0", "-18, 0", "0, 13", "0, -13"})
    void shouldSeeNoSlouchBelowTheThreshold(int flexion, int lean) {
        Trunk trunk = new Trunk().settled().to(flexion, lean).hold(60).finish();
        assertEquals(0, trunk.decisions.count(SLOUCH_STARTED), trunk.decisions.text());
    }

    @Test
    void shouldGoOnWhenTheSlouchEasesIntoTheBandAboveLeaving() {
        Trunk trunk = new Trunk().settled().to(25, 0).hold(15);
        for (int i = 0; i < 5; i++) {
            trunk.to(12, 0).hold(3).to(20, 0).hold(3);
        }
        trunk.to(0, 0).hold(10).finish();
        assertEquals(1, trunk.decisions.count(SLOUCH_STARTED), trunk.decisions.text());
    }

    @Test
    void shouldEndOnlyBelowTheThresholdLessFive() {
        Trunk trunk = new Trunk()
                .settled()
                .to(25, 0)
                .hold(20)
                .to(11, 0)
                .hold(20)
                .to(8, 0)
                .hold(10)
                .finish();
        assertEquals(47.5, trunk.decisions.only(SLOUCH_ENDED).atMicros / 1e6, 0.7, trunk.decisions.text());
    }

    @ParameterizedTest
    @CsvSource({"9, 0, 1, 0", "-9, 0, -1, 0", "0, 9, 0, 1", "0, -9, 0, -1"})
    void shouldEndBelowHalfTheThresholdWhenItIsTheLowestThereIs(int flexion, int lean, int thenFlexion, int thenLean) {
        Settings settings = Settings.defaults()
                .with("posture.forwardThresholdDeg", "5")
                .with("posture.backwardThresholdDeg", "5")
                .with("posture.lateralThresholdDeg", "5");
        Trunk trunk = new Trunk(settings, 100)
                .settled()
                .to(flexion, lean)
                .hold(20)
                .to(thenFlexion, thenLean)
                .hold(10);
        assertEquals(26.6, trunk.decisions.only(SLOUCH_ENDED).atMicros / 1e6, 0.5, trunk.decisions.text());
    }

    @Test
    void shouldMakeTwoSlouchesOfTwoThatFollowEachOtherWithinThreeSeconds() {
        Trunk trunk = new Trunk().settled().to(18, 0).hold(9.9).creep(0.4, 0, 0).hold(1);
        trunk.creep(0.4, 18, 0).hold(20).to(0, 0).hold(5).finish();
        assertEquals(2, trunk.decisions.count(SLOUCH_STARTED), trunk.decisions.text());
        assertEquals(2, trunk.decisions.count(SLOUCH_ENDED), trunk.decisions.text());
    }

    @Test
    void shouldCallAnExcursionThatEndsWithinTenSecondsABend() {
        Trunk trunk = new Trunk().settled();
        for (int i = 0; i < 6; i++) {
            trunk.to(40, 0).hold(7).to(0, 0).hold(2);
        }
        trunk.finish();
        assertEquals(0, trunk.decisions.count(SLOUCH_STARTED), trunk.decisions.text());
        assertEquals(0, trunk.engine.loadPermille());
    }

    @Test
    void shouldCallItABendBeyondSixtyDegrees() {
        Trunk trunk = new Trunk().settled().to(75, 0).hold(8).to(0, 0).hold(10).finish();
        assertEquals(0, trunk.decisions.count(SLOUCH_STARTED), trunk.decisions.text());
        assertTrue(trunk.decisions.of(DecisionKind.ANGLES).stream().anyMatch(d -> (d.d & AngleFlags.BENDING) != 0));
    }

    @Test
    void shouldAddNoLoadWhileBendingWithinASlouch() {
        Trunk trunk = new Trunk().settled().to(20, 0).hold(20);
        int load = trunk.engine.loadPermille();
        trunk.to(66, 0).hold(5);
        assertEquals(load, trunk.engine.loadPermille(), 60);
        trunk.to(20, 0).hold(1).to(0, 0).hold(5).finish();
        assertEquals(1, trunk.decisions.count(SLOUCH_STARTED));
    }

    @Test
    void shouldBeOneSlouchWhenItsDirectionChanges() {
        Trunk trunk = new Trunk()
                .settled()
                .to(25, 0)
                .hold(15)
                .to(25, 30)
                .hold(15)
                .to(0, 30)
                .hold(10)
                .to(0, 0)
                .hold(5);
        trunk.finish();
        assertEquals(Direction.FORWARD.ordinal(), trunk.decisions.only(SLOUCH_STARTED).a);
        Decision ended = trunk.decisions.only(SLOUCH_ENDED);
        assertEquals(Direction.FORWARD.ordinal(), ended.a);
        assertEquals(30_000, ended.c, 1_500);
    }

    @Test
    void shouldNeitherHideNorMakeASlouchWhenTheSeatShakes() {
        Trunk quiet = new Trunk();
        quiet.vibrationG = 0.12;
        quiet.settled().hold(120).to(25, 0).hold(30).to(0, 0).hold(60).finish();
        assertEquals(125.8, quiet.decisions.only(SLOUCH_STARTED).atMicros / 1e6, 0.6, quiet.decisions.text());
        assertEquals(1, quiet.decisions.count(SLOUCH_ENDED));
    }

    @Test
    void shouldEndTheSlouchWhereWalkingBegan() {
        Trunk trunk = new Trunk().settled().to(20, 0).hold(30).walk(20).finish();
        assertEquals(36, trunk.decisions.only(SLOUCH_ENDED).atMicros / 1e6, 2, trunk.decisions.text());
    }

    @Test
    void shouldNotSlouchWhileWalking() {
        Trunk trunk = new Trunk().settled().walk(10).to(0, 0).walk(10);
        trunk.decisions.all().clear();
        trunk.creep(0.01, 25, 0).walk(60).finish();
        assertEquals(0, trunk.decisions.count(SLOUCH_STARTED), trunk.decisions.text());
    }

    @Test
    void shouldKnowNoSlouchBeforeThereIsANeutral() {
        Trunk trunk = new Trunk().to(40, 0).hold(200).finish();
        assertEquals(0, trunk.decisions.count(SLOUCH_STARTED));
        assertEquals(0, trunk.decisions.count(DecisionKind.ANGLES));
        assertTrue(trunk.decisions.count(DecisionKind.ACTIVITY) > 0);
    }

    @Test
    void shouldBridgeAShortGapAndEndASlouchAtALongOne() {
        Trunk trunk = new Trunk()
                .settled()
                .to(25, 0)
                .hold(20)
                .lose(1)
                .hold(20)
                .lose(60)
                .hold(20);
        trunk.to(0, 0).hold(5).finish();
        List<Decision> ends = trunk.decisions.of(SLOUCH_ENDED);
        assertEquals(2, ends.size(), trunk.decisions.text());
        assertEquals(47, ends.getFirst().atMicros / 1e6, 0.2, trunk.decisions.text());
        assertEquals(2, trunk.decisions.count(DecisionKind.GAP));
    }

    @Test
    void shouldPairEveryStartWithAnEndHoweverTheWearerMoves() {
        java.util.Random random = new java.util.Random(11);
        Settings settings = Settings.defaults()
                .with("posture.policy", "delay")
                .with("posture.delaySeconds", "1")
                .with("posture.repeatSeconds", "2");
        for (int round = 0; round < 6; round++) {
            Trunk trunk = new Trunk(settings, 50).settled();
            for (int i = 0; i < 60; i++) {
                int flexion = random.nextInt(90) - 30;
                double lasting = 0.2 + random.nextInt(40) / 10.0;
                switch (random.nextInt(6)) {
                    case 0 -> trunk.walk(lasting * 3);
                    case 1 -> trunk.lose(lasting);
                    case 2 -> trunk.to(0, 0).hold(lasting);
                    default ->
                        trunk.creep(0.3 + random.nextDouble(), flexion, random.nextInt(40) - 20)
                                .hold(lasting);
                }
            }
            trunk.finish();
            checkPairs(trunk.decisions);
        }
    }

    private static void checkPairs(Decisions decisions) {
        boolean open = false;
        int alerts = 0;
        long startedMicros = 0;
        long decidedMicros = 0;
        for (Decision decision : decisions.all()) {
            assertTrue(decision.decidedMicros >= decision.atMicros, decisions.text());
            assertTrue(decision.decidedMicros >= decidedMicros, decisions.text());
            decidedMicros = decision.decidedMicros;
            switch (decision.kind) {
                case SLOUCH_STARTED -> {
                    assertTrue(!open, decisions.text());
                    open = true;
                    alerts = 0;
                    startedMicros = decision.atMicros;
                }
                case ALERT -> {
                    assertTrue(open, decisions.text());
                    assertEquals(++alerts, decision.c);
                }
                case SLOUCH_ENDED -> {
                    assertTrue(open, decisions.text());
                    open = false;
                    assertEquals(alerts, decision.d);
                    assertTrue(decision.atMicros >= startedMicros, decisions.text());
                }
                default -> {}
            }
        }
        assertTrue(!open, decisions.text());
        assertTrue(decisions.count(ALERT) > 0, "a test without alerts shows nothing");
    }
}
