package plumbline.device.haptics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.device.i2c.ScriptedWire;
import plumbline.device.i2c.Wire;

class Drv2605lTest {

    private static final long MILLI = 1_000_000;
    private static final HapticCalibration KEPT = new HapticCalibration(0x0D, 0x6D, 1);

    /** Coin LRA: rated 83, clamp 140, kept calibration, feedback LRA with gain 1, drive time 24. */
    private static final String LRA_SETTINGS = "16 53 8C 0D 6D A9 98 F5 80 30 80";

    private static final int[] LRA_READ_BACK = {0x53, 0x8C, 0x0D, 0x6D, 0xA9, 0x98, 0xF5, 0x80, 0x30, 0x80};

    private final ScriptedWire wire = new ScriptedWire(Drv2605l.ADDRESS);
    private final Drv2605l lra = new Drv2605l(wire, MotorData.coinLra(), KEPT);
    private long nowNanos;

    @Test
    void shouldComeUpWithAKeptCalibrationInTheseTransfers() {
        wire.answers(0x00, 0xE0)
                .answers(0x01, 0x40)
                .answers(0x16, LRA_READ_BACK)
                .answers(0x03, 6);

        run(lra, 10);

        assertEquals(
                List.of(
                        "R 00 1",
                        "W 01 80",
                        "R 01 1",
                        "W 01 00",
                        "W " + LRA_SETTINGS,
                        "W 03 06",
                        "R 16 10",
                        "R 03 1",
                        "W 01 40"),
                wire.transfers());
        assertTrue(lra.isPresent());
        assertFalse(lra.isActive());
        assertEquals(KEPT, lra.calibration());
        wire.assertSpent();
    }

    @Test
    void shouldCalibrateAnErmOnceAndHandOutWhatItFound() {
        Drv2605l erm = new Drv2605l(wire, MotorData.coinErm(), null);
        int[] settings = {0x8E, 0x8B, 0x0C, 0x6C, 0x2A, 0x93, 0xF5, 0xA0, 0x30, 0x80};
        wire.answers(0x00, 0xE0).answers(0x01, 0x40).answers(0x16, settings).answers(0x03, 4);
        wire.answers(0x0C, 1).answers(0x0C, 0).answers(0x00, 0xE0).answers(0x18, 0x11, 0x77, 0xFB);

        run(erm, 20);
        assertTrue(erm.isActive());
        run(erm, 20);

        assertEquals(
                List.of("01 80", "01 00", "16 8E 8B 0C 6C 2A 93 F5 A0 30 80", "03 04", "01 07", "0C 01", "01 40"),
                wire.writes());
        assertEquals(new HapticCalibration(0x11, 0x77, 3), erm.calibration());
        assertFalse(erm.hasUncalibratedMotor());
        run(erm, 200);
        assertFalse(erm.isActive());
    }

    @Test
    void shouldDriveAMotorThatCouldNotBeCalibratedAndSaySo() {
        Drv2605l erm = new Drv2605l(wire, MotorData.coinErm(), null);
        int[] settings = {0x8E, 0x8B, 0x0C, 0x6C, 0x2A, 0x93, 0xF5, 0xA0, 0x30, 0x80};
        wire.answers(0x00, 0xE0).answers(0x01, 0x40).answers(0x16, settings).answers(0x03, 4);
        wire.answers(0x0C, 0).answers(0x00, 0xE8).answers(0x18, 0x0C, 0x6C, 0x2A);

        run(erm, 40);

        assertTrue(erm.hasUncalibratedMotor());
        assertNull(erm.calibration());
        assertTrue(erm.isPresent());
    }

    @Test
    void shouldPlayAPatternAndWatchItToItsEnd() {
        up();
        wire.answers(0x16, LRA_READ_BACK).answers(0x03, 6).answers(0x0C, 1).answers(0x0C, 0);

        assertTrue(lra.play(HapticPattern.NUDGE, 3, nowNanos));

        assertTrue(lra.isActive());
        assertEquals(List.of("01 00", "04 31 8F 31 00 00 00 00 00", "0C 01"), wire.writes());
        run(lra, 30);
        assertEquals("01 40", wire.writes().getLast());
        assertTrue(lra.isActive());
        run(lra, 160);
        assertFalse(lra.isActive());
        wire.assertSpent();
    }

