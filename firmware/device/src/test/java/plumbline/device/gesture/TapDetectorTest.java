package plumbline.device.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorModel;
import plumbline.emulator.wearer.Wearer;
import plumbline.emulator.world.Jolt;
import plumbline.emulator.world.World;

class TapDetectorTest {

    private static final long SECOND = 1_000_000_000L;

    @ParameterizedTest
    @CsvSource({"416, 2", "416, 4", "833, 2", "833, 4", "1667, 2", "1667, 4"})
    void shouldFindAllTapsButOneIn40DuringDeskWork(int rateHz, int taps) {
        int found = found("upright 30s\nwork 30min", rateHz, taps, 40, taps);
        assertTrue(found >= 39, () -> "found " + found + " of 40");
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "5"})
    void shouldCountNeitherOneTapNorThreeNorFive(int taps) {
        assertEquals(0, found("upright 5min", 833, taps, 20, 2) + found("upright 5min", 833, taps, 20, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "upright-work, 833, 1",
        "upright-work, 1667, 2",
        "walking, 833, 1",
        "walking, 416, 2",
        "stairs, 833, 1",
        "stairs, 1667, 2",
        "bus, 416, 1",
        "bus, 833, 2",
        "taken-off, 833, 1",
        "bends, 833, 1",
        "lying, 416, 1",
        "slip, 833, 1"
    })
    void shouldFindNoTapWhereNobodyTaps(String scenario, int rateHz, long seed) {
        ImuFormat format = SensorModel.LSM6DSOX.format(rateHz);
        Wearer wearer = new Wearer(Scenario.builtin(scenario), SensorModel.LSM6DSOX.unit(seed), format, seed);
        TapDetector detector = new TapDetector(format);
        ImuBatch batch = new ImuBatch(64);
        while (wearer.fill(batch)) {
            assertEquals(0, detector.process(batch));
        }
    }

    /** What the wearer does meanwhile, and from when on, s, it jolts the unit. Rates are those at which taps are found. */
    static Stream<Arguments> jolts() {
        return IntStream.of(416, 833, 1667)
                .boxed()
                .flatMap(rateHz -> Stream.of(
                        arguments(Jolt.KEYS, "work 20s", 0, rateHz),
                        arguments(Jolt.DESK, "work 20s", 0, rateHz),
                        arguments(Jolt.SEAT, "stand\nsit\nupright 12s", 5.9, rateHz),
                        arguments(Jolt.SEAT, "upright 20s", 0, rateHz),
                        arguments(Jolt.HANDLING, "take off 20s", 0, rateHz),
                        arguments(Jolt.HANDLING, "upright 20s", 0, rateHz),
                        arguments(Jolt.HEELS, "walk 20s", 0, rateHz),
                        arguments(Jolt.HEELS, "upright 20s", 0, rateHz),
                        arguments(Jolt.STAIRS, "stairs down 20s", 0, rateHz),
                        arguments(Jolt.STAIRS, "upright 20s", 0, rateHz)));
    }

    @ParameterizedTest
    @MethodSource("jolts")
    void shouldTakeNothingElseThatJoltsTheUnitForTaps(Jolt jolt, String deed, double after, int rateHz) {
        ImuFormat format = SensorModel.LSM6DSOX.format(rateHz);
        World world = world("upright 30min", format);
        Samples samples = new Samples(world, format, new TapDetector(format));
        samples.run(5 * SECOND);
        for (int i = 0; i < 8; i++) {
            world.interject(Scenario.parse("deed", deed));
            int found = samples.run((long) (after * SECOND));
            world.jolt(jolt, jolt == Jolt.SEAT ? 5 : 14);
            assertEquals(0, Math.max(found, samples.run(20 * SECOND)), jolt + " in round " + i);
        }
    }

    /** A chair's back knocks on the case as a finger does, and may throw it back: the one thing known to be mistaken. */
    @ParameterizedTest
    @CsvSource({"416", "833", "1667"})
    void shouldTakeAtMostOneIn50BouncesOffAChairForTaps(int rateHz) {
        ImuFormat format = SensorModel.LSM6DSOX.format(rateHz);
        World world = world("upright 30min", format);
        Samples samples = new Samples(world, format, new TapDetector(format));
        samples.run(5 * SECOND);
        int found = 0;
        for (int i = 0; i < 200; i++) {
            world.jolt(Jolt.BACKREST, 0);
            found += samples.run(3 * SECOND) == 0 ? 0 : 1;
        }
        assertTrue(found <= 4, "found " + found + " of 200");
    }

    @Test
    void shouldForgetTapsAcrossAGap() {
        ImuFormat format = SensorModel.LSM6DSOX.format(833);
        World world = world("upright 5min", format);
        TapDetector detector = new TapDetector(format);
        Samples samples = new Samples(world, format, detector);
        samples.run(5 * SECOND);
        world.tap(1);
        samples.run(SECOND / 10);
        samples.skip(SECOND / 10);
        world.tap(1);
        assertEquals(0, samples.run(3 * SECOND));
    }

    private static int found(String scenario, int rateHz, int taps, int times, int looked) {
        ImuFormat format = SensorModel.LSM6DSOX.format(rateHz);
        World world = world(scenario, format);
        Samples samples = new Samples(world, format, new TapDetector(format));
        samples.run(31 * SECOND);
        int found = 0;
        for (int i = 0; i < times; i++) {
            world.tap(taps);
            found += samples.run((3 + i % 4) * SECOND) == looked ? 1 : 0;
        }
        return found;
    }

    private static World world(String scenario, ImuFormat format) {
        World world = new World(Scenario.parse("taps", scenario), SensorModel.LSM6DSOX.unit(3), 3);
        world.begin(format, 0);
        return world;
    }

    /** A world's samples, handed to a detector as time goes on. */
    private static final class Samples {
        private final World world;
        private final TapDetector detector;
        private final ImuBatch batch = new ImuBatch(1);
        private final short[] counts = new short[ImuBatch.CHANNELS];
        private final long periodNanos;
        private long atNanos;

        Samples(World world, ImuFormat format, TapDetector detector) {
            this.world = world;
            this.detector = detector;
            periodNanos = format.samplePeriodNanos();
            batch.samplePeriodNanos = format.samplePeriodNanos();
        }

        /** The last number of taps found within {@code nanos}. */
        int run(long nanos) {
            int found = 0;
            for (long end = atNanos + nanos; atNanos < end; ) {
                next();
                batch.clear();
                batch.firstSampleMicros = atNanos / 1000;
                batch.add(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
                int now = detector.process(batch);
                found = now == 0 ? found : now;
            }
            return found;
        }

        void skip(long nanos) {
            for (long end = atNanos + nanos; atNanos < end; ) {
                next();
            }
        }

        private void next() {
            atNanos += periodNanos;
            world.next(counts);
        }
    }
}
