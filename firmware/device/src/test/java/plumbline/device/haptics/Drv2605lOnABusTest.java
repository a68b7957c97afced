package plumbline.device.haptics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.core.time.ManualClock;
import plumbline.device.imu.EmulatedWire;
import plumbline.emulator.bus.EmulatedBus;
import plumbline.emulator.chip.Actuator;
import plumbline.emulator.chip.HapticLog;

/** The driver and the emulated chip, written apart from the same data sheet, against each other at 400 kHz. */
class Drv2605lOnABusTest {

    private static final long STEP_NANOS = 10_000_000;
    private static final HapticCalibration KEPT = new HapticCalibration(0x0B, 0x8A, 2);

    private final ManualClock clock = new ManualClock(1);
    private final EmulatedBus bus = new EmulatedBus(clock, 400_000);
    private final plumbline.emulator.chip.Drv2605l chip = new plumbline.emulator.chip.Drv2605l(Actuator.linear());

    Drv2605lOnABusTest() {
        bus.attach(chip);
    }

    @Test
    void shouldCalibrateALinearMotorAndTellWhatItFound() {
        Drv2605l haptics = driver(null);
        run(haptics, 150);

        assertTrue(haptics.isPresent());
        assertFalse(haptics.isActive());
        assertFalse(haptics.hasUncalibratedMotor());
        assertEquals(KEPT, haptics.calibration());
        assertEquals(List.of(HapticLog.CALIBRATION), played());
    }

    @Test
    void shouldNotCalibrateAgainWhatWasKept() {
        Drv2605l haptics = driver(KEPT);
        run(haptics, 20);

        assertTrue(haptics.isPresent());
        assertEquals(List.of(), played());
        assertEquals(0x8A, chip.peek(0x19));
    }

    @Test
    void shouldTellThatTheMotorIsMissing() {
        chip.attach(null);
        Drv2605l haptics = driver(null);
        run(haptics, 150);

        assertTrue(haptics.isPresent());
        assertTrue(haptics.hasUncalibratedMotor());
        assertNull(haptics.calibration());
    }

    @ParameterizedTest
    @EnumSource(HapticPattern.class)
    void shouldPlayEveryPatternAndBeActiveWheneverTheMotorRuns(HapticPattern pattern) {
        Drv2605l haptics = driver(KEPT);
        run(haptics, 20);

        assertTrue(haptics.play(pattern, 4, clock.nanoTime()));
        int runs = 0;
        for (int i = 0; i < 500; i++) {
            boolean running = chip.motorRuns(clock.nanoTime());
            assertTrue(haptics.isActive() || !running);
            runs += running ? 1 : 0;
            run(haptics, 1);
        }

        assertTrue(runs > 0);
        assertFalse(haptics.isActive());
        assertFalse(played().isEmpty());
    }

    @Test
    void shouldPlayANudgeAsTwoBuzzesOfTheStrengthWanted() {
        Drv2605l haptics = driver(KEPT);
        run(haptics, 20);
        haptics.play(HapticPattern.NUDGE, 5, clock.nanoTime());
        run(haptics, 200);
        haptics.play(HapticPattern.NUDGE, 1, clock.nanoTime());
        run(haptics, 200);

        assertEquals(List.of(47, 47, 51, 51), played());
    }

    @Test
    void shouldSetUpAChipAgainThatLostItsPower() {
        Drv2605l haptics = driver(KEPT);
        run(haptics, 20);
        chip.powerCycle(clock.nanoTime());
        assertFalse(haptics.play(HapticPattern.NUDGE, 5, clock.nanoTime()));
        run(haptics, 300);

        assertTrue(haptics.isPresent());
        assertEquals(0x8A, chip.peek(0x19));
        assertEquals(List.of(), played());
        assertTrue(haptics.play(HapticPattern.NUDGE, 5, clock.nanoTime()));
        run(haptics, 300);
        assertEquals(List.of(47, 47), played());
    }

    @Test
    void shouldLeaveTheMotorStillWhenStopped() {
        Drv2605l haptics = driver(KEPT);
        run(haptics, 20);
        haptics.play(HapticPattern.INSISTENT_NUDGE, 5, clock.nanoTime());
        run(haptics, 3);
        haptics.stop();

        assertFalse(chip.motorRuns(clock.nanoTime()));
        assertEquals(0x40, chip.peek(0x01));
    }

    private Drv2605l driver(@Nullable HapticCalibration kept) {
        return new Drv2605l(new EmulatedWire(bus, Drv2605l.ADDRESS), MotorData.coinLra(), kept);
    }

    private void run(Drv2605l haptics, int steps) {
        for (int i = 0; i < steps; i++) {
            clock.advance(STEP_NANOS);
            haptics.step(clock.nanoTime());
        }
    }

    private List<Integer> played() {
        List<Integer> effects = new ArrayList<>();
        HapticLog.Entry entry = new HapticLog.Entry();
        for (long i = 0; chip.log().read(i, entry); i++) {
            effects.add(entry.effect);
        }
        return effects;
    }
}
