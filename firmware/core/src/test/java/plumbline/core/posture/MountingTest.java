package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plumbline.core.posture.DecisionKind.NEUTRAL_SET;
import static plumbline.core.posture.DecisionKind.SLIP_SUSPECTED;

import java.util.List;
import org.junit.jupiter.api.Test;

class MountingTest {

    @Test
    void shouldTakeNeutralFromTheNextSecondThatTheWearerIsStill() {
        Trunk trunk = new Trunk().hold(3);
        trunk.engine.requestNeutral();
        for (int i = 0; i < 10; i++) {
            trunk.to(15, 0).to(0, 0);
        }
        assertEquals(0, trunk.decisions.count(NEUTRAL_SET));
        trunk.to(8, 0).hold(3);
        Decision set = trunk.decisions.only(NEUTRAL_SET);
        assertEquals(25.2, set.atMicros / 1e6, 0.4);
        assertEquals(Forward.PLUS_X.ordinal(), set.a);
        assertEquals(8_000, set.b, 1_200);
        assertEquals(ForwardSource.GIVEN.ordinal(), set.c);
        assertEquals(0, trunk.engine.flexionMilliDeg(), 1_200);
    }

    @Test
    void shouldNotTakeNeutralWhileWalking() {
        Trunk trunk = new Trunk().hold(1).walk(10);
        trunk.engine.requestNeutral();
        trunk.walk(20);
        assertEquals(0, trunk.decisions.count(NEUTRAL_SET));
        trunk.hold(5);
        assertEquals(1, trunk.decisions.count(NEUTRAL_SET));
    }

    @Test
    void shouldLearnForwardFromOneSlowBow() {
        Trunk trunk = new Trunk();
        trunk.engine.setForward(Forward.LEARN);
        trunk.settled();
        assertEquals(ForwardSource.ASSUMED.ordinal(), trunk.decisions.only(NEUTRAL_SET).c);
        trunk.creep(2, 45, 0).hold(1).creep(2, 0, 0).hold(3);
        List<Decision> sets = trunk.decisions.of(NEUTRAL_SET);
        assertEquals(2, sets.size());
        assertEquals(ForwardSource.LEARNT.ordinal(), sets.get(1).c);
        assertEquals(Forward.PLUS_X.ordinal(), sets.get(1).a);
        trunk.to(30, 0).hold(2);
        assertEquals(30_000, trunk.engine.flexionMilliDeg(), 700);
        assertEquals(0, trunk.engine.leanMilliDeg(), 700);
    }

    @Test
    void shouldLearnNothingFromALeanLongAfterNeutral() {
        Trunk trunk = new Trunk();
        trunk.engine.setForward(Forward.LEARN);
        trunk.settled().hold(70).creep(2, 0, 40).creep(2, 0, 0).hold(5);
        assertEquals(1, trunk.decisions.count(NEUTRAL_SET), trunk.decisions.text());
    }

    @Test
    void shouldTreatAForwardAxisThatPointsUpAsUnknown() {
        Trunk trunk = new Trunk();
        trunk.engine.setForward(Forward.PLUS_Z);
        trunk.settled();
        assertEquals(ForwardSource.ASSUMED.ordinal(), trunk.decisions.only(NEUTRAL_SET).c);
    }

    @Test
    void shouldTurnTheFrameWhenForwardIsNamedAfterNeutral() {
        Trunk trunk = new Trunk().settled();
        trunk.engine.setForward(Forward.MINUS_X);
        trunk.to(30, 0).hold(2);
        assertEquals(-30_000, trunk.engine.flexionMilliDeg(), 700);
        assertEquals(2, trunk.decisions.count(NEUTRAL_SET));
    }

    @Test
    void shouldGoOnWithAFrameThatWasKept() {
        Trunk first = new Trunk().to(10, 0).settled();
        BodyFrame kept = first.engine.bodyFrame();
        assertNotNull(kept);
        Trunk second = new Trunk();
        second.engine.setBodyFrame(kept);
        second.to(40, 0).hold(3);
        assertTrue(second.engine.hasNeutral());
        assertEquals(30_000, second.engine.flexionMilliDeg(), 700);
        assertEquals(ForwardSource.RESTORED.ordinal(), second.decisions.only(NEUTRAL_SET).c);
    }

    @Test
    void shouldTakeNoNewNeutralWhenAKeptFrameIsToldTheFrontThatItHas() {
        BodyFrame kept = kept(new Trunk().to(10, 3).settled());
        Trunk second = new Trunk();
        second.engine.setBodyFrame(kept);
        second.hold(1);
        second.engine.setForward(Forward.PLUS_X);
        second.to(40, 0).hold(3);
        assertEquals(ForwardSource.RESTORED.ordinal(), second.decisions.only(NEUTRAL_SET).c);
        assertEquals(kept, second.engine.bodyFrame());
        second.engine.requestNeutral();
        second.hold(3);
        assertEquals(
                ForwardSource.GIVEN.ordinal(), second.decisions.of(NEUTRAL_SET).get(1).c);
    }

