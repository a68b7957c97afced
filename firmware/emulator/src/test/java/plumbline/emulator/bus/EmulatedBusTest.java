package plumbline.emulator.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import plumbline.core.time.ManualClock;
import plumbline.emulator.HeapMeter;
import plumbline.emulator.chip.EmulatedChip;

class EmulatedBusTest {
    private static final int ADDRESS = 0x42;
    private static final long MS = 1_000_000;

    /** A chip of 128 registers that counts milliseconds in the last. */
    private static final class Plain implements EmulatedChip {
        final byte[] registers = new byte[128];
        int pointer;
        int powerCycles;
        long nowNanos;

        @Override
        public String name() {
            return "plain";
        }

        @Override
        public int address() {
            return ADDRESS;
        }

        @Override
        public void write(byte[] data, int offset, int length, long now) {
            nowNanos = now;
            for (int i = 0; i < length; i++) {
                if (i == 0) {
                    pointer = data[offset];
                } else {
                    registers[pointer++] = data[offset + i];
                }
            }
        }

        @Override
        public void read(byte[] into, int offset, int length, long now) {
            nowNanos = now;
            registers[127] = (byte) (now / MS);
            for (int i = 0; i < length; i++) {
                into[offset + i] = registers[pointer++ & 127];
            }
        }

        @Override
        public void powerCycle(long now) {
            powerCycles++;
            Arrays.fill(registers, (byte) 0);
        }

        @Override
        public int peek(int register) {
            return registers[register];
        }

        @Override
        public void poke(int register, int value) {
            registers[register] = (byte) value;
        }
    }

    private final ManualClock clock = new ManualClock(0);
    private final Plain chip = new Plain();
    private EmulatedBus bus = attached(0);
    private Wires wires = new Wires(bus, ADDRESS);

    private EmulatedBus attached(int bitsPerSecond) {
        EmulatedBus made = new EmulatedBus(clock, bitsPerSecond);
        made.attach(chip);
        return made;
    }

    @Test
    void shouldCarryAWriteAndAReadWithRepeatedStart() {
        assertEquals(1, wires.write(5, 0x12, 0x34));
        assertEquals(2, wires.read(5, 2));
        assertEquals(0x12, wires.at(0));
        assertEquals(0x34, wires.at(1));
    }

    @Test
    void shouldGetNoAnswerWhereThereIsNoChip() {
        assertEquals(BusModel.NO_ANSWER, new Wires(bus, 0x41).get(0));
        assertEquals(BusModel.NO_ANSWER, new Wires(bus, 0x7F).get(0));
        assertEquals(BusModel.NO_ANSWER, new Wires(bus, 0x3FF).get(0));
    }

    @Test
    void shouldRefuseASecondChipAtAnAddress() {
        assertThrows(IllegalArgumentException.class, () -> bus.attach(new Plain()));
        assertThrows(IllegalArgumentException.class, () -> bus.unplug(0x41, MS));
    }

    @Test
    void shouldTakeNineBitsAByteAndStartAndStop() {
        bus = attached(400_000);
        wires = new Wires(bus, ADDRESS);
        wires.read(5, 14);
        long bits = (1 + 9 + 9) + (1 + 9 + 14 * 9) + 1;
        assertEquals(bits * 2500, clock.nanoTime());

        wires.write(5, 1, 2);
        assertEquals((bits + 1 + 9 + 27 + 1) * 2500, clock.nanoTime());
    }

    @Test
    void shouldSpendOnlyTheAddressOnSomebodyWhoIsNotThere() {
        bus = attached(100_000);
        new Wires(bus, 0x41).read(5, 14);
        assertEquals(11 * 10_000, clock.nanoTime());
    }

    @Test
    void shouldLoseOneAnswerWhenToldOnce() {
        bus.refuse(ADDRESS, 1);
        assertEquals(BusModel.NO_ANSWER, wires.get(5));
        assertEquals(0, wires.get(5));
    }

    @Test
    void shouldBeSilentForAWhile() {
        bus.silence(ADDRESS, 10 * MS);
        assertEquals(BusModel.NO_ANSWER, wires.get(5));
        clock.advance(9 * MS);
        assertEquals(BusModel.NO_ANSWER, wires.get(5));
        clock.advance(MS);
        assertEquals(0, wires.get(5));
        assertEquals(0, chip.powerCycles);
    }

    @Test
    void shouldTimeOutWhileALineIsHeldLow() {
        bus.stick(10 * MS);
        bus.timeOutAfter(4 * MS);
        assertEquals(BusModel.TIMED_OUT, wires.get(5));
        assertEquals(4 * MS, clock.nanoTime());
        clock.advance(6 * MS);
        assertEquals(0, wires.get(5));
    }

