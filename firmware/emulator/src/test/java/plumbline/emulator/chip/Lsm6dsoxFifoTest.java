package plumbline.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.core.time.ManualClock;
import plumbline.emulator.bus.EmulatedBus;
import plumbline.emulator.bus.Wires;

class Lsm6dsoxFifoTest {
    private static final int MS = 1_000_000;
    private static final int GYRO = 1;
    private static final int ACCEL = 2;
    private static final int TEMPERATURE = 3;
    private static final int TIMESTAMP = 4;

    private final ManualClock clock = new ManualClock(0);
    private final NumberedMotion motion = new NumberedMotion();
    private final EmulatedBus bus = new EmulatedBus(clock, 0);
    private final Lsm6dsox chip = new Lsm6dsox(Lsm6dsox.OTHER_ADDRESS, motion, 0, 0);
    private final Wires wires = new Wires(bus, Lsm6dsox.OTHER_ADDRESS);

    @BeforeEach
    void plugIn() {
        bus.attach(chip);
        clock.advance(20 * MS);
    }

    private void run(int batchRates, int fifoControl4) {
        wires.write(0x19, 0x20);
        wires.write(0x09, batchRates);
        wires.write(0x0A, fifoControl4);
        wires.write(0x10, 0x74, 0x7C);
    }

    private int level() {
        wires.read(0x3A, 2);
        return wires.at(0) | (wires.at(1) & 3) << 8;
    }

    private int tag(int word) {
        return wires.at(7 * word) >> 3;
    }

    private void drain() {
        int words = level();
        assertTrue(words > 0, "nothing to drain");
        wires.read(0x78, words * 7);
    }

    @Test
    void shouldBatchBothHalvesSlotBySlotWithTagCountAndParity() {
        run(0x77, 0x06);
        clock.advance(12 * MS);
        int words = level();
        wires.read(0x78, words * 7);

        assertEquals(20, words);
        for (int word = 0; word < words; word++) {
            int tag = wires.at(7 * word);
            int slot = word / 2;
            assertEquals(word % 2 == 0 ? GYRO : ACCEL, tag >> 3);
            assertEquals((slot + 1) & 3, tag >> 1 & 3, "slot of word " + word);
            assertEquals(0, Integer.bitCount(tag) % 2);
            for (int axis = 0; axis < 3; axis++) {
                int channel = (word % 2) * 3 + axis;
                assertEquals(NumberedMotion.value(slot + 1, channel), wires.word(7 * word + 1 + 2 * axis));
            }
        }
        assertEquals(0, level());
    }

    @Test
    void shouldKeepAWordUntilItsLastByteIsRead() {
        run(0x77, 0x06);
        clock.advance(3 * MS);
        int words = level();
        int tag = wires.value(0x78);

        assertEquals(words, level());
        assertEquals(tag, wires.value(0x78));
        wires.read(0x79, 6);
        assertEquals(NumberedMotion.value(1, 0), wires.word(0));
        assertEquals(words - 1, level());
        assertEquals(ACCEL, wires.value(0x78) >> 3);
    }

    @Test
    void shouldAnswerZeroesBeyondItsEnd() {
        run(0x77, 0x06);
        clock.advance(2 * MS);
        wires.read(0x78, 3 * 7);

        assertEquals(ACCEL, tag(1));
        assertEquals(0, wires.at(14));
    }

    @Test
    void shouldPutTimestampsFirstAndTemperatureLast() {
        motion.temperatureCentiC = 2600;
        run(0x77, 0x06 | 0x40 | 0x30);
        clock.advance(40 * MS);
        drain();

        assertEquals(TIMESTAMP, tag(0));
        assertEquals(GYRO, tag(1));
        assertEquals(ACCEL, tag(2));
        assertEquals(TIMESTAMP, tag(3));
        int first = wires.at(1) | wires.at(2) << 8 | wires.at(3) << 16 | wires.at(4) << 24;
        int second = wires.at(22) | wires.at(23) << 8 | wires.at(24) << 16 | wires.at(25) << 24;
        assertEquals(48, first, 1);
        assertEquals(48, second - first);
        int at = 16 * 3;
        assertEquals(TEMPERATURE, tag(at));
        assertEquals(256, wires.word(7 * at + 1));
    }

