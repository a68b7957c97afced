package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.core.time.ManualClock;
import plumbline.device.i2c.ScriptedWire;
import plumbline.device.i2c.Wire;
import plumbline.device.imu.SelfTestVerdict.Axis;

class Lsm6dsoxSelfTestTest {

    private final ScriptedWire wire = new ScriptedWire(0x6A);
    private final ManualClock clock = new ManualClock(0);
    private final Lsm6dsoxSelfTest test = new Lsm6dsoxSelfTest(wire, clock);

    @BeforeEach
    void answersToItsName() {
        wire.answers(0x0F, 0x6C);
    }

    private void sixSamples(int output, int... counts) {
        for (int i = 0; i < 6; i++) {
            wire.answers(0x1E, 0x03);
            int[] bytes = new int[6];
            for (int axis = 0; axis < 3; axis++) {
                // The first sample is not yet what it will be.
                int count = i == 0 ? 30_000 : counts[axis];
                bytes[2 * axis] = count & 0xFF;
                bytes[2 * axis + 1] = count >> 8 & 0xFF;
            }
            wire.answers(output, bytes);
        }
    }

    private SelfTestVerdict run(int gyroCounts, int accelCounts) {
        sixSamples(0x22, 10, 20, 30);
        sixSamples(0x22, 10 + gyroCounts, 20 - gyroCounts, 30 + gyroCounts);
        sixSamples(0x28, 10, 20, 8192);
        sixSamples(0x28, 10 + accelCounts, 20 - accelCounts, 8192 + accelCounts);
        SelfTestVerdict verdict = test.run();
        wire.assertSpent();
        return verdict;
    }

    @Test
    void shouldPassWhenEveryAxisRespondsWithinTheLimits() {
        // 5000 counts of 70 mdps, 4000 of 0.122 mg.
        SelfTestVerdict verdict = run(5000, 4000);
        assertTrue(verdict.passed());
        assertEquals(6, verdict.axes().size());
        assertEquals(new Axis("gyro y", "dps", 350, 150, 700), verdict.axes().get(1));
        assertEquals(
                new Axis("accelerometer z", "mg", 488, 50, 1700), verdict.axes().get(5));
        assertEquals(
                "[01 00, 12 05, 18 E2, 12 44, 11 5C, 14 04, 14 00, 11 00, 10 38, 14 01, 14 00, 10 00, 12 05]",
                wire.writes().toString());
    }

    @Test
    void shouldFailWhenAnAxisHardlyMoves() {
        SelfTestVerdict verdict = run(2100, 4000);
        assertFalse(verdict.passed());
        assertFalse(verdict.axes().get(0).passed());
        assertTrue(verdict.axes().get(3).passed());
    }

    @Test
    void shouldFailWhenAnAxisMovesTooFar() {
        assertFalse(run(5000, 14_000).passed());
        assertFalse(new Axis("gyro x", "dps", 701, 150, 700).passed());
    }

    @Test
    void shouldRefuseAnotherChip() {
        ScriptedWire other = new ScriptedWire(0x6A).answers(0x0F, 0x69);
        SensorException refused = assertThrows(SensorException.class, () -> new Lsm6dsoxSelfTest(other, clock).run());
        assertEquals(Fault.WRONG_IDENTITY, refused.fault());
        assertEquals("LSM6DSOX: identity 0x6C expected, found 0x69", refused.getMessage());
    }

    @Test
    void shouldGiveUpWhenNoSampleComes() {
        wire.holds(0x1E, 0x00);
        assertEquals(
                Fault.STALLED, assertThrows(SensorException.class, test::run).fault());
    }

    @Test
    void shouldSayWhichRegisterWasNotAnswered() {
        wire.failsWrite(0x11, Wire.NO_ANSWER);
        SensorException failed = assertThrows(SensorException.class, test::run);
        assertEquals(Fault.NO_ANSWER, failed.fault());
        assertEquals("LSM6DSOX: register 0x11: no answer (errno 121)", failed.getMessage());
    }
}
