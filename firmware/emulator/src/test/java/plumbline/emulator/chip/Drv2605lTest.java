package plumbline.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Its registers. */
class Drv2605lTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final HapticBench bench = new HapticBench();

    @Test
    void shouldHoldItsDataSheetsValuesAtPowerOn() {
        assertEquals("e0400001010000000000000000000000000519ff19ff3e8c0c6c3693f5a02080330000", bench.dump());
    }

    @Test
    void shouldMoveThePointerOnAcrossMessages() {
        bench.write(0x16, 0x53, 0x89);
        bench.write(0x16);

        assertEquals("53", bench.read(1));
        assertEquals("890c", bench.read(2));
    }

    @Test
    void shouldReadZeroAndTakeNothingBeyondItsRegisters() {
        bench.write(0x23, 0xAA);
        bench.write(0x22);

        assertEquals("000000", bench.read(3));
    }

    @Test
    void shouldTakeNoWriteToWhatIsReadOnly() {
        bench.write(0x00, 0xFF);
        bench.write(0x21, 0x11, 0x22);
        bench.write(0x00);

        assertEquals("e0", bench.read(1));
        assertEquals(0, bench.chip.peek(0x22));
    }

    @Test
    void shouldStopAndKeepItsRegistersWhenSentToStandby() {
        bench.wake();
        bench.write(0x04, 118, 0);
        bench.write(0x0C, 1);
        bench.after(10);
        bench.write(0x01, 0x40);

        assertFalse(bench.motorRuns());
        assertEquals("00", bench.at(0x0C));
        assertEquals(118, bench.chip.peek(4));
    }

    @Test
    void shouldResetAllWhenToldTo() {
        bench.wake();
        bench.write(0x16, 1, 2, 3);
        bench.write(0x04, 118);
        bench.write(0x0C, 1);
        bench.write(0x01, 0x80);

        assertFalse(bench.motorRuns());
        assertEquals("e0400001010000000000000000000000000519ff19ff3e8c0c6c3693f5a02080330000", bench.dump());
    }

    @Test
    void shouldShowWhatAFaultPutsIntoStatusOnce() {
        bench.chip.poke(0x00, 0xE3);

        assertEquals("e3", bench.at(0x00));
        assertEquals("e0", bench.at(0x00));
    }

    @Test
    void shouldTakeNothingFromTheHeapInUse() {
        byte[] sequence = {0x04, 24, (byte) 0x81, 47, 0};
        byte[] go = {0x0C, 1};
        byte[] answer = new byte[2];
        bench.wake();
        for (int i = 0; i < 5; i++) {
            play(sequence, go, answer);
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        play(sequence, go, answer);
        assertEquals(0, THREADS.getCurrentThreadAllocatedBytes() - before);
    }

    private void play(byte[] sequence, byte[] go, byte[] answer) {
        for (int i = 0; i < 20_000; i++) {
            bench.chip.write(sequence, 0, sequence.length, bench.nowNanos);
            bench.chip.write(go, 0, go.length, bench.nowNanos);
            bench.after(100);
            bench.chip.read(answer, 0, answer.length, bench.nowNanos);
            if (!bench.motorRuns()) {
                throw new AssertionError("the buzz should be running");
            }
            bench.after(1000);
        }
    }
}
