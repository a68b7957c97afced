package plumbline.emulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plumbline.core.posture.DecisionKind.ALERT;
import static plumbline.core.posture.DecisionKind.CORRECTED;
import static plumbline.core.posture.DecisionKind.SLIP_SUSPECTED;
import static plumbline.core.posture.DecisionKind.SLOUCH_ENDED;
import static plumbline.core.posture.DecisionKind.SLOUCH_STARTED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.core.posture.Activity;
import plumbline.core.posture.Decision;
import plumbline.core.posture.Direction;
import plumbline.emulator.wearer.SensorModel;
import plumbline.emulator.wearer.TruthEvent;

/** The wearer who does not exist against the engine: what was decided must be what was so. */
class ScenarioTest {

    @ParameterizedTest
    @EnumSource(
            value = SensorModel.class,
            names = {"LSM6DSOX", "MPU_6050"})
    void shouldFindEverySlouchWithinASecondOfTheTruth(SensorModel model) {
        Outing outing = new Outing("slouch", model, 104, 1);
        compare(outing.truth(TruthEvent.Kind.SLOUCH_STARTED, ""), outing.of(SLOUCH_STARTED), 1, outing);
        compare(outing.truth(TruthEvent.Kind.SLOUCH_ENDED, ""), outing.of(SLOUCH_ENDED), 1, outing);
        assertEquals(2, outing.of(ALERT).size(), outing::toString);
        assertEquals(2, outing.of(CORRECTED).size(), outing::toString);
    }

    @Test
    void shouldTellLeansApartAndLetTheSmallOnePass() {
        Outing outing = new Outing("lateral-lean", SensorModel.LSM6DSOX, 104, 2);
        List<Integer> directions =
                outing.of(SLOUCH_STARTED).stream().map(d -> d.a).toList();
        assertEquals(
                List.of(Direction.RIGHT.ordinal(), Direction.LEFT.ordinal(), Direction.BACKWARD.ordinal()), directions);
        compare(outing.truth(TruthEvent.Kind.SLOUCH_STARTED, ""), outing.of(SLOUCH_STARTED), 1, outing);
    }

    @Test
    void shouldAlertOnceACreepingSlouchHasCostEnough() {
        Outing outing = new Outing("creeping-slouch", SensorModel.LSM6DSOX, 104, 1);
        assertEquals(1, outing.of(SLOUCH_STARTED).size(), outing::toString);
        assertEquals(2, outing.of(ALERT).size(), outing::toString);
        compare(outing.truth(TruthEvent.Kind.SLOUCH_STARTED, ""), outing.of(SLOUCH_STARTED), 20, outing);
    }

    @Test
    void shouldCallNoBendASlouch() {
        Outing outing = new Outing("bends", SensorModel.LSM6DSOX, 104, 1);
        assertEquals(0, outing.of(SLOUCH_STARTED).size(), outing::toString);
    }

    @ParameterizedTest
    @EnumSource(
            value = SensorModel.class,
            names = {"LSM6DSOX", "MPU_6050"})
    void shouldNeitherWalkNorHideNorMakeASlouchOnTheBus(SensorModel model) {
        Outing outing = new Outing("bus", model, 104, 1);
        compare(outing.truth(TruthEvent.Kind.SLOUCH_STARTED, ""), outing.of(SLOUCH_STARTED), 1, outing);
        compare(outing.truth(TruthEvent.Kind.SLOUCH_ENDED, ""), outing.of(SLOUCH_ENDED), 1, outing);
        for (Activity none : List.of(Activity.WALKING, Activity.LYING, Activity.NOT_WORN)) {
            assertEquals(0, outing.of(none).size(), outing::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SensorModel.class,
            names = {"LSM6DSOX", "MPU_6050"})
    void shouldKnowEveryWalkWithinFiveSeconds(SensorModel model) {
        Outing outing = new Outing("walking", model, 104, 1);
        decidedWithin(outing.truth(TruthEvent.Kind.ACTIVITY, "WALKING"), outing.of(Activity.WALKING), 5, outing);
        assertEquals(0, outing.of(SLOUCH_STARTED).size(), outing::toString);
    }

    @Test
    void shouldWalkOnOverStairs() {
        Outing outing = new Outing("stairs", SensorModel.LSM6DSOX, 104, 1);
        assertEquals(1, outing.of(Activity.WALKING).size(), outing::toString);
    }

    @ParameterizedTest
    @EnumSource(
            value = SensorModel.class,
            names = {"LSM6DSOX", "MPU_6050"})
    void shouldKnowWithinAMinuteThatItWasTakenOff(SensorModel model) {
        Outing outing = new Outing("taken-off", model, 104, 1);
        decidedWithin(outing.truth(TruthEvent.Kind.ACTIVITY, "NOT_WORN"), outing.of(Activity.NOT_WORN), 60, outing);
        compare(outing.truth(TruthEvent.Kind.SLOUCH_ENDED, ""), outing.of(SLOUCH_ENDED), 1, outing);
        assertEquals(20_000, outing.of(SLOUCH_ENDED).getFirst().c, 3_000, outing::toString);
    }

    @ParameterizedTest
    @EnumSource(
            value = SensorModel.class,
            names = {"LSM6DSOX", "MPU_6050"})
    void shouldLetTheSleeperLie(SensorModel model) {
        Outing outing = new Outing("lying", model, 104, 1);
        assertEquals(1, outing.of(Activity.LYING).size(), outing::toString);
        assertEquals(0, outing.of(Activity.NOT_WORN).size(), outing::toString);
        assertEquals(0, outing.of(ALERT).size(), outing::toString);
    }

    @Test
    void shouldSuspectTheSlipOnce() {
        Outing outing = new Outing("slip", SensorModel.LSM6DSOX, 104, 1);
        List<Decision> slips = outing.of(SLIP_SUSPECTED);
        assertEquals(1, slips.size(), outing::toString);
        assertEquals(8_000, slips.getFirst().a, 2_500, outing::toString);
    }

    private static void compare(List<TruthEvent> truths, List<Decision> found, double seconds, Outing outing) {
        assertEquals(truths.size(), found.size(), outing::toString);
        for (int i = 0; i < truths.size(); i++) {
            assertEquals(truths.get(i).atMicros() / 1e6, found.get(i).atMicros / 1e6, seconds, outing::toString);
        }
    }

    private static void decidedWithin(List<TruthEvent> truths, List<Decision> found, int seconds, Outing outing) {
        assertEquals(truths.size(), found.size(), outing::toString);
        for (int i = 0; i < truths.size(); i++) {
            double late = (found.get(i).decidedMicros - truths.get(i).atMicros()) / 1e6;
            assertTrue(late >= 0 && late <= seconds, () -> "late by " + late + outing);
        }
    }
}
