package plumbline.emulator.wearer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.imu.ImuBatch;

class WearerTest {
    private static final String A_BIT_OF_ALL =
            "upright 5s\nwork 20s\nwalk 10s\nbus 10s slouch 25deg\nlie right 8s\ntake off 8s\nslip forward 8deg\nsit";

    private static Wearer lsm(String scenario, long unit, long seed) {
        return new Wearer(
                Scenario.parse("test", scenario),
                SensorModel.LSM6DSOX.unit(unit),
                SensorModel.LSM6DSOX.format(104),
                seed);
    }

    @Test
    void shouldGiveTheSameCountsOnEveryMachine() {
        assertEquals(1548949755L, Play.digest(lsm(A_BIT_OF_ALL, 1, 42)));
    }

    @Test
    void shouldGiveOtherCountsWhenSeedOrUnitDiffers() {
        long digest = Play.digest(lsm(A_BIT_OF_ALL, 1, 42));

        assertEquals(digest, Play.digest(lsm(A_BIT_OF_ALL, 1, 42)));
        assertNotEquals(digest, Play.digest(lsm(A_BIT_OF_ALL, 1, 43)));
        assertNotEquals(digest, Play.digest(lsm(A_BIT_OF_ALL, 2, 42)));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 104, 833, 2000})
    void shouldDrainEveryTwentyMillisecondsAtAnyRate(int rateHz) {
        Wearer wearer = Play.ideal("upright 10s", rateHz, 1);
        ImuBatch batch = new ImuBatch(64);
        long samples = 0;
        long hostNanos = 0;
        while (wearer.fill(batch)) {
            assertEquals(samples * wearer.format().samplePeriodNanos() / 1000, batch.firstSampleMicros);
            assertEquals(wearer.format().samplePeriodNanos(), batch.samplePeriodNanos);
            assertTrue(batch.size >= 1 && batch.size <= rateHz / 50 + 1, "size " + batch.size);
            assertTrue(batch.drainHostNanos > hostNanos);
            assertTrue(batch.temperatureCentiC > 1500 && batch.temperatureCentiC < 4500);
            hostNanos = batch.drainHostNanos;
            samples += batch.size;
        }

        assertTrue(StrictMath.abs(samples - 10L * rateHz) <= 1, "samples " + samples);
        assertEquals(0, batch.size);
        assertFalse(wearer.fill(batch));
    }

    @Test
    void shouldLoseNothingWhenTheBatchIsSmallerThanADrain() {
        ImuBatch one = new ImuBatch(1);
        ImuBatch many = new ImuBatch(64);
        Wearer slow = Play.ideal("walk 3s", 833, 1);
        Wearer fast = Play.ideal("walk 3s", 833, 1);
        while (fast.fill(many)) {
            for (int i = 0; i < many.size; i++) {
                assertTrue(slow.fill(one));
                assertEquals(many.counts[i * ImuBatch.CHANNELS + 5], one.counts[5]);
            }
        }

        assertFalse(slow.fill(one));
    }

    @Test
    void shouldWarmTowardsTheSkinAndCoolOffIt() {
        Wearer wearer = lsm("upright 30min\ntake off 30min", 1, 1);
        ImuBatch batch = new ImuBatch(64);
        int first = Integer.MIN_VALUE;
        int warmest = 0;
        int last = 0;
        while (wearer.fill(batch)) {
            first = first == Integer.MIN_VALUE ? batch.temperatureCentiC : first;
            warmest = StrictMath.max(warmest, batch.temperatureCentiC);
            last = batch.temperatureCentiC;
        }

        assertEquals(980, warmest - first, 30);
        assertEquals(first, last, 30);
    }

    @ParameterizedTest
    @MethodSource("plumbline.emulator.wearer.Scenario#builtinNames")
    void shouldPlayEveryBuiltinScenarioToItsEnd(String name) {
        Scenario scenario = Scenario.builtin(name);
        Wearer wearer = new Wearer(scenario, SensorModel.MPU_6050.unit(1), SensorModel.MPU_6050.format(50), 1);
        ImuBatch batch = new ImuBatch(64);
        long samples = 0;
        while (wearer.fill(batch)) {
            samples += batch.size;
        }

        assertTrue(StrictMath.abs(samples - scenario.durationMicros() / 20_000) <= 1, "samples " + samples);
        assertEquals(scenario.segments().size() - 1, wearer.segment());
    }

    @Test
    void shouldGoOnWithoutAJumpWhenCutShort() {
        Wearer wearer = Play.ideal("bend 70deg 8s x3", 1000, 1);
        ImuBatch batch = new ImuBatch(64);
        Truth truth = new Truth();
        double flexionDeg = 0;
        for (int i = 0; wearer.fill(batch); i++) {
            wearer.truth(0, truth);
            assertEquals(flexionDeg, truth.flexionDeg, 2, "flexion at " + truth.atMicros);
            flexionDeg = truth.flexionDeg;
            if (i == 75) {
                wearer.cutTo(Scenario.parse("next", "slouch 30deg 10s"));
            }
        }

        assertEquals(11.48, truth.atMicros * 1e-6, 0.03);
        assertEquals(30, truth.flexionDeg, 3);
        assertEquals("next", wearer.scenario().name());
        wearer.cutTo(Scenario.parse("encore", "upright 1s"));
        assertTrue(wearer.fill(batch));
    }

    @Test
    void shouldRefuseTruthOfASampleThatIsNotThere() {
        Wearer wearer = Play.ideal("upright 1s", 100, 1);
        ImuBatch batch = new ImuBatch(64);
        wearer.fill(batch);

        assertThrows(IndexOutOfBoundsException.class, () -> wearer.truth(batch.size, new Truth()));
    }
}
