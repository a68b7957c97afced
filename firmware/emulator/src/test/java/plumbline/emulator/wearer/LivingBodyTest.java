package plumbline.emulator.wearer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.imu.ImuBatch;

/** Holds motion to the sizes seen on a real upper back (the qmt example recording), within a factor. */
class LivingBodyTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldMoveAsLittleAsACalmPerson(long seed) {
        double[] d = Play.deviations(Play.ideal("upright 60s", 100, seed), 0);

        for (int axis = 0; axis < 3; axis++) {
            assertBetween(0.1, 0.8, d[axis]);
        }
        assertBetween(0.02, 0.2, d[3]);
        assertBetween(0.02, 0.2, d[4]);
        assertBetween(0.01, 0.08, d[5]);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldStepAsHardAsAPersonWhoWalks(long seed) {
        double[] d = Play.deviations(Play.ideal("walk 60s", 100, seed), 0);

        for (int axis = 0; axis < 3; axis++) {
            assertBetween(10, 25, d[axis]);
        }
        assertBetween(1.2, 3, d[3]);
        assertBetween(0.7, 2, d[4]);
        assertBetween(2.2, 3.6, d[5]);
    }

    @Test
    void shouldShakeInABusWithoutSteps() {
        double[] d = Play.deviations(Play.ideal("bus 5min", 100, 1), 0);

        assertBetween(1, 6, d[0]);
        assertBetween(1, 6, d[1]);
        assertBetween(0.3, 1.2, d[3]);
        assertBetween(0.3, 1.2, d[4]);
        assertBetween(0.3, 1.0, d[5]);
    }

    @Test
    void shouldStillBreatheWhenLying() {
        double[] d = Play.deviations(Play.ideal("lie supine 60s", 100, 1), 0);

        assertBetween(0.1, 0.8, d[1]);
    }

    @Test
    void shouldStandPerfectlyStillWhenTakenOff() {
        double[] d = Play.deviations(Play.ideal("upright 5s\ntake off 60s", 100, 1), 1);

        for (double deviation : d) {
            assertEquals(0, deviation, 1e-4);
        }
    }

    @Test
    void shouldHaveTheSensorsNoiseAloneWhenTakenOff() {
        Wearer wearer = new Wearer(
                Scenario.parse("test", "take off 60s"),
                SensorModel.LSM6DSOX.unit(1),
                SensorModel.LSM6DSOX.format(104),
                1);
        double[] d = Play.deviations(wearer, 0);

        for (int axis = 0; axis < 3; axis++) {
            assertBetween(0.025, 0.045, d[axis]);
            assertBetween(0.003, 0.008, d[3 + axis]);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.4, 1.9, 2.5})
    void shouldKeepTheRhythmItIsGiven(double stepHz) {
        Wearer wearer = Play.ideal("walk 40s " + stepHz + "Hz", 100, 1);
        ImuBatch batch = new ImuBatch(64);
        double[] up = new double[4100];
        int n = 0;
        while (wearer.fill(batch)) {
            for (int i = 0; i < batch.size; i++) {
                up[n++] = batch.counts[i * ImuBatch.CHANNELS + 5] - 2048;
            }
        }

        assertEquals(stepHz, strongestHz(up, n, 1, 3), 0.06);
    }

    private static double strongestHz(double[] signal, int n, double lowHz, double highHz) {
        double best = 0;
        double bestPower = 0;
        for (double hz = lowHz; hz < highHz; hz += 0.01) {
            double c = 0;
            double s = 0;
            for (int i = 0; i < n; i++) {
                c += signal[i] * StrictMath.cos(2 * StrictMath.PI * hz * i * 0.01);
                s += signal[i] * StrictMath.sin(2 * StrictMath.PI * hz * i * 0.01);
            }
            if (c * c + s * s > bestPower) {
                bestPower = c * c + s * s;
                best = hz;
            }
        }
        return best;
    }

    private static void assertBetween(double least, double most, double found) {
        assertTrue(found >= least && found <= most, least + " to " + most + ", found " + found);
    }
}