    @Test
    void shouldThinTimestampsAsTold() {
        run(0x77, 0x06 | 0x80);
        clock.advance(48 * MS);
        int words = level();
        wires.read(0x78, words * 7);
        int stamps = 0;
        for (int word = 0; word < words; word++) {
            stamps += tag(word) == TIMESTAMP ? 1 : 0;
        }

        assertEquals(40, (words - stamps) / 2);
        assertEquals(5, stamps);
    }

    @Test
    void shouldBatchSlowerThanItSamples() {
        run(0x47, 0x06);
        clock.advance(100 * MS);
        int words = level();
        wires.read(0x78, words * 7);
        int gyro = 0;
        for (int word = 0; word < words; word++) {
            gyro += tag(word) == GYRO ? 1 : 0;
        }

        assertEquals(83, words - gyro);
        assertEquals(10, gyro);
    }

    @Test
    void shouldOverwriteTheOldestAndSayThatItDid() {
        run(0x77, 0x06);
        clock.advance(500 * MS);
        wires.read(0x3A, 2);

        assertEquals(512, wires.at(0) | (wires.at(1) & 3) << 8);
        assertEquals(0x68, wires.at(1) & 0x78);
        assertEquals(0, wires.value(0x3B) & 0x08);
        wires.read(0x78, 7);
        assertEquals(NumberedMotion.value(motion.samples - 255, 0), wires.word(1));
        assertEquals(0, wires.value(0x3B) & 0x78);
    }

    @Test
    void shouldLatchAnOverrunThatWasDrainedBeforeAnybodyLooked() {
        run(0x77, 0x06);
        clock.advance(500 * MS);
        wires.read(0x78, 512 * 7);

        assertEquals(0x08, wires.value(0x3B) & 0x48);
        assertEquals(0, wires.value(0x3B) & 0x08);
    }

    @Test
    void shouldStopWhenFullInFifoMode() {
        run(0x77, 0x01);
        clock.advance(500 * MS);
        wires.read(0x78, 7);

        assertEquals(NumberedMotion.value(1, 0), wires.word(1));
        assertEquals(511, level());
    }

    @Test
    void shouldBeEmptiedByBypass() {
        run(0x77, 0x06);
        clock.advance(500 * MS);
        wires.write(0x0A, 0x00);

        assertEquals(0, level());
        assertEquals(0, wires.value(0x3B));
        clock.advance(10 * MS);
        assertEquals(0, level());
        wires.write(0x0A, 0x06);
        clock.advance(3 * MS);
        assertEquals(4, level(), 2);
    }

    @Test
    void shouldTellWatermarkAndBatchCount() {
        wires.write(0x07, 10, 0);
        wires.write(0x0B, 0x20, 4);
        run(0x77, 0x06);
        clock.advance(4 * MS);
        assertEquals(0, wires.value(0x3B) & 0x90);
        clock.advance(3 * MS);
        assertEquals(0x90, wires.value(0x3B) & 0x90);
        assertEquals(0x80, wires.value(0x3B) & 0x90);
        clock.advance(5 * MS);
        wires.write(0x0B, 0x60, 4);
        assertEquals(0x80, wires.value(0x3B) & 0x90);
    }

    @Test
    void shouldBeEmptyAfterAPowerCycle() {
        run(0x77, 0x06);
        clock.advance(100 * MS);
        chip.powerCycle(clock.nanoTime());
        clock.advance(10 * MS);

        assertEquals(0, level());
        assertEquals(0, wires.value(0x10));
    }
}
