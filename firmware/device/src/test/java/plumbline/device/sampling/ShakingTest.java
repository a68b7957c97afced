package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.core.posture.Activity;
import plumbline.core.posture.Decision;
import plumbline.core.posture.Settings;
import plumbline.device.haptics.HapticPattern;
import plumbline.device.imu.ImuOptions;
import plumbline.emulator.chip.Actuator;
import plumbline.emulator.unit.Options;
import plumbline.emulator.unit.SensorKind;
import plumbline.emulator.wearer.Scenario;

/** What a motor does to a sensor without an anti-aliasing filter, which is worse than any there is, changes no decision. */
class ShakingTest {

    private static final HapticPattern[] PATTERNS = HapticPattern.values();
    private static final int WEAKEST = 1;
    private static final int STRONGEST = 5;
    private static final String DAY = """
            upright 20s
            slouch 25deg 45s
            upright 10s
            walk 20s
            upright 12s
            lean left 25deg 40s
            """;
    private static final String TAKEN_OFF = """
            upright 20s
            slouch 25deg 10s
            take off 120s
            """;
    private static final int SECONDS = 150;

    /** An alert every ten seconds: the motor runs as often as it ever can by itself. */
    private static final Settings OFTEN = Settings.defaults()
            .with("posture.policy", "delay")
            .with("posture.delaySeconds", "10")
            .with("posture.repeatSeconds", "10");

    @ParameterizedTest
    @CsvSource({
        "lsm6dsox, 104",
        "lsm6dsox, 208",
        "lsm6dsox, 416",
        "lsm6dsox, 833",
        "lsm6dsox, 1667",
        "mpu6050, 100",
        "mpu6050, 125",
        "mpu6050, 200",
        "mpu6050, 250",
        "mpu6050, 500",
        "mpu6050, 1000",
        "icm42688p, 100",
        "icm42688p, 200",
        "icm42688p, 500",
        "icm42688p, 1000"
    })
    void shouldDecideTheSameWhetherTheMotorsShakingReachesTheSensorOrNot(String sensor, int rateHz) {
        for (Actuator motor : new Actuator[] {resonant(rateHz), Actuator.rotating()}) {
            UnitTrial quiet = new Worn(sensor, rateHz, motor).through(DAY, 5, WEAKEST);
            // Where nothing folds every other strength will do.
            for (int strength = WEAKEST; strength <= STRONGEST; strength += rateHz > 400 ? 2 : 1) {
                UnitTrial shaken = new Worn(sensor, rateHz, motor).shaking().through(DAY, 5, strength);

                assertEquals(quiet.decided(), shaken.decided());
                // Where it folds to next to nothing it turns the gyro by a degree or two, which may move a time by some
                // ticks.
                assertSameTimes(quiet, shaken, rateHz > 400 ? 0 : 300);
                assertTrue(shaken.tape.hapticBatches > 1000);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"lsm6dsox, 104", "lsm6dsox, 208", "lsm6dsox, 833", "mpu6050, 200", "mpu6050, 1000", "icm42688p, 200"})
    void shouldKnowThatItWasTakenOffThoughItBuzzes(String sensor, int rateHz) {
        for (Actuator motor : new Actuator[] {resonant(rateHz), Actuator.rotating()}) {
            UnitTrial quiet = new Worn(sensor, rateHz, motor).through(TAKEN_OFF, 30, STRONGEST);
            UnitTrial shaken = new Worn(sensor, rateHz, motor).shaking().through(TAKEN_OFF, 30, STRONGEST);

            assertEquals(
                    "ACTIVITY " + Activity.NOT_WORN.ordinal(), shaken.decided().getLast());
            assertEquals(quiet.decided(), shaken.decided());
        }
    }

    /** And the other way round: nothing is held up for long. */
    @ParameterizedTest
    @CsvSource({"lsm6dsox, 104", "lsm6dsox, 833", "icm42688p, 200"})
    void shouldDecideAsAUnitWithoutAMotor(String sensor, int rateHz) {
        UnitTrial without = new Worn(sensor, rateHz, null).through(DAY, 5, STRONGEST);
        UnitTrial shaken =
                new Worn(sensor, rateHz, Actuator.rotating()).shaking().through(DAY, 5, STRONGEST);

        assertEquals(without.decided(), shaken.decided());
        // Neutral has to wait for the motor's calibration, the first time that a driver meets it.
        assertSameTimes(without, shaken, 1500);
    }

    /** A linear motor whose resonance folds to some 2 Hz, as slow as steps; or the usual one. */
    private static Actuator resonant(int rateHz) {
        int times = (205 + rateHz / 2) / rateHz;
        int hz = times == 0 ? 205 : times * rateHz + 2;
        return new Actuator(true, 0x0B, 0x8A, 2, hz);
    }

    private static void assertSameTimes(UnitTrial one, UnitTrial other, int offMillis) {
        List<Decision> expected = one.told();
        List<Decision> found = other.told();
        for (int i = 0; i < expected.size(); i++) {
            Decision first = expected.get(i);
            Decision second = found.get(i);
            long offMicros = Math.max(
                    Math.abs(second.atMicros - first.atMicros), Math.abs(second.decidedMicros - first.decidedMicros));
            assertTrue(offMicros <= offMillis * 1000L, () -> first.kind + " is off by " + offMicros + " µs");
        }
    }

    /** A unit that plays one pattern after the other; its motor's shaking reaches the sensor only if that is asked for. */
    private record Worn(String sensor, int rateHz, @Nullable Actuator motor, boolean shakes) {

        Worn(String sensor, int rateHz, @Nullable Actuator motor) {
            this(sensor, rateHz, motor, false);
        }

        Worn shaking() {
            return new Worn(sensor, rateHz, motor, true);
        }

        UnitTrial through(String scenario, int everySeconds, int strength) {
            Options options = Options.of(Scenario.parse("worn", scenario))
                    .withSensor(SensorKind.of(sensor))
                    .withHaptics(motor);
            UnitTrial trial = new UnitTrial(options, true, OFTEN, new ImuOptions(rateHz, 1000, 8));
            trial.unit.world().shake(shakes);
            long endNanos = trial.clock.nanoTime() + SECONDS * UnitTrial.SECOND;
            long everyNanos = everySeconds * UnitTrial.SECOND;
            long nextNanos = trial.clock.nanoTime() + 2 * everyNanos;
            int played = 0;
            while (trial.clock.nanoTime() < endNanos) {
                trial.step();
                if (trial.clock.nanoTime() >= nextNanos && !trial.haptics.isActive()) {
                    trial.haptics.play(PATTERNS[played++ % PATTERNS.length], strength, trial.clock.nanoTime());
                    nextNanos += everyNanos;
                }
            }
            return trial;
        }
    }
}
