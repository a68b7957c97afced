package plumbline.core.tilt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuFormat;

class SettledTest {

    private static final ImuFormat FORMAT = Rig.format(208, 2000, 16);

    private final Rig rig = new Rig(FORMAT);
    private final Motion motion = new Motion(FORMAT, 40, 0.5, 0.3, 0.05);
    private final List<double[]> trueUps = new ArrayList<>();

    @Test
    void shouldSpeakOfThreeSecondsAgo() {
        int fresh = 0;
        for (int i = 0; i < 2080; i++) {
            step();
            if (rig.filter.settledFresh()) {
                fresh++;
                assertEquals(3.0 * 208, rig.filter.settledLagSamples(), 10);
            }
        }
        assertEquals(7.0 * 208 / 8, fresh, 3);
    }

    @Test
    void shouldBeNearerToTheTruthThanTheCausalEstimateWhenTheGyroDrifts() {
        Motion drifting = new Motion(FORMAT, 40, 0.5, 0.02, 0.05);
        drifting.biasXDps = 0.5;
        double causal = 0;
        double settled = 0;
        int values = 0;
        for (int i = 0; i < 208 * 60; i++) {
            step(drifting);
            int at = i - rig.filter.settledLagSamples();
            if (rig.filter.settledFresh() && at > 208 * 5) {
                causal += square(rig.errorDeg(drifting.trueUp));
                settled += square(Rig.angleDeg(trueUps.get(at), rig.settledUp()));
                values++;
            }
        }
        assertTrue(values > 1000);
        assertTrue(settled < causal / 2);
    }

    @Test
    void shouldHandOutTheLastThreeSecondsAtTheEnd() {
        for (int i = 0; i < 2083; i++) {
            step();
        }
        int last = rig.filter.settledLagSamples() + 1000;
        int drained = 0;
        while (rig.filter.drainSettled()) {
            assertTrue(rig.filter.settledFresh());
            assertTrue(rig.filter.settledLagSamples() < last);
            last = rig.filter.settledLagSamples();
            double[] truth = trueUps.get(trueUps.size() - 1 - last);
            assertTrue(Rig.angleDeg(truth, rig.settledUp()) < 6);
            drained++;
        }
        assertFalse(rig.filter.settledFresh());
        assertEquals(78, drained, 1);
        assertTrue(last < 8);
    }

    @Test
    void shouldJudgeWhatWasBeforeAGapByWhatWasKnownBeforeIt() {
        Motion calm = new Motion(FORMAT, 40, 0.5, 0.01, 0.05);
        for (int i = 0; i < 2080; i++) {
            step(calm);
        }
        for (int i = 0; i < 600; i++) {
            calm.next();
        }
        rig.filter.gap(3_000_000);
        for (int i = 2080; i < 4000; i++) {
            step(calm);
            if (rig.filter.settledFresh()) {
                double error = Rig.angleDeg(trueUps.get(i - rig.filter.settledLagSamples()), rig.settledUp());
                assertTrue(error < 1.5, () -> "error " + error + " degrees");
            }
        }
    }

    @Test
    void shouldHandOutAShortRecordingWhole() {
        for (int i = 0; i < 100; i++) {
            step();
        }
        int drained = 0;
        while (rig.filter.drainSettled()) {
            drained++;
        }
        assertEquals(100 / 8, drained);
    }

    private void step() {
        step(motion);
    }

    private void step(Motion source) {
        source.next();
        trueUps.add(source.trueUp);
        rig.feed(source.counts);
    }

    private static double square(double value) {
        return value * value;
    }
}
