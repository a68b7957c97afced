package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plumbline.core.posture.DecisionKind.ALERT;
import static plumbline.core.posture.DecisionKind.CORRECTED;
import static plumbline.core.posture.DecisionKind.SLOUCH_STARTED;
import static plumbline.core.posture.DecisionKind.SNOOZED;
import static plumbline.core.posture.DecisionKind.SNOOZE_ENDED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTest {

    @ParameterizedTest
    @CsvSource({"15.6, 59.4", "30, 45", "45, 30", "58, 17"})
    void shouldAlertWhenLoadReachesOneByTheAngle(double flexion, double expectedSeconds) {
        Trunk trunk = new Trunk();
        trunk.breathDeg = 0.05;
        trunk.settled().to(flexion, 0).hold(90).finish();
        Decision alert = trunk.decisions.of(ALERT).getFirst();
        double onset = trunk.decisions.of(SLOUCH_STARTED).getFirst().atMicros / 1e6;
        assertEquals(expectedSeconds, alert.atMicros / 1e6 - onset, 1, trunk.decisions.text());
        assertEquals(flexion * 1000, alert.b, 700);
        assertEquals(alert.atMicros, alert.decidedMicros);
        assertEquals(1, alert.d);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "5", "15", "120"})
    void shouldAlertTheDelayAfterTheOnsetAndNotLater(int delay) {
        Settings settings = Settings.defaults()
                .with("posture.policy", "delay")
                .with("posture.delaySeconds", Integer.toString(delay));
        Trunk trunk = new Trunk(settings, 100)
                .settled()
                .to(30, 0)
                .hold(delay + 5)
                .to(0, 0)
                .hold(9)
                .finish();
        Decision started = trunk.decisions.only(SLOUCH_STARTED);
        Decision alert = trunk.decisions.only(ALERT);
        assertEquals(delay, (alert.decidedMicros - started.atMicros) / 1e6, 0.15, trunk.decisions.text());
    }

    @ParameterizedTest
    @CsvSource({"16, 0.6", "20, 0.4", "40, 0.4", "59, 0.4"})
    void shouldAlertWhenTheTrueAngleHasCostEnough(double flexion, double withinSeconds) {
        Trunk trunk = new Trunk();
        trunk.breathDeg = 0.03;
        trunk.settled().to(flexion, 0).hold(70).finish();
        double load = 0;
        double due = 0;
        while (load < 1) {
            due += 0.001;
            double angle = flexion * (1 - Math.cos(Math.PI * Math.min(1, due))) / 2;
            load += angle < 15 ? 0 : 0.001 / (60 - (angle - 15));
        }
        assertEquals(5 + due, trunk.decisions.of(ALERT).getFirst().decidedMicros / 1e6, withinSeconds);
    }

    @ParameterizedTest
    @CsvSource({"10, 25", "12, 28", "12, 22", "20, 45", "300, 30"})
    void shouldAlertTheSoonerTheShorterAPostureMayBeHeld(int holdingSeconds, double flexion) {
        Settings settings = Settings.defaults().with("posture.holdingSeconds", Integer.toString(holdingSeconds));
        Trunk trunk = new Trunk(settings, 100);
        trunk.breathDeg = 0.03;
        trunk.settled().to(flexion, 0).hold(holdingSeconds).finish();
        double onset = 5 + Math.acos(1 - 2 * 15 / flexion) / Math.PI;
        double held = holdingSeconds * (1 - 0.75 * (flexion - 15) / 45);
        Decision alert = trunk.decisions.of(ALERT).getFirst();
        assertEquals(onset + held, alert.decidedMicros / 1e6, 0.6, trunk.decisions.text());
    }

    @Test
    void shouldNotTakeABendForASlouchHoweverShortAPostureMayBeHeld() {
        Settings settings = Settings.defaults().with("posture.holdingSeconds", "12");
        Trunk trunk = new Trunk(settings, 100).settled();
        for (int i = 0; i < 5; i++) {
            trunk.creep(2, 58, 0).creep(2, 0, 0).hold(3);
        }
        trunk.finish();
        assertEquals(0, trunk.decisions.count(SLOUCH_STARTED), trunk.decisions.text());
    }

    @Test
    void shouldFillTheLoadOnceWhereTheDelayIsLongerThanAPostureMayBeHeld() {
        Settings settings = Settings.defaults()
                .with("posture.policy", "delay")
                .with("posture.delaySeconds", "30")
                .with("posture.holdingSeconds", "10");
        Trunk trunk = new Trunk(settings, 100).settled().to(58, 0).hold(40).finish();
        int most = 0;
        for (Decision angles : trunk.decisions.of(DecisionKind.ANGLES)) {
            assertTrue(angles.c >= 0 && angles.c <= 1000, () -> "load " + angles.c);
            most = Math.max(most, angles.c);
        }
        assertEquals(1000, most);
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "60", "600"})
    void shouldAlertTheDelayAfterTheTrueOnset(int delay) {
        Settings settings = Settings.defaults()
                .with("posture.policy", "delay")
                .with("posture.delaySeconds", Integer.toString(delay));
        Trunk trunk =
                new Trunk(settings, 100).settled().to(30, 0).hold(delay + 5).finish();
        double onset = 5 + Math.acos(1 - 2 * 15.0 / 30) / Math.PI;
        assertEquals(onset + delay, trunk.decisions.only(ALERT).decidedMicros / 1e6, 0.2, trunk.decisions.text());
    }

    @Test
    void shouldRepeatTheAlertOfOneSlouchUntilItEnds() {
        Settings settings = Settings.defaults().with("posture.repeatSeconds", "60");
        Trunk trunk = new Trunk(settings, 100)
                .settled()
                .to(30, 0)
                .hold(200)
                .to(0, 0)
                .hold(10)
                .finish();
        List<Decision> alerts = trunk.decisions.of(ALERT);
        assertEquals(3, alerts.size(), trunk.decisions.text());
        for (int i = 0; i < 3; i++) {
            assertEquals(i + 1, alerts.get(i).c);
            assertEquals(alerts.getFirst().atMicros / 1e6 + 60 * i, alerts.get(i).atMicros / 1e6, 0.2);
        }
        assertEquals(1, trunk.decisions.count(SLOUCH_STARTED));
    }

    @Test
    void shouldNeverRepeatWhenToldSo() {
        Settings settings = Settings.defaults().with("posture.repeatSeconds", "0");
        Trunk trunk = new Trunk(settings, 100).settled().to(30, 0).hold(900).finish();
        assertEquals(1, trunk.decisions.count(ALERT));
    }

    @Test
    void shouldSayCorrectedOnceASecondAfterUpright() {
        Trunk trunk = new Trunk().settled().to(30, 0).hold(60).to(0, 0).hold(20).finish();
        Decision corrected = trunk.decisions.only(CORRECTED);
        assertEquals(66.6 + 1, corrected.decidedMicros / 1e6, 0.5, trunk.decisions.text());
        Decision alert = trunk.decisions.only(ALERT);
        assertEquals(66.6 - alert.atMicros / 1e6, corrected.b / 1000.0, 0.5);
    }

    @Test
    void shouldNotSayCorrectedWhenNobodyWasAlerted() {
        Trunk trunk = new Trunk().settled().to(30, 0).hold(20).to(0, 0).hold(20).finish();
        assertEquals(0, trunk.decisions.count(CORRECTED));
    }

    @Test
    void shouldNotSayCorrectedWhenUprightForHalfASecond() {
        Trunk trunk = new Trunk().settled().to(30, 0).hold(60);
        trunk.creep(0.3, 0, 0).creep(0.3, 30, 0).hold(10);
        assertEquals(0, trunk.decisions.count(CORRECTED), trunk.decisions.text());
        assertEquals(1, trunk.decisions.count(SLOUCH_STARTED), trunk.decisions.text());
    }

    @Test
    void shouldDrainAllLoadWithinThirtySecondsOfUpright() {
        Trunk trunk = new Trunk().settled().to(30, 0).hold(60);
        assertEquals(1000, trunk.engine.loadPermille());
        trunk.to(0, 0).hold(15);
        assertEquals(500, trunk.engine.loadPermille(), 40);
        trunk.hold(15);
        assertEquals(0, trunk.engine.loadPermille());
    }

    @Test
    void shouldAlertSoonerWhenLoadIsLeft() {
        Trunk trunk = new Trunk()
                .settled()
                .to(30, 0)
                .hold(40)
                .to(0, 0)
                .hold(5)
                .to(30, 0)
                .hold(25)
                .finish();
        Decision alert = trunk.decisions.only(ALERT);
        double onset = trunk.decisions.of(SLOUCH_STARTED).get(1).atMicros / 1e6;
        assertEquals(13, alert.atMicros / 1e6 - onset, 4, trunk.decisions.text());
    }

    @Test
    void shouldRecordTheSameInSilenceWhenTracking() {
        Trunk train = new Trunk().settled().to(30, 0).hold(60).to(0, 0).hold(9).finish();
        Trunk track = new Trunk(Settings.defaults().with("posture.mode", "track"), 100)
                .settled()
                .to(30, 0)
                .hold(60)
                .to(0, 0)
                .hold(9)
                .finish();
        assertEquals(1, train.decisions.only(ALERT).d);
        assertEquals(0, track.decisions.only(ALERT).d);
        track.decisions.only(ALERT).d = 1;
        assertEquals(train.decisions.text(), track.decisions.text());
    }

    @Test
    void shouldKeepAlertsFromBeingFeltUntilTheSnoozeEndsByItself() {
        Settings settings = Settings.defaults().with("posture.repeatSeconds", "30");
        Trunk trunk = new Trunk(settings, 100).settled();
        trunk.engine.snooze(60);
        assertTrue(trunk.engine.isSnoozed());
        trunk.to(30, 0).hold(90);
        assertTrue(!trunk.engine.isSnoozed());
        assertEquals(60, trunk.decisions.only(SNOOZED).a);
        assertEquals(65, trunk.decisions.only(SNOOZE_ENDED).atMicros / 1e6, 0.1);
        List<Decision> alerts = trunk.decisions.of(ALERT);
        assertEquals(2, alerts.size(), trunk.decisions.text());
        assertEquals(0, alerts.get(0).d);
        assertEquals(1, alerts.get(1).d);
    }

    @Test
    void shouldEndASnoozeWhenAskedAndReplaceOneThatRuns() {
        Trunk trunk = new Trunk().settled();
        trunk.engine.snooze(3600);
        trunk.hold(1);
        trunk.engine.snooze(5);
        trunk.hold(6);
        assertEquals(1, trunk.decisions.count(SNOOZE_ENDED));
        trunk.engine.snooze(5);
        trunk.engine.snooze(0);
        trunk.engine.snooze(0);
        assertEquals(2, trunk.decisions.count(SNOOZE_ENDED));
    }

    @Test
    void shouldTakeOtherSettingsWithoutLosingTheSlouch() {
        Trunk trunk = new Trunk().settled().to(25, 0).hold(20);
        trunk.engine.change(Settings.defaults().with("posture.policy", "delay").with("posture.delaySeconds", "30"));
        trunk.hold(20).finish();
        double onset = trunk.decisions.only(SLOUCH_STARTED).atMicros / 1e6;
        assertEquals(30, trunk.decisions.only(ALERT).atMicros / 1e6 - onset, 0.2, trunk.decisions.text());
    }

    @Test
    void shouldEndTheSlouchWhenThresholdsAreRaisedAboveIt() {
        Trunk trunk = new Trunk().settled().to(25, 0).hold(20);
        trunk.engine.change(Settings.defaults().with("posture.forwardThresholdDeg", "45"));
        trunk.hold(20);
        assertEquals(1, trunk.decisions.count(DecisionKind.SLOUCH_ENDED), trunk.decisions.text());
    }
}
