package plumbline.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Drv2605lTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MILLI = 1_000_000;

    private final Drv2605l chip = new Drv2605l(Actuator.linear());
    private long nowNanos = 7;

    @Test
    void shouldHoldItsDataSheetsValuesAtPowerOn() {
        assertEquals(
                "e0400001010000000000000000000000000519ff19ff3e8c0c6c3693f5a02080330000", dump(chip, 0x23, nowNanos));
    }

    @Test
    void shouldMoveThePointerOnAcrossMessages() {
        write(0x16, 0x53, 0x89);
        write(0x16);

        assertEquals("53", read(1));
        assertEquals("890c", read(2));
    }

    @Test
    void shouldReadZeroAndTakeNothingBeyondItsRegisters() {
        write(0x23, 0xAA);
        write(0x22);

        assertEquals("000000", read(3));
    }

    @Test
    void shouldTakeNoWriteToWhatIsReadOnly() {
        write(0x00, 0xFF);
        write(0x21, 0x11, 0x22);
        write(0x00);

        assertEquals("e0", read(1));
        assertEquals(0, chip.peek(0x22));
    }

    @Test
    void shouldPlayAnEffectAndThenClearGo() {
        wake();
        write(0x04, 16, 0);
        write(0x0C, 1);

        after(999);
        assertEquals("01", at(0x0C));
        assertTrue(chip.motorRuns(nowNanos));
        after(1);
        assertEquals("00", at(0x0C));
        assertFalse(chip.motorRuns(nowNanos));
        assertEquals("16 at 0 for 1000 ms at 1000", played(0));
    }

    @Test
    void shouldPlayEffectsAndWaitsOneAfterTheOtherHoweverSeldomItIsAsked() {
        wake();
        write(0x04, 47, 0x80 | 5, 48, 0x80 | 127, 15, 0, 14, 14);
        write(0x0C, 1);

        after(60_000);

        assertFalse(chip.motorRuns(nowNanos));
        assertEquals(3, chip.log().count());
        assertEquals("47 at 0 for 450 ms at 1000", played(0));
        assertEquals("48 at 500 for 450 ms at 800", played(1));
        assertEquals("15 at 2220 for 750 ms at 1000", played(2));
    }

    @Test
    void shouldRestBetweenEffectsOfASequence() {
        wake();
        write(0x04, 47, 0x80 | 5, 48, 0);
        write(0x0C, 1);

        after(449);
        assertTrue(chip.motorRuns(nowNanos));
        after(1);
        assertFalse(chip.motorRuns(nowNanos));
        after(50);
        assertEquals(800, chip.amplitudePermille(nowNanos));
    }

    @Test
    void shouldPlayAllEightSlots() {
        wake();
        write(0x04, 24, 24, 24, 24, 24, 24, 24, 24);
        write(0x0C, 1);

        after(10_000);

        assertEquals("00", at(0x0C));
        assertEquals(8, chip.log().count());
        assertEquals("24 at 140 for 20 ms at 1000", played(7));
    }

    @Test
    void shouldCutShortWhenGoIsCleared() {
        wake();
        write(0x04, 118, 0);
        write(0x0C, 1);
        after(300);
        write(0x0C, 0);

        assertFalse(chip.motorRuns(nowNanos));
        assertEquals("118 at 0 for 300 ms at 1000", played(0));
    }

    @Test
    void shouldStretchEffectsByTheOffsetsInPlaybackIntervals() {
        wake();
        write(0x0D, 4, 0, 0, 0xFE);
        write(0x04, 47, 0);
        write(0x0C, 1);
        after(10_000);

        assertFalse(chip.motorRuns(nowNanos));
        assertEquals("47 at 0 for 460 ms at 1000", played(0));
    }

    @Test
    void shouldPlayNothingInStandbyWithoutALibraryOrWithoutAMotor() {
        write(0x0C, 1);
        assertEquals("00", at(0x0C));

        wake();
        write(0x03, 0);
        write(0x0C, 1);
        assertEquals("00", at(0x0C));

        write(0x03, 6);
        chip.attach(null);
        write(0x0C, 1);
        assertFalse(chip.motorRuns(nowNanos));
        assertEquals(0, chip.log().count());
    }

    @Test
    void shouldStopAndKeepItsRegistersWhenSentToStandby() {
        wake();
        write(0x04, 118, 0);
        write(0x0C, 1);
        after(10);
        write(0x01, 0x40);

        assertFalse(chip.motorRuns(nowNanos));
        assertEquals("00", at(0x0C));
        assertEquals(118, chip.peek(4));
    }

    @Test
    void shouldFollowTheRealTimeRegister() {
        write(0x01, 5);
        write(0x02, 0x7F);
        assertEquals(1000, chip.amplitudePermille(nowNanos));
        after(40);
        write(0x02, 0x40);
        assertEquals(503, chip.amplitudePermille(nowNanos));
        after(10);
        write(0x02, 0);

        assertFalse(chip.motorRuns(nowNanos));
        assertEquals("-1 at 0 for 40 ms at 1000", played(0));
        assertEquals("-1 at 40 for 10 ms at 503", played(1));
    }

    @Test
    void shouldCalibrateAndKeepTheResult() {
        write(0x01, 7);
        write(0x1A, 0xB6);
        write(0x0C, 1);
        after(599);
        assertEquals("01", at(0x0C));
        assertTrue(chip.motorRuns(nowNanos));
        after(1);

        assertEquals("00", at(0x0C));
        assertEquals("e0", at(0x00));
        assertEquals("0b8ab6", at(0x18, 3));
        assertEquals("3a", at(0x22));
        assertEquals("-2 at 0 for 600 ms at 1000", played(0));
    }

    @Test
    void shouldFailCalibrationOfAMotorThatIsNotThereAndClearTheFlagWhenRead() {
        chip.attach(null);
        write(0x01, 7);
        write(0x1A, 0xB6);
        write(0x1E, 0x30);
        write(0x0C, 1);
        after(1100);

        assertEquals("e8", at(0x00));
        assertEquals("e0", at(0x00));
        assertEquals("0c6c", at(0x18, 2));
    }

    @Test
    void shouldFindAMotorOfTheOtherKindByDiagnosis() {
        write(0x01, 6);
        write(0x0C, 1);
        after(100);

        assertEquals("e8", at(0x00));

        write(0x1A, 0xB6);
        write(0x0C, 1);
        after(100);
        assertEquals("e0", at(0x00));
    }

    @Test
    void shouldResetAllWhenToldTo() {
        wake();
        write(0x16, 1, 2, 3);
        write(0x04, 118);
        write(0x0C, 1);
        write(0x01, 0x80);

        assertFalse(chip.motorRuns(nowNanos));
        assertEquals(
                "e0400001010000000000000000000000000519ff19ff3e8c0c6c3693f5a02080330000", dump(chip, 0x23, nowNanos));
    }

    @Test
    void shouldShowWhatAFaultPutsIntoStatusOnce() {
        chip.poke(0x00, 0xE3);

        assertEquals("e3", at(0x00));
        assertEquals("e0", at(0x00));
    }

    @Test
    void shouldForgetTheOldestOfALongLog() {
        wake();
        write(0x04, 24, 0);
        for (int i = 0; i < 300; i++) {
            write(0x0C, 1);
            after(20);
        }
        HapticLog.Entry entry = new HapticLog.Entry();

        assertEquals(300, chip.log().count());
        assertFalse(chip.log().read(43, entry));
        assertTrue(chip.log().read(44, entry));
        assertFalse(chip.log().read(300, entry));
    }

    @Test
    void shouldTakeNothingFromTheHeapInUse() {
        byte[] sequence = {0x04, 24, (byte) 0x81, 47, 0};
        byte[] go = {0x0C, 1};
        byte[] answer = new byte[2];
        wake();
        for (int i = 0; i < 5; i++) {
            play(sequence, go, answer);
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        play(sequence, go, answer);
        assertEquals(0, THREADS.getCurrentThreadAllocatedBytes() - before);
    }

    private void play(byte[] sequence, byte[] go, byte[] answer) {
        for (int i = 0; i < 20_000; i++) {
            chip.write(sequence, 0, sequence.length, nowNanos);
            chip.write(go, 0, go.length, nowNanos);
            after(100);
            chip.read(answer, 0, answer.length, nowNanos);
            if (!chip.motorRuns(nowNanos)) {
                throw new AssertionError("the buzz should be running");
            }
            after(1000);
        }
    }

    private void wake() {
        write(0x01, 0);
    }

    private void after(long millis) {
        nowNanos += millis * MILLI;
    }

    private void write(int... bytes) {
        byte[] data = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            data[i] = (byte) bytes[i];
        }
        chip.write(data, 0, data.length, nowNanos);
    }

    private String at(int register) {
        return at(register, 1);
    }

    private String at(int register, int length) {
        write(register);
        return read(length);
    }

    private String read(int length) {
        byte[] into = new byte[length];
        chip.read(into, 0, length, nowNanos);
        return HexFormat.of().formatHex(into);
    }

    private static String dump(Drv2605l chip, int length, long nowNanos) {
        byte[] into = new byte[length];
        chip.write(new byte[1], 0, 1, nowNanos);
        chip.read(into, 0, length, nowNanos);
        return HexFormat.of().formatHex(into);
    }

    private String played(long index) {
        HapticLog.Entry entry = new HapticLog.Entry();
        assertTrue(chip.log().read(index, entry));
        return entry.effect + " at " + (entry.startNanos - 7) / MILLI + " for " + entry.lengthNanos / MILLI + " ms at "
                + entry.amplitudePermille;
    }
}
