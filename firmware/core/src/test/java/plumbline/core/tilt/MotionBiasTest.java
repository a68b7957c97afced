package plumbline.core.tilt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.imu.ImuFormat;

class MotionBiasTest {

    @ParameterizedTest
    @ValueSource(doubles = {50, 208, 2000})
    void shouldLearnABiasWithoutAnyRest(double rateHz) {
        Rig rig = new Rig(Rig.format(rateHz, 2000, 16));
        Motion motion = new Motion(rig.format, 40, 0.5, 0.05, 0.05);
        motion.biasXDps = 0.5;
        motion.biasYDps = -0.3;
        motion.biasZDps = 0.2;
        rig.run(motion, 120);
        assertFalse(rig.filter.atRest());
        double worst = rig.run(motion, 30);
        assertTrue(worst < 0.6, () -> "worst error " + worst + " degrees");
    }

    /** A trunk that leans to and fro about its hips is no gyro bias, however slowly it does. */
    @ParameterizedTest
    @CsvSource({"30,0.02", "5,0.05", "15,0.05", "30,0.05", "5,0.1", "15,0.1", "30,0.1", "5,0.3", "30,0.3"})
    void shouldNotTakeASwayForABias(double swingDeg, double swingHz) {
        Rig rig = new Rig(Rig.format(104, 2000, 16));
        Motion sway = new Motion(rig.format, swingDeg, swingHz, 0.005, 0.05);
        rig.run(sway, 10);
        double worst = rig.run(sway, 290);
        assertTrue(worst < 0.1, () -> "worst error " + worst + " degrees");
        assertBias(rig, sway, 0.01);
    }

    @Test
    void shouldKeepAGreatBiasFromRestThroughSwaysAndHardShaking() {
        ImuFormat format = Rig.format(100, 250, 2);
        Rig rig = new Rig(format);
        Motion rest = biased(new Motion(format, 0, 1, 0, 0.05));
        rig.run(rest, 10);
        assertBias(rig, rest, 0.02);
        Motion sway = biased(new Motion(format, 15, 0.05, 0.005, 0.05));
        rig.run(sway, 60);
        assertBias(rig, sway, 0.06);
        Motion shaken = biased(new Motion(format, 15, 0.5, 0.4, 0.05));
        rig.run(shaken, 60);
        assertBias(rig, shaken, 0.15);
    }

    @Test
    void shouldNotTakeTheRelockAfterAGapForADrift() {
        Rig rig = new Rig(Rig.format(208, 2000, 16));
        Motion motion = new Motion(rig.format, 60, 0.3, 0.05, 0.05);
        for (int i = 0; i < 20; i++) {
            rig.run(motion, 9);
            for (int lost = 0; lost < 208 * 2; lost++) {
                motion.next();
            }
            rig.filter.gap(2_000_000);
        }
        assertBias(rig, motion, 0.1);
    }

    private static Motion biased(Motion motion) {
        motion.biasXDps = 20;
        motion.biasYDps = -18;
        return motion;
    }

    private static void assertBias(Rig rig, Motion truth, double withinDps) {
        double dpsPerCount = rig.format.gyro().nanoDpsPerCount() * 1e-9 * 0x1p-20;
        assertEquals(truth.biasXDps, rig.filter.biasXQ20() * dpsPerCount, withinDps, "x");
        assertEquals(truth.biasYDps, rig.filter.biasYQ20() * dpsPerCount, withinDps, "y");
        assertEquals(truth.biasZDps, rig.filter.biasZQ20() * dpsPerCount, withinDps, "z");
    }
}
