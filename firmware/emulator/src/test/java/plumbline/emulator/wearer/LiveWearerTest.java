package plumbline.emulator.wearer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.KnownSensors;
import plumbline.emulator.HeapMeter;

class LiveWearerTest {
    private static final long SECOND = 1_000_000_000;
    private static final ImuFormat AT_100 = SensorModel.IDEAL.format(100);

    private final short[] counts = new short[ImuBatch.CHANNELS];
    private final Truth truth = new Truth();

    private static LiveWearer ideal(String scenario) {
        return new LiveWearer(
                Scenario.parse("test", scenario), SensorModel.IDEAL.unit(1).mounted(Mounting.ALIGNED), 7);
    }

    private void live(LiveWearer wearer, double seconds) {
        for (int i = 0; i < seconds * 100; i++) {
            wearer.next(counts);
        }
        wearer.truth(truth);
    }

    @Test
    void shouldLingerInTheLastSegmentWhenTheScenarioIsOver() {
        LiveWearer wearer = ideal("upright 2s\nslouch 25deg 5s");
        wearer.begin(AT_100, 0);
        live(wearer, 6.9);
        assertFalse(wearer.over());
        assertEquals(6.9, wearer.playedNanos() * 1e-9, 0.02);
        live(wearer, 60);

        assertTrue(wearer.over());
        assertEquals(25, truth.flexionDeg, 3);
        assertEquals(7, wearer.playedNanos() * 1e-9, 0.001);
    }

    @Test
    void shouldPassByWhatWasNotSampled() {
        LiveWearer slept = ideal("upright 10s\nslouch 25deg 60s");
        slept.begin(AT_100, 0);
        live(slept, 1);
        slept.begin(SensorModel.IDEAL.format(833), 20 * SECOND);

        slept.truth(truth);
        assertEquals(25, truth.flexionDeg, 3);
        slept.next(counts);
        assertEquals(20 * SECOND + SensorModel.IDEAL.format(833).samplePeriodNanos(), slept.nowNanos());
    }

    @Test
    void shouldMeasureGravityInTheFormatItWasToldLast() {
        LiveWearer wearer = ideal("upright 60s");
        wearer.begin(AT_100, 0);
        live(wearer, 5);
        double at16g = counts[5];
        ImuFormat at2g = KnownSensors.format("generic", 250, 2, 10_000_000);
        wearer.begin(at2g, 6 * SECOND);
        live(wearer, 5);

        assertEquals(1e9, at16g * AT_100.accel().nanoGPerCount(), 3e7);
        assertEquals(1e9, (double) counts[5] * at2g.accel().nanoGPerCount(), 3e7);
    }

    @Test
    void shouldGoOnWithTheScenarioWhereAnInterjectionLeftIt() {
        LiveWearer wearer = ideal("upright 5s\nslouch 30deg 20s\nupright 10s");
        wearer.begin(AT_100, 0);
        live(wearer, 10);
        wearer.interject(Scenario.parse("other", "lean left 20deg 6s"), false);
        live(wearer, 5);
        assertEquals(-20, truth.leanDeg, 3);
        assertEquals(10, wearer.playedNanos() * 1e-9, 0.05);
        live(wearer, 6);

        assertEquals(30, truth.flexionDeg, 3);
        assertEquals("test", wearer.scenario().name());
        assertEquals(15, wearer.playedNanos() * 1e-9, 0.05);
        live(wearer, 24.2);
        assertTrue(wearer.over());
    }

    @Test
    void shouldLeaveOutTheRestOfASegmentWhenToldTo() {
        LiveWearer wearer = ideal("slouch 30deg 300s\nlean right 18deg 10s");
        wearer.begin(AT_100, 0);
        live(wearer, 10);
        wearer.interject(Scenario.parse("other", "upright 5s"), true);
        live(wearer, 4.9);
        assertEquals(0, truth.flexionDeg, 3);
        live(wearer, 5);

        assertEquals(18, truth.leanDeg, 3);
        assertEquals(1, wearer.segment());
    }

    @Test
    void shouldDropTheInterjectionNotTheScenarioWhenInterruptedTwice() {
        LiveWearer wearer = ideal("lean right 18deg 100s");
        wearer.begin(AT_100, 0);
        live(wearer, 10);
        wearer.interject(Scenario.parse("first", "slouch 30deg 300s"), false);
        live(wearer, 5);
        wearer.interject(Scenario.parse("second", "upright 5s"), true);
        live(wearer, 9);

        assertEquals(18, truth.leanDeg, 3);
        assertFalse(wearer.over());
    }

    @Test
    void shouldDoAsToldAfterTheScenarioIsOver() {
        LiveWearer wearer = ideal("upright 2s");
        wearer.begin(AT_100, 0);
        live(wearer, 5);
        wearer.interject(Scenario.parse("late", "slouch 30deg 10s"), false);
        live(wearer, 5);

        assertTrue(wearer.over());
        assertEquals(30, truth.flexionDeg, 3);
    }

    @Test
    void shouldGiveTheSameCountsForTheSameSeedAndCalls() {
        short[] other = new short[ImuBatch.CHANNELS];
        LiveWearer one = ideal("walk 20s\nwork 20s");
        LiveWearer two = ideal("walk 20s\nwork 20s");
        one.begin(AT_100, 0);
        two.begin(AT_100, 0);
        for (int i = 0; i < 3000; i++) {
            one.next(counts);
            two.next(other);
            assertArrayEquals(counts, other);
        }
    }

    @Test
    void shouldRefuseToMeasureBeforeItIsSwitchedOn() {
        assertThrows(NullPointerException.class, () -> ideal("upright 2s").next(counts));
    }

    @Test
    void shouldTakeNothingFromTheHeapWhateverTheWearerDoes() {
        LiveWearer wearer = new LiveWearer(Scenario.builtin("whole-day"), SensorModel.LSM6DSOX.unit(1), 1);
        wearer.begin(SensorModel.LSM6DSOX.format(104), 0);
        long bytes = HeapMeter.bytes(1, () -> {
            for (int i = 0; i < 104 * 5400; i++) {
                wearer.next(counts);
            }
        });

        assertEquals(0, bytes);
    }
}
