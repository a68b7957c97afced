package plumbline.emulator.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.emulator.HeapMeter;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorModel;
import plumbline.emulator.wearer.Truth;

class WorldTest extends LivedWorld {

    private double force() {
        double sum = 0;
        for (int axis = 3; axis < 6; axis++) {
            double g = counts[axis] * 1e-9 * AT_833.accel().nanoGPerCount();
            sum += g * g;
        }
        return Math.sqrt(sum);
    }

    private static double flexionDeg(World world) {
        Truth truth = new Truth();
        world.wearer().truth(truth);
        return truth.flexionDeg;
    }

    /** Sample numbers at which force leaves 1 g by more than 0.8 g, after a rest of 50 ms. */
    private List<Integer> hits(World world, double seconds) {
        List<Integer> hits = new ArrayList<>();
        int last = -1000;
        for (int i = 0; i < seconds * 833; i++) {
            world.next(counts);
            if (Math.abs(force() - 1) > 0.8) {
                if (i - last > 42) {
                    hits.add(i);
                }
                last = i;
            }
        }
        return hits;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void shouldFeelEachTapOnceAndAHumanTimeApart(int taps) {
        World world = world("upright 60s");
        live(world, 2);
        world.tap(taps);
        List<Integer> hits = hits(world, 3);

        assertEquals(taps, hits.size());
        for (int i = 1; i < taps; i++) {
            double apart = (hits.get(i) - hits.get(i - 1)) / 833.0;
            assertTrue(apart >= 0.14 && apart <= 0.31, "apart " + apart);
        }
        live(world, 1);
        assertEquals(1, force(), 0.1);
    }

    @Test
    void shouldTapOtherwiseEachTime() {
        World world = world("upright 60s");
        live(world, 1);
        world.tap(1);
        double first = peak(world);
        world.tap(1);
        double second = peak(world);

        assertNotEquals(first, second, 0.01);
        assertTrue(first > 1.2 && first < 7.5, "peak " + first);
    }

    private double peak(World world) {
        double most = 0;
        for (int i = 0; i < 833; i++) {
            world.next(counts);
            most = Math.max(most, force());
        }
        return most;
    }

    @ParameterizedTest
    @CsvSource({
        "KEYS, 0.03, 0.12",
        "DESK, 0.1, 0.6",
        "SEAT, 1, 2.6",
        "BACKREST, 0.4, 2.1",
        "HANDLING, 0.7, 2",
        "HEELS, 0.3, 0.8",
        "STAIRS, 0.6, 1.4"
    })
    void shouldBeJoltedAsHardAsItsKindIsAndNotMuchLongerThanTold(Jolt jolt, double least, double most) {
        World world = world("upright 5min");
        live(world, 2);
        world.jolt(jolt, 20);
        double reached = farthest(world, 20);
        live(world, 40);
        double after = farthest(world, 5);

        assertTrue(reached >= least && reached <= most, "reached " + reached);
        assertTrue(after < 0.07, "after " + after);
    }

    /** How far force goes from where it is now, g. */
    private double farthest(World world, double seconds) {
        short[] from = counts.clone();
        double most = 0;
        for (int i = 0; i < seconds * 833; i++) {
            world.next(counts);
            double sum = 0;
            for (int axis = 3; axis < 6; axis++) {
                double g = (counts[axis] - from[axis]) * 1e-9 * AT_833.accel().nanoGPerCount();
                sum += g * g;
            }
            most = Math.max(most, Math.sqrt(sum));
        }
        return most;
    }

    @Test
    void shouldShakeWhileTheMotorRunsAndOnlyThen() {
        World world = world("upright 60s");
        world.fit(at -> at > SECOND && at < 2 * SECOND ? 1000 : 0);
        double before = deviation(world, 0.9);
        live(world, 0.15);
        double during = deviation(world, 0.8);
        live(world, 0.4);
        double after = deviation(world, 0.9);

        assertTrue(during > 0.2 && during < 0.5, "during " + during);
        assertTrue(before < 0.02 && after < 0.02, before + " and " + after);
    }

    @Test
    void shouldNotShakeWhenSwitchedOff() {
        World world = world("upright 60s");
        world.fit(at -> 1000);
        world.shake(false);

        assertTrue(deviation(world, 1) < 0.02);
    }

    /** Of all three axes of force together, g. */
    private double deviation(World world, double seconds) {
        double[] sum = new double[3];
        double squares = 0;
        int n = 0;
        for (int i = 0; i < seconds * 833; i++, n++) {
            world.next(counts);
            for (int axis = 0; axis < 3; axis++) {
                double g = counts[3 + axis] * 1e-9 * AT_833.accel().nanoGPerCount();
                sum[axis] += g;
                squares += g * g;
            }
        }
        return Math.sqrt(
                Math.max(0, squares / n - (sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]) / ((double) n * n)));
    }

    @Test
    void shouldSitUpSomeSecondsAfterABuzzWhenToldToReact() {
        World world = world("upright 5s\nslouch 30deg 10min\nupright 1min");
        world.react(true);
        world.fit(at -> at > 20 * SECOND && at < 20 * SECOND + SECOND / 4 ? 1000 : 0);
        live(world, 21.4);
        assertEquals(30, flexionDeg(world), 4);
        live(world, 6);

        assertEquals(0, flexionDeg(world), 4);
        assertFalse(world.wearer().slouched());
        live(world, 40);
        assertEquals(0, flexionDeg(world), 4);
    }

    @Test
    void shouldNotMindABuzzOtherwise() {
        World world = world("upright 5s\nslouch 30deg 10min");
        world.fit(at -> at > 20 * SECOND && at < 20 * SECOND + SECOND / 4 ? 1000 : 0);
        live(world, 30);

        assertEquals(30, flexionDeg(world), 4);
    }

    @Test
    void shouldDoAsToldAndGoOn() {
        World world = world("upright 10min");
        live(world, 1);
        world.interject(Scenario.parse("told", "slouch 25deg 5min"));
        live(world, 5);
        assertEquals(25, flexionDeg(world), 4);
        world.straighten();
        live(world, 5);
        assertEquals(0, flexionDeg(world), 4);
        live(world, 30);
        assertEquals(0, flexionDeg(world), 4);
    }

    @Test
    void shouldBeginTheScenarioWithTheFirstSampling() {
        World world = new World(Scenario.parse("test", "upright 5s\nslouch 30deg 60s"), SensorModel.IDEAL.unit(1), 1);
        world.begin(AT_833, 1000 * SECOND);
        live(world, 3);
        assertEquals(0, flexionDeg(world), 4);
        world.begin(AT_833, 1020 * SECOND);
        assertEquals(30, flexionDeg(world), 4);
    }

    @Test
    void shouldTakeNothingFromTheHeapWhateverHappens() {
        World world = world("upright 10s\nwalk 60s\nslouch 30deg 10min");
        world.fit(at -> at / SECOND % 3 == 0 ? 1000 : 0);
        world.react(true);

        assertEquals(0, HeapMeter.bytes(20, () -> {
            world.jolt(Jolt.HANDLING, 8);
            world.tap(4);
            live(world, 10);
        }));
    }
}