    @Test
    void shouldTimeOutAfterASecondWhereNobodySaidOtherwise() {
        bus.stick(Long.MAX_VALUE);
        assertEquals(BusModel.TIMED_OUT, wires.get(5));
        assertEquals(1000 * MS, clock.nanoTime());
    }

    @Test
    void shouldGoOnWhenTheLineIsLetGoInTime() {
        bus.stick(30 * MS);
        bus.timeOutAfter(50 * MS);
        assertEquals(0, wires.get(5));
        assertEquals(30 * MS, clock.nanoTime());
    }

    @Test
    void shouldGiveUpATransferThatIsTooLongForItsTimeout() {
        bus = attached(100_000);
        wires = new Wires(bus, ADDRESS);
        bus.timeOutAfter(10 * MS);
        assertEquals(2, wires.read(5, 100));
        long before = clock.nanoTime();
        assertEquals(BusModel.TIMED_OUT, wires.read(5, 120));
        assertEquals(10 * MS, clock.nanoTime() - before);
    }

    @Test
    void shouldCarryOnlyTheFirstMessageWhileTransfersAreCut() {
        bus.cut(MS);
        chip.registers[9] = 7;
        assertEquals(1, wires.read(9, 1));
        assertEquals(0, wires.at(0));
        assertEquals(1, wires.write(5, 0x12));
        clock.advance(MS);
        assertEquals(7, wires.get(9));
    }

    @Test
    void shouldFailAsLongAsItIsBroken() {
        bus.fail(MS);
        assertEquals(EmulatedBus.BROKEN, wires.get(5));
        clock.advance(MS);
        assertEquals(0, wires.get(5));
    }

    @Test
    void shouldComeBackAsAtPowerOnWhenPluggedInAgain() {
        wires.write(5, 0x12);
        bus.unplug(ADDRESS, 10 * MS);
        assertEquals(BusModel.NO_ANSWER, wires.get(5));
        clock.advance(10 * MS);
        assertEquals(0, wires.get(5));
        assertEquals(1, chip.powerCycles);

        bus.unplug(ADDRESS, Long.MAX_VALUE);
        clock.advance(1_000_000 * MS);
        assertEquals(BusModel.NO_ANSWER, wires.get(5));
        bus.plug(ADDRESS);
        bus.plug(ADDRESS);
        assertEquals(0, wires.get(5));
        assertEquals(2, chip.powerCycles);
    }

    @Test
    void shouldFlipBitsInWhatIsReadAndNowhereElse() {
        bus.garble(MS);
        wires.write(5, 0x12);
        assertEquals(0x12, chip.registers[5]);
        wires.read(0, 16);
        int flipped = 0;
        for (int i = 0; i < 16; i++) {
            flipped += Integer.bitCount((wires.at(i) ^ chip.registers[i]) & 0xFF);
        }
        assertEquals(1, flipped);
    }

    @Test
    void shouldBeginLateWhenHeldUp() {
        bus.holdUp(500 * MS);
        wires.get(5);
        assertEquals(500 * MS, chip.nowNanos);
        wires.get(5);
        assertEquals(500 * MS, chip.nowNanos);
    }

    @Test
    void shouldLetAChipsTimeStandWhileItIsStalled() {
        clock.advance(5 * MS);
        bus.stall(ADDRESS, 20 * MS);
        clock.advance(10 * MS);
        wires.get(5);
        assertEquals(5 * MS, chip.nowNanos);
        clock.advance(20 * MS);
        wires.get(5);
        assertEquals(15 * MS, chip.nowNanos);
    }

    @Test
    void shouldBeWholeAgainWhenHealed() {
        bus.stick(Long.MAX_VALUE);
        bus.fail(Long.MAX_VALUE);
        bus.garble(Long.MAX_VALUE);
        bus.cut(Long.MAX_VALUE);
        bus.silence(ADDRESS, Long.MAX_VALUE);
        bus.unplug(ADDRESS, Long.MAX_VALUE);
        bus.heal();

        assertEquals(2, wires.read(5, 1));
        assertTrue(bus.isPlugged(ADDRESS));
        assertNotEquals(0, bus.transfers());
    }

    @Test
    void shouldRingAnAlarmBeforeTheFirstTransferAfterItsTime() {
        long[] rung = new long[1];
        bus.setAlarm(
                now -> {
                    rung[0] = now;
                    return Long.MAX_VALUE;
                },
                3 * MS);
        wires.get(5);
        assertEquals(0, rung[0]);
        clock.advance(4 * MS);
        wires.get(5);
        clock.advance(4 * MS);
        wires.get(5);
        assertEquals(4 * MS, rung[0]);
    }

    @Test
    void shouldTakeNothingFromTheHeap() {
        assertEquals(0, HeapMeter.bytes(5, () -> {
            for (int i = 0; i < 20_000; i++) {
                clock.advance(1000);
                wires.read(5, 14);
            }
        }));
    }
}