    @Test
    void shouldTurnAKeptFrameOnceWhenAnotherFrontIsNamed() {
        Trunk trunk = new Trunk();
        trunk.engine.setBodyFrame(kept(new Trunk().to(10, 3).settled()));
        trunk.hold(1);
        trunk.engine.setForward(Forward.MINUS_X);
        trunk.engine.setForward(Forward.MINUS_X);
        List<Decision> sets = trunk.decisions.of(NEUTRAL_SET);
        assertEquals(2, sets.size(), trunk.decisions.text());
        assertEquals(ForwardSource.GIVEN.ordinal(), sets.get(1).c);
        assertEquals(Forward.MINUS_X.ordinal(), sets.get(1).a);
    }

    @Test
    void shouldKeepAFrontThatWasLearntWhenTheNamedAxisPointsUp() {
        Trunk trunk = new Trunk();
        trunk.engine.setBodyFrame(kept(new Trunk().settled()));
        trunk.hold(1);
        trunk.engine.setForward(Forward.PLUS_Z);
        trunk.hold(1);
        assertEquals(ForwardSource.RESTORED.ordinal(), trunk.decisions.only(NEUTRAL_SET).c);
    }

    @Test
    void shouldLearnNothingAnyMoreOnceTheAssumedFrontIsNamed() {
        Trunk trunk = new Trunk();
        trunk.engine.setForward(Forward.LEARN);
        trunk.settled();
        Forward assumed = Forward.of(trunk.decisions.only(NEUTRAL_SET).a);
        trunk.engine.setForward(assumed);
        trunk.creep(2, 45, 0).hold(1).creep(2, 0, 0).hold(3);
        List<Decision> sets = trunk.decisions.of(NEUTRAL_SET);
        assertEquals(2, sets.size(), trunk.decisions.text());
        assertEquals(ForwardSource.GIVEN.ordinal(), sets.get(1).c);
    }

    private static BodyFrame kept(Trunk trunk) {
        BodyFrame frame = trunk.engine.bodyFrame();
        assertNotNull(frame);
        return frame;
    }

    @Test
    void shouldSuspectASlipOnceWhenThreeWalksAgree() {
        Trunk trunk = new Trunk().settled().to(8, 0);
        for (int i = 0; i < 2; i++) {
            trunk.hold(10).walk(30);
        }
        trunk.hold(10);
        assertEquals(0, trunk.decisions.count(SLIP_SUSPECTED));
        for (int i = 0; i < 4; i++) {
            trunk.walk(30).hold(10);
        }
        Decision slip = trunk.decisions.only(SLIP_SUSPECTED);
        assertEquals(8_000, slip.a, 800);
        assertEquals(0, slip.b, 800);
        assertEquals(0, slip.c);
        assertEquals(8_000, trunk.engine.flexionMilliDeg(), 800);
    }

    @Test
    void shouldSuspectASlipFromThreeWalksThoughEarlierOnesAgreedOnSomethingElse() {
        Trunk trunk = new Trunk().settled().to(8, 0);
        trunk.walk(30).hold(10).walk(30).hold(10).to(0, 9);
        trunk.walk(30).hold(10).walk(30).hold(10);
        assertEquals(0, trunk.decisions.count(SLIP_SUSPECTED), trunk.decisions.text());
        trunk.walk(30).hold(10);
        Decision slip = trunk.decisions.only(SLIP_SUSPECTED);
        assertEquals(0, slip.a, 800);
        assertEquals(9_000, slip.b, 800);
    }

    @Test
    void shouldCorrectASlipByHalfTheThresholdAtMostWhenAllowed() {
        Trunk trunk = new Trunk(Settings.defaults().with("posture.slipCorrection", "on"), 100)
                .settled()
                .to(12, 0);
        for (int i = 0; i < 3; i++) {
            trunk.walk(30).hold(10);
        }
        assertEquals(7_500, trunk.decisions.only(SLIP_SUSPECTED).c);
        assertEquals(4_500, trunk.engine.flexionMilliDeg(), 800);
    }

    @Test
    void shouldSuspectNothingWhenWalksDisagreeOrAreShort() {
        Trunk trunk = new Trunk().settled();
        for (int i = 0; i < 3; i++) {
            trunk.to(8, 0)
                    .walk(30)
                    .hold(10)
                    .to(0, 9)
                    .walk(30)
                    .hold(10)
                    .to(8, 0)
                    .walk(12)
                    .hold(10);
        }
        assertEquals(0, trunk.decisions.count(SLIP_SUSPECTED), trunk.decisions.text());
    }

    @Test
    void shouldNeverLearnASlouchAsNeutral() {
        Trunk trunk = new Trunk(Settings.defaults().with("posture.slipCorrection", "on"), 50).settled();
        BodyFrame neutral = trunk.engine.bodyFrame();
        for (int i = 0; i < 4; i++) {
            trunk.to(25, 0).hold(300).to(0, 0).hold(5).walk(30).hold(5);
        }
        assertEquals(neutral, trunk.engine.bodyFrame());
        assertEquals(0, trunk.decisions.count(SLIP_SUSPECTED));
    }
}
