package plumbline.host.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.core.posture.Activity;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.Direction;
import plumbline.core.posture.Settings;

class SummaryTest {

    private static final long SECOND = 1_000_000;

    private final AngleSeries angles = new AngleSeries();
    private final List<ReportEvent> events = new ArrayList<>();
    private long nowMicros;

    private void hold(int seconds, int flexionDeg, int leanDeg) {
        for (int i = 0; i < seconds * 10; i++) {
            angles.add(nowMicros, flexionDeg * 1000, leanDeg * 1000, 0);
            nowMicros += SECOND / 10;
        }
    }

    private void event(DecisionKind kind, int... values) {
        events.add(new ReportEvent(
                kind,
                nowMicros,
                values.length > 0 ? values[0] : 0,
                values.length > 1 ? values[1] : 0,
                values.length > 2 ? values[2] : 0,
                values.length > 3 ? values[3] : 0));
    }

    private Timeline timeline() {
        return Timeline.of(events, 0, nowMicros);
    }

    private Summary summary() {
        return new Summary(angles, events, timeline(), Settings.defaults());
    }

    @Test
    void shouldCountTimeWithinLimitsAndInZones() {
        hold(100, 10, 0);
        hold(50, 30, 0);
        hold(20, -8, 16);
        hold(10, 70, 25);
        Summary summary = summary();
        assertEquals(100_000, summary.insideMillis());
        assertEquals(180_000, summary.judgedMillis());
        assertEquals(50_000, summary.zoneMillis.get(Zone.HELD));
        assertEquals(10_000, summary.zoneMillis.get(Zone.BENT));
        assertEquals(20_000, summary.zoneMillis.get(Zone.BEHIND));
        assertEquals(20_000, summary.zoneMillis.get(Zone.LEANING));
        assertEquals(10_000, summary.zoneMillis.get(Zone.TIPPED));
    }

    @Test
    void shouldJudgeNoPostureWhileLyingOrNotWorn() {
        event(DecisionKind.ACTIVITY, Activity.LYING.ordinal());
        hold(60, 80, 0);
        event(DecisionKind.ACTIVITY, Activity.NOT_WORN.ordinal());
        hold(60, -90, 0);
        Summary summary = summary();
        assertEquals(0, summary.judgedMillis());
        assertEquals(60_000, summary.wornMillis());
        assertTrue(summary.holds.isEmpty());
    }

    @Test
    void shouldCountNoTimeThroughAGap() {
        hold(10, 5, 0);
        nowMicros += 3600 * SECOND;
        hold(10, 5, 0);
        assertEquals(20_000, summary().judgedMillis());
    }

    @Test
    void shouldMeasureAHoldThroughADipShorterThanTwoSeconds() {
        hold(100, 30, 0);
        hold(1, 10, 0);
        hold(100, 30, 0);
        hold(5, 10, 0);
        hold(40, 50, 0);
        List<Holds.Hold> holds = summary().holds;
        assertEquals(2, holds.size());
        assertEquals(200_900, holds.getFirst().durationMillis());
        assertEquals(195_000, holds.getFirst().acceptableMillis());
        assertTrue(holds.getFirst().tooLong());
        assertEquals(105_000, holds.get(1).acceptableMillis());
        assertFalse(holds.get(1).tooLong());
    }

    @Test
    void shouldEndAHoldWhenTheWearerWalks() {
        hold(40, 30, 0);
        event(DecisionKind.ACTIVITY, Activity.WALKING.ordinal());
        hold(40, 30, 0);
        assertEquals(1, summary().holds.size());
    }

    @Test
    void shouldFindNothingAcceptableBeyondSixtyDegrees() {
        assertEquals(0, new Holds.Hold(0, SECOND, 61_000).acceptableMillis());
        assertEquals(60_000, new Holds.Hold(0, SECOND, 60_000).acceptableMillis());
    }

    @Test
    void shouldPutASlouchTogetherAndKeepTheOneThatNeverEnded() {
        hold(10, 5, 0);
        event(DecisionKind.SLOUCH_STARTED, Direction.FORWARD.ordinal(), 16_000);
        hold(60, 25, 0);
        event(DecisionKind.ALERT, Direction.FORWARD.ordinal(), 25_000, 1, 1);
        hold(10, 25, 0);
        event(DecisionKind.SLOUCH_ENDED, Direction.FORWARD.ordinal(), 70_000, 26_000, 1);
        event(DecisionKind.SLOUCH_STARTED, Direction.LEFT.ordinal(), 17_000);
        hold(30, 0, -18);
        List<Timeline.Slouch> slouches = timeline().slouches();
        assertEquals(
                new Timeline.Slouch(10 * SECOND, 80 * SECOND, Direction.FORWARD, 26_000, 1, false), slouches.get(0));
        assertEquals(new Timeline.Slouch(80 * SECOND, 110 * SECOND, Direction.LEFT, 17_000, 0, true), slouches.get(1));
        assertEquals(100_000, summary().slouchedMillis);
    }

    @Test
    void shouldTellFeltAlertsFromSilentOnesAndTheMedianWayBack() {
        for (int felt : new int[] {1, 0, 1}) {
            event(DecisionKind.ALERT, 0, 25_000, 1, felt);
        }
        for (int millis : new int[] {9_000, 60_000, 4_000}) {
            event(DecisionKind.CORRECTED, 0, millis);
        }
        Summary summary = summary();
        assertEquals(3, summary.alerts);
        assertEquals(2, summary.alertsFelt);
        assertEquals(9_000, summary.correctedMillis);
    }

    @Test
    void shouldInterpolatePercentilesWithinABin() {
        Histogram histogram = new Histogram();
        histogram.add(1_000, 100);
        histogram.add(3_000, 100);
        assertEquals(2_000, histogram.percentileMilliDeg(50));
        assertEquals(3_000, histogram.percentileMilliDeg(75));
    }
}
