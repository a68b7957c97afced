package plumbline.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class Icm42688Test {

    private final TellingMotion motion = new TellingMotion();
    private final Desk desk = new Desk(new Icm42688(Icm42688.ADDRESS, motion, 0, 0));

    /** 1 kHz, 1000 dps, 8 g, both halves on and started. */
    private void start() {
        desk.write(0x4F, 0x26, 0x26).write(0x5F, 0x0F).write(0x16, 0x00).write(0x4E, 0x0F);
        desk.pass(40 * Desk.MILLI);
    }

    @Test
    void shouldStandAsTheDataSheetSaysAfterPowerOn() {
        assertEquals("47 00", desk.read(0x75, 2));
        assertEquals("30 91 00 06 06 16 11 0D 23", desk.read(0x4C, 9));
        assertEquals("10", desk.read(0x2D, 1));
        assertEquals("00", desk.read(0x2D, 1));
        assertEquals("80 00 80 00", desk.read(0x1D, 4));
        assertEquals("00 00", desk.read(0x2E, 2));
        assertEquals("FF FF", desk.read(0x30, 2));
    }

    @Test
    void shouldFillItsFifoWithPacketThree() {
        start();
        assertNotNull(motion.format);
        assertEquals(1000, motion.format.gyro().fullScaleDps());
        assertEquals(8, motion.format.accel().fullScaleG());
        motion.temperatureCentiC = 3000;
        desk.write(0x16, 0x40).pass(2 * Desk.MILLI);
        assertEquals("00 20", desk.read(0x2E, 2));
        // 41 ms and 42 ms are 38437 and 39375 ticks of 32/30 µs; 5 degrees are 10 steps of 1/2.07.
        assertEquals("68 40 29 50 29 60 29 10 29 20 29 30 29 0A 96 25", desk.read(0x30, 16));
        assertEquals("68 40 2A 50 2A 60 2A 10 2A 20 2A 30 2A 0A 99 CF", desk.read(0x30, 16));
        assertEquals("FF", desk.read(0x30, 1));
        assertEquals("02 96", desk.read(0x1D, 2));
    }

    @Test
    void shouldReadInvalidWhileAHalfStartsUp() {
        desk.write(0x4E, 0x0F).pass(15 * Desk.MILLI);
        assertEquals("40 0F 50 0F 60 0F 80 00 80 00 80 00", desk.read(0x1F, 12));
        desk.pass(15 * Desk.MILLI);
        assertEquals("10 1E 20 1E 30 1E", desk.read(0x25, 6));
    }

    @Test
    void shouldOverwriteTheOldestPacketsAndCountThemWhenFull() {
        start();
        desk.write(0x16, 0x40).pass(127 * Desk.MILLI);
        assertEquals("07 F0", desk.read(0x2E, 2));
        assertEquals("18", desk.read(0x2D, 1));
        desk.pass(11 * Desk.MILLI);
        assertEquals("08 00", desk.read(0x2E, 2));
        assertEquals("0A", desk.read(0x2D, 1));
        assertEquals("0A 00", desk.read(0x6C, 2));
        // Samples 41 to 50 are gone.
        assertEquals("68 40 33", desk.read(0x30, 3));
    }

    @Test
    void shouldCountRecordsAndTurnBytesWhenAskedTo() {
        start();
        desk.write(0x4C, 0x40).write(0x16, 0x40).pass(3 * Desk.MILLI);
        assertEquals("03 00", desk.read(0x2E, 2));
        assertEquals("68 29 40 29 50", desk.read(0x30, 5));
    }

    @Test
    void shouldBeginAPacketAgainUnlessPartialReadsResume() {
        start();
        desk.write(0x16, 0x40).pass(2 * Desk.MILLI);
        assertEquals("68 40 29", desk.read(0x30, 3));
        assertEquals("68 40 29", desk.read(0x30, 3));
        desk.write(0x5F, 0x4F).pass(2 * Desk.MILLI);
        assertEquals("68 40", desk.read(0x30, 2));
        assertEquals("2B 50 2B", desk.read(0x30, 3));
    }

    @Test
    void shouldStopWhenFullInThatMode() {
        start();
        desk.write(0x16, 0xC0).pass(300 * Desk.MILLI);
        assertEquals("08 00", desk.read(0x2E, 2));
        assertEquals("68 40 29", desk.read(0x30, 3));
        desk.write(0x4B, 0x02);
        assertEquals("00 00", desk.read(0x2E, 2));
    }

    @Test
    void shouldHearNothingForAMomentAfterResetAndSwitchingOn() {
        desk.write(0x4F, 0x46).write(0x11, 0x01).write(0x50, 0x26);
        desk.pass(Desk.MILLI);
        assertEquals("06 06", desk.read(0x4F, 2));
        assertEquals("10", desk.read(0x2D, 1));
        desk.write(0x4E, 0x0F).write(0x50, 0x26);
        assertEquals("06", desk.read(0x50, 1));
        desk.pass(Desk.MILLI / 5).write(0x50, 0x26);
        assertEquals("26", desk.read(0x50, 1));
    }

    @Test
    void shouldKeepItsBanksApart() {
        desk.write(0x76, 0x01);
        assertEquals("8C 96 A0", desk.read(0x5F, 3));
        desk.write(0x76, 0x02);
        assertEquals("5A 64 6E", desk.read(0x3B, 3));
        desk.write(0x76, 0x00);
        assertEquals("47", desk.read(0x75, 1));
    }

    @Test
    void shouldRespondToTheSelfTestAsItsCodesPromise() {
        desk.write(0x4F, 0x66, 0x46).write(0x4E, 0x0F).pass(40 * Desk.MILLI);
        int[] before = new int[6];
        for (int i = 0; i < 6; i++) {
            before[i] = desk.read16(0x1F + 2 * i);
        }
        desk.write(0x70, 0x7F).pass(Desk.MILLI);
        // 1310 · 1.01^(code - 1) at 4 g and 2620 · 1.01^(code - 1) at 250 dps.
        int[] promised = {3176, 3508, 3875, 10446, 11539, 12747};
        for (int i = 0; i < 6; i++) {
            assertEquals(promised[i], (short) (desk.read16(0x1F + 2 * i) - before[i] - 1), 2);
        }
        desk.write(0x70, 0x38).pass(Desk.MILLI);
        assertEquals(before[0] + 2, desk.read16(0x1F));
    }

    @Test
    void shouldRunByItsOwnClock() {
        TellingMotion other = new TellingMotion();
        Desk slow = new Desk(new Icm42688(Icm42688.OTHER_ADDRESS, other, -10_000, 0));
        slow.write(0x4E, 0x0F).pass(1000 * Desk.MILLI).read(0x1F, 1);
        assertTrue(StrictMath.abs(other.number - 990) <= 1, () -> "samples " + other.number);
    }

    @Test
    void shouldForgetEverythingWhenPowerFails() {
        start();
        desk.chip.powerCycle(desk.nowNanos);
        assertEquals("00 06 06", desk.read(0x4E, 3));
        assertEquals(0x06, desk.chip.peek(0x4F));
        desk.chip.poke(0x4F, 0x0F);
        assertEquals("0F", desk.read(0x4F, 1));
    }
}
