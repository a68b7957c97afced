package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.posture.DecisionKind;
import plumbline.emulator.bus.BusFault;
import plumbline.emulator.chip.EmulatedChip;
import plumbline.emulator.chip.Icm42688;
import plumbline.emulator.chip.Lsm6dsox;
import plumbline.emulator.chip.Mpu6050;
import plumbline.emulator.chip.MpuKind;

/** A sensor that doesn't come back to its place, on an emulated bus with the real drivers. */
class MissingSensorTest {

    private static final String WEARER = "upright 40s\nslouch 25deg 90s\nupright 30s";
    private static final int INTERNAL_FREQ_FINE = 0x63;

    private final UnitTrial trial = new UnitTrial(WEARER, true);

    @Test
    void shouldGoOnWithTheSameSensorAtAnotherAddressInTheSameSession() {
        trial.run(70);
        plugIn(twin(0));

        long millis = trial.millisToRecover();

        System.out.printf("moved to another address: well after %d ms%n", millis);
        assertTrue(millis >= 0 && millis < 1000, () -> "took " + millis + " ms");
        trial.run(80 - millis * 1e-3);
        assertEquals(new UnitTrial(WEARER, true).run(150).decided(), trial.decided());
        assertEquals(LoopEnd.NONE, trial.loop.end());
        assertEquals("", trial.tape.refused);
        assertEquals(1, trial.loop.summary().gaps());
        assertEquals(
                1,
                trial.tape.decisions.stream()
                        .filter(d -> d.kind == DecisionKind.GAP)
                        .count());
    }

    @Test
    void shouldFindItAgainWhereverItGoes() {
        trial.run(5);
        plugIn(twin(0));
        trial.run(30);
        assertTrue(trial.loop.isWell());
        trial.unit.bus().unplug(0x6B, Long.MAX_VALUE);
        trial.run(30);
        assertFalse(trial.loop.isWell());
        trial.unit.bus().plug(0x6A);

        assertTrue(trial.millisToRecover() < 1000);
        assertEquals(LoopEnd.NONE, trial.loop.end());
    }

    @Test
    void shouldNotGoOnWithASensorWhoseClockRunsAtAnotherRate() {
        trial.run(5);
        plugIn(twin(1));
        trial.run(2);

        assertEquals(LoopEnd.OTHER_SENSOR, trial.loop.end());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldEndWithAReasonWhenASensorOfAnotherKindIsThereInstead(boolean first) {
        trial.run(5);
        long nowNanos = trial.clock.nanoTime();
        plugIn(
                first
                        ? new Mpu6050(0x68, MpuKind.MPU_6050, trial.unit.world(), 0, nowNanos)
                        : new Icm42688(0x69, trial.unit.world(), 0, nowNanos));
        trial.run(2);

        assertEquals(LoopEnd.OTHER_SENSOR, trial.loop.end());
    }

    @Test
    void shouldLookElsewhereWhenAStrangerSitsInItsPlace() {
        trial.run(5);
        trial.breakDown(BusFault.WRONG_IDENTITY, 0);
        trial.run(5);
        assertEquals(LoopEnd.NONE, trial.loop.end());
        trial.unit.bus().attach(new Mpu6050(0x68, MpuKind.MPU_6050, trial.unit.world(), 0, trial.clock.nanoTime()));
        trial.run(2);

        assertEquals(LoopEnd.OTHER_SENSOR, trial.loop.end());
    }

    @Test
    void shouldTakeItsOwnPlaceFirstWhenASensorIsGoneForAMoment() {
        trial.run(5);
        trial.unit.bus().attach(new Mpu6050(0x68, MpuKind.MPU_6050, trial.unit.world(), 0, trial.clock.nanoTime()));
        trial.breakDown(BusFault.UNPLUGGED, 0.1);

        assertTrue(trial.millisToRecover() < 1000);
        assertEquals(LoopEnd.NONE, trial.loop.end());
    }

    @Test
    void shouldAskSeldomWhileNobodyIsThere() {
        trial.run(5);
        trial.breakDown(BusFault.UNPLUGGED, 1000);
        trial.run(10);
        long before = trial.unit.bus().transfers();
        trial.run(100);

        long asked = trial.unit.bus().transfers() - before;
        assertTrue(asked < 100 * 20, () -> asked + " transfers in 100 s");
    }

    private Lsm6dsox twin(int finer) {
        int freqFine = (byte) trial.unit.sensor().peek(INTERNAL_FREQ_FINE) + finer;
        return new Lsm6dsox(0x6B, trial.unit.world(), freqFine, trial.clock.nanoTime());
    }

    /** Takes the unit's sensor off the bus, and puts {@code chip} on it. */
    private void plugIn(EmulatedChip chip) {
        trial.unit.bus().unplug(trial.unit.sensor().address(), Long.MAX_VALUE);
        trial.unit.bus().attach(chip);
    }
}
