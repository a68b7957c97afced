package plumbline.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Mpu6050Test {

    private final TellingMotion motion = new TellingMotion();
    private final Desk desk = new Desk(new Mpu6050(Mpu6050.ADDRESS, MpuKind.MPU_6050, motion, 0, 0));

    /** Awake, 1 kHz, 500 dps, 4 g. */
    private void wake() {
        desk.write(0x6B, 0x01).write(0x19, 0x00, 0x01, 0x08, 0x08);
    }

    private void startFifo() {
        wake();
        desk.write(0x38, 0x11).write(0x23, 0x78).write(0x6A, 0x04).write(0x6A, 0x40);
    }

    @Test
    void shouldSleepAfterPowerOn() {
        assertEquals("68", desk.read(0x75, 1));
        assertEquals("40 00", desk.read(0x6B, 2));
        desk.pass(100 * Desk.MILLI);
        assertEquals(0, motion.begun);
        assertEquals("00 00 00 00 00 00", desk.read(0x3B, 6));
    }

    @Test
    void shouldSampleIntoItsRegistersWhenAwake() {
        wake();
        assertNotNull(motion.format);
        assertEquals(500, motion.format.gyro().fullScaleDps());
        assertEquals(4, motion.format.accel().fullScaleG());
        assertEquals(1_000_000, motion.format.samplePeriodNanos());
        motion.temperatureCentiC = 3653;
        desk.pass(3 * Desk.MILLI);
        assertEquals("40 03 50 03 60 03 00 00 10 03 20 03 30 03", desk.read(0x3B, 14));
        motion.temperatureCentiC = 3653 + 100;
        desk.pass(Desk.MILLI);
        assertEquals(340, desk.read16(0x41));
    }

    @Test
    void shouldFillItsFifoInTheOrderOfRegisters() {
        startFifo();
        desk.pass(2 * Desk.MILLI);
        assertEquals("00 18", desk.read(0x72, 2));
        assertEquals("40 01 50 01 60 01 10 01 20 01 30 01 40 02 50 02 60 02 10 02 20 02 30 02", desk.read(0x74, 24));
        assertEquals("00 00", desk.read(0x72, 2));
        assertEquals("02 02", desk.read(0x74, 2));
        assertEquals("01", desk.read(0x3A, 1));
        assertEquals("00", desk.read(0x3A, 1));
    }

    @Test
    void shouldLoseTheOldestBytesAndSayItOnceWhenTheFifoOverflows() {
        startFifo();
        desk.pass(85 * Desk.MILLI);
        assertEquals("03 FC", desk.read(0x72, 2));
        assertEquals("01", desk.read(0x3A, 1));
        desk.pass(Desk.MILLI);
        assertEquals("04 00", desk.read(0x72, 2));
        assertEquals("11", desk.read(0x3A, 1));
        assertEquals("00", desk.read(0x3A, 1));
        // 86 samples are 1032 bytes: the first eight are gone.
        assertEquals("20 01 30 01 40 02", desk.read(0x74, 6));
    }

    @Test
    void shouldTellOverflowOnlyWhereItIsEnabled() {
        startFifo();
        desk.write(0x38, 0x00).pass(200 * Desk.MILLI);
        assertEquals("00", desk.read(0x3A, 1));
    }

    @Test
    void shouldResetTheFifoOnlyWhileItIsOff() {
        startFifo();
        desk.pass(2 * Desk.MILLI).write(0x6A, 0x44);
        assertEquals("00 18", desk.read(0x72, 2));
        desk.write(0x6A, 0x04);
        assertEquals("00 00", desk.read(0x72, 2));
        assertEquals("00", desk.read(0x6A, 1));
    }

    @Test
    void shouldLatchTheCountWhenItsHighByteIsRead() {
        startFifo();
        desk.pass(2 * Desk.MILLI);
        assertEquals("00", desk.read(0x72, 1));
        desk.pass(2 * Desk.MILLI);
        assertEquals("18", desk.read(0x73, 1));
        assertEquals("00 30", desk.read(0x72, 2));
    }

    @Test
    void shouldDivideItsRate() {
        wake();
        desk.write(0x19, 0x04);
        desk.pass(20 * Desk.MILLI).read(0x3B, 1);
        assertEquals(4, motion.number);
    }

    @Test
    void shouldRunByItsOwnClock() {
        TellingMotion other = new TellingMotion();
        Desk fast = new Desk(new Mpu6050(Mpu6050.OTHER_ADDRESS, MpuKind.MPU_6050, other, 10_000, 0));
        fast.write(0x6B, 0x01).write(0x1A, 0x01).pass(1000 * Desk.MILLI).read(0x3B, 1);
        assertEquals(1010, other.number);
    }

    @Test
    void shouldTakeFiftyMillisecondsForAResetAndHearNothingMeanwhile() {
        wake();
        desk.write(0x6B, 0x80).write(0x19, 0x07);
        assertEquals("C0", desk.read(0x6B, 1));
        desk.pass(50 * Desk.MILLI);
        assertEquals("40", desk.read(0x6B, 1));
        assertEquals("00", desk.read(0x19, 1));
        desk.write(0x19, 0x07);
        assertEquals("07", desk.read(0x19, 1));
    }

    @Test
    void shouldRespondToTheSelfTestAsItsTrimPromises() {
        wake();
        desk.write(0x1B, 0x00, 0x10).pass(Desk.MILLI);
        // XA 13 = 3·4+1, gyro 20; YA 14, gyro 21; ZA 19, gyro 22; low bits 01 10 11.
        assertEquals("74 75 96 1B", desk.read(0x0D, 4));
        int[] before = new int[6];
        for (int i = 0; i < 3; i++) {
            before[i] = desk.read16(0x43 + 2 * i);
            before[3 + i] = desk.read16(0x3B + 2 * i);
        }
        desk.write(0x1B, 0xE0, 0xF0).pass(Desk.MILLI);
        // The formula's counts at 250 dps (131 a dps) and 8 g (4096 a g); tuning begins no new motion.
        int[] promised = {7697, -8051, 8421, 2074, 2144, 2533};
        for (int i = 0; i < 3; i++) {
            assertEquals(promised[i], desk.read16(0x43 + 2 * i) - before[i] - 1, 2);
            assertEquals(promised[3 + i], (short) (desk.read16(0x3B + 2 * i) - before[3 + i] - 1), 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"MPU_6050, 68, 40", "MPU_6500, 70, 01", "MPU_9250, 71, 01", "ICM_20689, 98, 40"})
    void shouldAnswerAsWhatItIs(MpuKind kind, String identity, String management) {
        Desk other = new Desk(new Mpu6050(Mpu6050.ADDRESS, kind, motion, 0, 0));
        assertEquals(identity, other.read(0x75, 1));
        assertEquals(management, other.read(0x6B, 1));
    }

    @Test
    void shouldForgetEverythingWhenPowerFails() {
        startFifo();
        desk.pass(5 * Desk.MILLI).chip.powerCycle(desk.nowNanos);
        assertEquals("40", desk.read(0x6B, 1));
        assertEquals("00 00", desk.read(0x72, 2));
        desk.chip.poke(0x1B, 0x18);
        assertEquals(0x18, desk.chip.peek(0x1B));
        assertEquals("18", desk.read(0x1B, 1));
    }
}
