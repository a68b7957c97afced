package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.device.imu.Fault;
import plumbline.emulator.bus.BusFault;
import plumbline.emulator.unit.SensorKind;

/**
 * Every fault on the emulated bus, with the real drivers of all sensors, at several moments: told of, over within a second, one
 * gap as long as it was, and nothing decided of it else. Leaves the times in {@code target/recovery-times.txt}.
 */
class RecoveryTest {

    /** While upright, in a slouch that has cost nothing yet, and just before the alert. */
    private static final double[] MOMENTS = {12.001, 34.506, 58.9};

    private static final List<Double> LONG_SECONDS = List.of(5.0, 5.17, 5.34);
    private static final long MOST_MILLIS = 1000;

    /** A step of the loop, and what the sensors' clocks are off by over a second. */
    private static final long BATCH_MILLIS = 20;

    private static final Map<SensorKind, List<String>> CALM = new EnumMap<>(SensorKind.class);
    private static final Map<String, Map<SensorKind, Long>> MILLIS = new TreeMap<>();

    enum Gap {
        NONE,
        MISSING,
        SATURATED
    }

    /** @param told what the unit calls it, or null if it passes before it is one */
    record Case(BusFault fault, double seconds, @Nullable Fault told, Gap gap) {}

    private static final List<Case> CASES = List.of(
            new Case(BusFault.NO_ANSWER, 0, null, Gap.NONE),
            new Case(BusFault.NO_ANSWER, 0.7, Fault.NO_ANSWER, Gap.MISSING),
            new Case(BusFault.BUS_STUCK, 0.7, Fault.BUS_STUCK, Gap.MISSING),
            new Case(BusFault.BUS_ERROR, 0.7, Fault.BUS_ERROR, Gap.MISSING),
            new Case(BusFault.TRANSFER_CUT, 0.7, Fault.BUS_ERROR, Gap.MISSING),
            new Case(BusFault.UNPLUGGED, 0.7, Fault.NO_ANSWER, Gap.MISSING),
            new Case(BusFault.WRONG_IDENTITY, 0.7, Fault.WRONG_IDENTITY, Gap.MISSING),
            new Case(BusFault.SENSOR_RESET, 0, Fault.SENSOR_RESET, Gap.MISSING),
            new Case(BusFault.CONFIGURATION_CHANGED, 0, Fault.CONFIGURATION_CHANGED, Gap.MISSING),
            new Case(BusFault.FIFO_OVERFLOW, 0.7, Fault.FIFO_OVERFLOW, Gap.MISSING),
            new Case(BusFault.STALLED, 0.7, Fault.STALLED, Gap.MISSING),
            new Case(BusFault.FROZEN, 0.7, Fault.FROZEN, Gap.MISSING),
            new Case(BusFault.GYRO_FROZEN, 0.7, Fault.FROZEN, Gap.MISSING),
            new Case(BusFault.ACCEL_FROZEN, 0.7, Fault.FROZEN, Gap.MISSING),
            new Case(BusFault.SATURATED, 0.7, Fault.SATURATED, Gap.SATURATED),
            new Case(BusFault.TEMPERATURE, 0.7, Fault.TEMPERATURE, Gap.NONE),
            new Case(BusFault.HAPTICS_MISSING, 0.7, Fault.HAPTICS_MISSING, Gap.NONE));

    static Stream<Arguments> all() {
        return Stream.of(SensorKind.values()).flatMap(kind -> CASES.stream().map(each -> Arguments.of(kind, each)));
    }