    @Test
    void shouldPlayAnotherPatternInPlaceOfTheOneThatPlays() {
        up();
        wire.holds(0x16, LRA_READ_BACK).holds(0x03, 6).holds(0x0C, 1);
        lra.play(HapticPattern.BREAK, 5, nowNanos);
        wire.forget();

        assertTrue(lra.play(HapticPattern.LIMIT, 5, nowNanos));

        assertEquals(List.of("0C 00", "01 00", "04 2F 00 00 00 00 00 00 00", "0C 01"), wire.writes());
    }

    @Test
    void shouldRefuseToPlayWhileNobodyAnswersAndLookAgainLessAndLessOften() {
        wire.failsAlways(Wire.NO_ANSWER);

        run(lra, 3000);

        assertFalse(lra.play(HapticPattern.NUDGE, 3, nowNanos));
        assertFalse(lra.isPresent());
        assertFalse(lra.isActive());
        assertEquals(7, wire.transfers().size());
    }

    @Test
    void shouldNeitherPlayNorRememberWhatIsAskedForWhileComingUp() {
        wire.answers(0x00, 0xE0);
        run(lra, 1);
        assertFalse(lra.play(HapticPattern.NUDGE, 3, nowNanos));
        assertFalse(lra.isActive());
        wire.holds(0x01, 0x40).holds(0x16, LRA_READ_BACK).holds(0x03, 6).holds(0x0C, 1);

        run(lra, 20);

        assertTrue(lra.isPresent());
        assertFalse(wire.writes().contains("0C 01"));
        assertTrue(lra.play(HapticPattern.COUNTDOWN, 5, nowNanos));
        assertEquals(
                List.of("04 3A 00 00 00 00 00 00 00", "0C 01"), wire.writes().subList(6, 8));
    }

    @Test
    void shouldSetUpAgainWhenTheChipForgotItsSettings() {
        up();
        wire.answers(0x16, 0x3E, 0x8C, 0x0C, 0x6C, 0x36, 0x93, 0xF5, 0xA0, 0x20, 0x80);
        run(lra, 510);
        assertFalse(lra.isPresent());
        wire.holds(0x00, 0xE0).holds(0x01, 0x40).holds(0x16, LRA_READ_BACK).holds(0x03, 6);

        run(lra, 900);

        assertTrue(lra.isPresent());
        assertTrue(wire.writes().contains(LRA_SETTINGS));
    }

    @ParameterizedTest
    @ValueSource(ints = {Wire.TIMED_OUT, Wire.BROKEN})
    void shouldNotTakeABusInTroubleForAMissingChip(int error) {
        up();
        wire.failsAlways(error);
        run(lra, 4000);
        assertTrue(lra.isPresent());
        assertFalse(lra.play(HapticPattern.NUDGE, 3, nowNanos));

        wire.failsAlways(Wire.NO_ANSWER);
        run(lra, 900);

        assertFalse(lra.isPresent());
    }

    @Test
    void shouldNotCallTheMotorStillWhenTheChipIsLostWhilePlaying() {
        up();
        wire.answers(0x16, LRA_READ_BACK).answers(0x03, 6);
        lra.play(HapticPattern.NUDGE, 5, nowNanos);
        wire.failsAlways(Wire.NO_ANSWER);

        run(lra, 20);

        assertFalse(lra.isPresent());
        assertTrue(lra.isActive());
        run(lra, 3000);
        assertFalse(lra.isActive());
    }

    @Test
    void shouldRefuseAChipWithoutEffectsOfItsOwn() {
        wire.answers(0x00, 0xC0);

        run(lra, 10);

        assertEquals(List.of("R 00 1"), wire.transfers());
        assertFalse(lra.isPresent());
    }

    @Test
    void shouldGiveUpOnAChipThatStaysInReset() {
        wire.answers(0x00, 0xE0).holds(0x01, 0x80);

        run(lra, 160);

        assertFalse(lra.play(HapticPattern.NUDGE, 3, nowNanos));
    }

    @Test
    void shouldSilenceTheMotorAndPutTheChipToSleepWhenStopped() {
        lra.stop();

        assertEquals(List.of("0C 00", "01 40"), wire.writes());
    }

    private void up() {
        wire.answers(0x00, 0xE0)
                .answers(0x01, 0x40)
                .answers(0x16, LRA_READ_BACK)
                .answers(0x03, 6);
        run(lra, 10);
        wire.assertSpent();
        wire.forget();
    }

    private void run(Drv2605l driver, int millis) {
        for (int i = 0; i < millis; i++) {
            driver.step(nowNanos);
            nowNanos += MILLI;
        }
    }
}
