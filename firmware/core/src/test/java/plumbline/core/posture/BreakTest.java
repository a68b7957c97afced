package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static plumbline.core.posture.DecisionKind.BREAK_DUE;
import static plumbline.core.posture.DecisionKind.BREAK_TAKEN;

import org.junit.jupiter.api.Test;

class BreakTest {

    private static final Settings FIVE_MINUTES = Settings.defaults().with("breaks.intervalMinutes", "5");

    @Test
    void shouldBeDueAfterTheIntervalAndAgainAfterEachFurtherOne() {
        Trunk trunk = new Trunk(FIVE_MINUTES, 50).hold(910).finish();
        assertEquals(3, trunk.decisions.count(BREAK_DUE));
        assertEquals(300, trunk.decisions.of(BREAK_DUE).get(0).atMicros / 1e6, 0.2);
        assertEquals(300, trunk.decisions.of(BREAK_DUE).get(0).a);
        assertEquals(900, trunk.decisions.of(BREAK_DUE).get(2).a);
    }

    @Test
    void shouldBeTakenByAMinuteOfWalkingAndCountAnew() {
        Trunk trunk = new Trunk(FIVE_MINUTES, 50).hold(200).walk(62).hold(290);
        assertEquals(0, trunk.decisions.count(BREAK_DUE));
        Decision taken = trunk.decisions.only(BREAK_TAKEN);
        assertEquals(60, taken.a, 1);
        assertEquals(260, taken.atMicros / 1e6, 2);
        trunk.hold(20);
        assertEquals(1, trunk.decisions.count(BREAK_DUE));
    }

    @Test
    void shouldNotBeTakenByAShortWalk() {
        Trunk trunk = new Trunk(FIVE_MINUTES, 50).hold(200).walk(40).hold(70);
        assertEquals(0, trunk.decisions.count(BREAK_TAKEN));
        assertEquals(1, trunk.decisions.count(BREAK_DUE));
    }

    @Test
    void shouldNotBeTakenByFidgeting() {
        Trunk trunk = new Trunk(FIVE_MINUTES, 50).settled();
        for (int i = 0; i < 30; i++) {
            trunk.to(10, 0).to(0, 0).hold(10);
        }
        assertEquals(0, trunk.decisions.count(BREAK_TAKEN), trunk.decisions.text());
        assertEquals(1, trunk.decisions.count(BREAK_DUE), trunk.decisions.text());
    }

    @Test
    void shouldBeTakenByGoingOnMoving() {
        Trunk trunk = new Trunk(FIVE_MINUTES, 50).settled();
        for (int i = 0; i < 35; i++) {
            trunk.to(12, 0).to(-5, 0);
        }
        assertEquals(1, trunk.decisions.count(BREAK_TAKEN), trunk.decisions.text());
    }

    @Test
    void shouldNeitherCountNorResetWhileBrieflyNotWorn() {
        BreakTimer timer = timer();
        sit(timer, 2000);
        timer.takeBack(300);
        away(timer, 250);
        sit(timer, 1299);
        assertEquals(0, decisions.count(BREAK_DUE));
        sit(timer, 1);
        assertEquals(1, decisions.count(BREAK_DUE));
    }

    @Test
    void shouldResetWhenNotWornForLongerThanABreak() {
        BreakTimer timer = timer();
        sit(timer, 2000);
        away(timer, 601);
        sit(timer, 2999);
        assertEquals(0, decisions.count(BREAK_DUE));
        assertEquals(0, decisions.count(BREAK_TAKEN));
    }

    @Test
    void shouldNeitherCountNorResetWhileBrieflyLying() {
        BreakTimer timer = timer();
        sit(timer, 2000);
        lie(timer, 500);
        sit(timer, 999);
        assertEquals(0, decisions.count(BREAK_DUE));
        sit(timer, 1);
        assertEquals(1, decisions.count(BREAK_DUE));
    }

    @Test
    void shouldCountAnewAfterANight() {
        BreakTimer timer = timer();
        sit(timer, 2900);
        lie(timer, 8 * 36_000);
        sit(timer, 2999);
        assertEquals(0, decisions.count(BREAK_DUE));
        assertEquals(0, decisions.count(BREAK_TAKEN));
        sit(timer, 1);
        assertEquals(1, decisions.count(BREAK_DUE));
    }

    @Test
    void shouldBeTakenOnceByALongWalkWithStops() {
        BreakTimer timer = timer();
        for (int i = 0; i < 5; i++) {
            walk(timer, 900);
            sit(timer, 20);
        }
        assertEquals(1, decisions.count(BREAK_TAKEN));
        sit(timer, 1000);
        walk(timer, 600);
        assertEquals(2, decisions.count(BREAK_TAKEN));
    }

    @Test
    void shouldCreditNoMovementTwice() {
        BreakTimer timer = timer();
        sit(timer, 100);
        for (int i = 0; i < 20; i++) {
            timer.tick(Activity.MOVING);
        }
        timer.credit(25);
        walk(timer, 574);
        assertEquals(0, decisions.count(BREAK_TAKEN));
        walk(timer, 1);
        assertEquals(60, decisions.only(BREAK_TAKEN).a);
    }

    private final Decisions decisions = new Decisions();

    private BreakTimer timer() {
        return new BreakTimer(FIVE_MINUTES, new DecisionOutlet(decisions));
    }

    private static void sit(BreakTimer timer, int ticks) {
        for (int i = 0; i < ticks; i++) {
            timer.tick(Activity.STILL);
        }
    }

    private static void walk(BreakTimer timer, int ticks) {
        for (int i = 0; i < ticks; i++) {
            timer.tick(Activity.WALKING);
        }
    }

    private static void lie(BreakTimer timer, int ticks) {
        for (int i = 0; i < ticks; i++) {
            timer.tick(Activity.LYING);
        }
    }

    private static void away(BreakTimer timer, int ticks) {
        for (int i = 0; i < ticks; i++) {
            timer.tick(Activity.NOT_WORN);
        }
    }
}