    /** Those that may last, and have the sensor started again and again. */
    static Stream<Arguments> lasting() {
        return Stream.of(SensorKind.values())
                .flatMap(kind -> CASES.stream()
                        .filter(each -> each.seconds > 0 && each.gap == Gap.MISSING)
                        .filter(each -> each.fault != BusFault.FIFO_OVERFLOW)
                        .map(each -> Arguments.of(kind, each)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void shouldTellRecoverWithinASecondAndDecideNothingButTheGap(SensorKind kind, Case what) {
        FaultTrial trial = new FaultTrial(kind);
        for (double moment : MOMENTS) {
            trial.run(moment - trial.seconds());
            trial.forget();
            long millis = trial.suffer(what.fault, what.seconds, what.told);
            keep(what.fault.word() + (what.seconds > 0 ? "" : ", once"), kind, millis);
            assertTrue(millis >= 0 && millis < MOST_MILLIS, () -> "well after " + millis + " ms, told " + trial.began);
            trial.run(2);
            assertTold(what, trial);
            assertGap(what, trial);
        }
        trial.run(FaultTrial.SECONDS - trial.seconds());
        assertEquals(CALM.computeIfAbsent(kind, RecoveryTest::calm), trial.unit.decided());
        assertEquals("", trial.unit.tape.refused);
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void shouldTryEverLessOftenWhileItLastsAndThenRecoverWithinASecond(SensorKind kind, Case what) {
        for (double seconds : LONG_SECONDS) {
            FaultTrial trial = new FaultTrial(kind).run(MOMENTS[0]);
            trial.forget();
            long millis = trial.suffer(what.fault, seconds, what.told);
            keep(what.fault.word() + ", 5 s", kind, millis);
            assertTrue(millis >= 0 && millis < MOST_MILLIS, () -> "well after " + millis + " ms, told " + trial.began);
            trial.run(2);
            assertTold(what, trial);
            assertGap(what, trial);
            assertDoubling(trial.unit.waitsMillis);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldDecideNothingOfWhatIsGarbled(SensorKind kind) {
        FaultTrial trial = new FaultTrial(kind);
        for (double moment : MOMENTS) {
            trial.run(moment - trial.seconds());
            trial.forget();
            long millis = trial.suffer(BusFault.GARBLED, 0.5, Fault.CONFIGURATION_CHANGED);
            keep(BusFault.GARBLED.word(), kind, millis);
            assertTrue(millis >= 0 && millis < MOST_MILLIS, () -> "well after " + millis + " ms, told " + trial.began);
            trial.run(2);
            assertEquals(
                    trial.lost(), trial.gaps(false).stream().mapToLong(d -> d.b).sum());
        }
        trial.run(FaultTrial.SECONDS - trial.seconds());
        assertEquals(CALM.computeIfAbsent(kind, RecoveryTest::calm), trial.unit.decided());
    }

    static SensorKind[] kinds() {
        return SensorKind.values();
    }

    private static List<String> calm(SensorKind kind) {
        FaultTrial trial = new FaultTrial(kind).run(FaultTrial.SECONDS);
        assertEquals(List.of(), trial.began);
        List<String> decided = trial.unit.decided();
        assertTrue(decided.contains("ALERT 0"), decided.toString());
        return decided;
    }

    /** Once, and over. A brown-out is a reset too, and a chip whose clock stands takes no settings. */
    private static void assertTold(Case what, FaultTrial trial) {
        List<Fault> told = trial.began.stream()
                .filter(each -> each == what.told || each != Fault.SENSOR_RESET)
                .toList();
        assertEquals(what.told == null ? List.of() : List.of(what.told), told);
        assertEquals(trial.began.size(), trial.ended.size());
    }

    private static void assertGap(Case what, FaultTrial trial) {
        int missing = what.gap == Gap.MISSING ? 1 : 0;
        assertEquals(missing, trial.gaps(false).size(), () -> "gaps " + trial.gaps(false));
        assertEquals(what.gap == Gap.SATURATED ? 1 : 0, trial.gaps(true).size());
        long shortMillis = trial.shortMillis();
        assertTrue(Math.abs(shortMillis) <= BATCH_MILLIS, () -> "a gap that is " + shortMillis + " ms too short");
        long samples = trial.gaps(false).stream().mapToLong(d -> d.b).sum();
        assertEquals(trial.lost(), samples);
        assertEquals(missing > 0, samples > 0);
        if (what.gap == Gap.SATURATED) {
            assertEquals(what.seconds * 1000, trial.gaps(true).getFirst().a, BATCH_MILLIS);
        }
    }

    /** From 10 ms to 500, and no longer than that but for the step in which it comes, which on a stuck bus takes 50 ms. */
    private static void assertDoubling(List<Long> waitsMillis) {
        long expected = 10;
        for (long wait : waitsMillis) {
            long least = expected;
            assertTrue(wait >= least && wait < least + 12 + 50, () -> "after " + least + " ms: " + waitsMillis);
            expected = Math.min(500, 2 * expected);
        }
        assertTrue(waitsMillis.size() > 6, waitsMillis::toString);
    }

    private static void keep(String what, SensorKind kind, long millis) {
        MILLIS.computeIfAbsent(what, key -> new EnumMap<>(SensorKind.class)).merge(kind, millis, Math::max);
    }

    @AfterAll
    static void leaveTable() throws IOException {
        StringBuilder table = new StringBuilder(String.format("%-28s", "longest of all moments, ms"));
        for (SensorKind kind : SensorKind.values()) {
            table.append(String.format("%10s", kind));
        }
        MILLIS.forEach((what, byKind) -> {
            table.append(String.format("%n%-28s", what));
            byKind.values().forEach(millis -> table.append(String.format(Locale.ROOT, "%10d", millis)));
        });
        Files.writeString(Path.of("target", "recovery-times.txt"), table.append('\n'));
    }
}
