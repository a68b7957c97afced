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
    void shouldNotCountLyingTime() {
        BreakTimer timer = timer();
        sit(timer, 2000);
        for (int i = 0; i < 50_000; i++) {
            timer.tick(Activity.LYING);
        }
        assertEquals(0, decisions.count(BREAK_DUE));
        sit(timer, 1000);
        assertEquals(1, decisions.count(BREAK_DUE));
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

    private static void away(BreakTimer timer, int ticks) {
        for (int i = 0; i < ticks; i++) {
            timer.tick(Activity.NOT_WORN);
        }
    }
}
