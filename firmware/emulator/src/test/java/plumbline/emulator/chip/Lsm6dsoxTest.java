package plumbline.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.core.time.ManualClock;
import plumbline.emulator.HeapMeter;
import plumbline.emulator.bus.BusModel;
import plumbline.emulator.bus.EmulatedBus;
import plumbline.emulator.bus.Wires;

class Lsm6dsoxTest {
    private static final int MS = 1_000_000;
    private static final int ACCEL_833_16G = 0x74;
    private static final int GYRO_833_2000DPS = 0x7C;
    private static final int BDU_IF_INC = 0x44;

    private final ManualClock clock = new ManualClock(5_000_000_000L);
    private final NumberedMotion motion = new NumberedMotion();
    private EmulatedBus bus = new EmulatedBus(clock, 0);
    private Lsm6dsox chip = new Lsm6dsox(Lsm6dsox.ADDRESS, motion, 0, clock.nanoTime());
    private Wires wires = new Wires(bus, Lsm6dsox.ADDRESS);

    @BeforeEach
    void plugIn() {
        use(0);
    }

    private void use(int freqFine) {
        bus = new EmulatedBus(clock, 0);
        chip = new Lsm6dsox(Lsm6dsox.ADDRESS, motion, freqFine, clock.nanoTime());
        bus.attach(chip);
        wires = new Wires(bus, Lsm6dsox.ADDRESS);
        clock.advance(20 * MS);
    }

    private void run833() {
        wires.write(Lsm6dsoxRegisters.CTRL3_C, BDU_IF_INC);
        wires.write(Lsm6dsoxRegisters.CTRL10_C, 0x20);
        wires.write(Lsm6dsoxRegisters.FIFO_CTRL3, 0x77);
        wires.write(Lsm6dsoxRegisters.FIFO_CTRL4, 0x06);
        wires.write(Lsm6dsoxRegisters.CTRL1_XL, ACCEL_833_16G, GYRO_833_2000DPS);
    }

    private int level() {
        wires.read(Lsm6dsoxRegisters.FIFO_STATUS1, 2);
        return wires.at(0) | (wires.at(1) & 3) << 8;
    }

    @ParameterizedTest
    @CsvSource({"0x40", "0x80"})
    void shouldShowAndTakeNothingOfTheUsersWhenTheBitOfAnotherBankFlips(String bit) {
        run833();
        clock.advance(100 * MS);
        chip.poke(0x01, Integer.decode(bit));
        assertEquals(0, wires.value(0x0F));
        assertEquals(0, level());
        assertEquals(Integer.decode(bit), wires.value(0x01));
        wires.write(Lsm6dsoxRegisters.CTRL3_C, 0x01);

        wires.write(0x01, 0);

        assertEquals(0x6C, wires.value(0x0F));
        assertEquals(BDU_IF_INC, wires.value(Lsm6dsoxRegisters.CTRL3_C));
        assertTrue(level() > 100);
    }

    @Test
    void shouldSampleOnAtTheSameRateWhenTheRangeChanges() {
        run833();
        clock.advance(100 * MS);
        int before = level();
        for (int i = 0; i < 10; i++) {
            chip.poke(Lsm6dsoxRegisters.CTRL2_G, chip.peek(Lsm6dsoxRegisters.CTRL2_G) ^ 0x04);
            clock.advance(MS);
            level();
        }
        assertEquals(2 * 8.33, level() - before, 2);
    }

    @Test
    void shouldTellItsIdentityAndPowerOnValues() {
        assertEquals(0x6C, wires.value(0x0F));
        assertEquals(0x04, wires.value(0x12));
        assertEquals(0xE0, wires.value(0x18));
        assertEquals(0x00, wires.value(0x10));
    }

    @Test
    void shouldAcknowledgeNothingWhileItBoots() {
        chip.powerCycle(clock.nanoTime());
        clock.advance(9 * MS);

        assertEquals(BusModel.NO_ANSWER, wires.get(0x0F));
        clock.advance(MS);
        assertEquals(0x6C, wires.get(0x0F));
    }

    @Test
    void shouldShowResetUntilItIsThroughAndForgetItsConfiguration() {
        wires.write(0x10, ACCEL_833_16G);
        wires.write(0x12, 0x01);

        assertEquals(0x05, wires.value(0x12));
        assertEquals(0, wires.value(0x10));
        clock.advance(50_000);
        assertEquals(0x04, wires.value(0x12));
    }

    @Test
    void shouldShowBootForTenMilliseconds() {
        wires.write(0x12, 0x84);
        assertEquals(0x84, wires.value(0x12));
        clock.advance(10 * MS);
        assertEquals(0x04, wires.value(0x12));
    }

    @Test
    void shouldMoveTheRegisterPointerOnOnlyWhenTold() {
        wires.write(0x10, 0x11, 0x22);
        wires.read(0x10, 2);
        assertEquals(0x11, wires.at(0));
        assertEquals(0x22, wires.at(1));

        wires.write(0x12, 0x00);
        wires.read(0x10, 2);
        assertEquals(0x11, wires.at(1));
    }

    @Test
    void shouldIgnoreWritesToWhatIsReadOnly() {
        wires.write(0x0F, 0x55);
        wires.write(0x63, 0x55);

        assertEquals(0x6C, wires.value(0x0F));
        assertEquals(0, wires.value(0x63));
    }

    @ParameterizedTest
    @CsvSource({"4, 0, 9599520", "7, 0, 1199940", "8, 0, 599970", "7, 6, 1189237", "7, -10, 1218213"})
    void shouldSampleAtItsTrueRate(int code, int freqFine, int periodNanos) {
        use(freqFine);
        wires.write(0x10, code << 4 | 0x4, code << 4 | 0xC);

        assertEquals((byte) freqFine, (byte) wires.value(0x63));
        assertEquals(periodNanos, motion.formats.getLast().samplePeriodNanos(), 1);
        clock.advance(1_000_000_000);
        wires.get(0x1E);
        assertEquals(1_000_000_000 / periodNanos, motion.samples);
    }

    @ParameterizedTest
    @CsvSource({
        "0x70, 0x70, 250, 2",
        "0x78, 0x72, 125, 4",
        "0x7C, 0x74, 500, 8",
        "0x74, 0x78, 1000, 16",
        "0x74, 0x7C, 2000, 16"
    })
    void shouldTellTheWearerItsRanges(String accel, String gyro, int dps, int g) {
        wires.write(0x10, Integer.decode(accel), Integer.decode(gyro));

        assertEquals(dps, motion.formats.getLast().gyro().fullScaleDps());
        assertEquals(g, motion.formats.getLast().accel().fullScaleG());
    }

    @Test
    void shouldShowTheLastSampleInItsOutputRegisters() {
        run833();
        motion.temperatureCentiC = 3050;
        clock.advance(100 * MS);

        assertEquals(7, wires.value(0x1E));
        wires.read(0x20, 14);
        assertEquals(5.5 * 256, wires.word(0), 1);
        for (int channel = 0; channel < 6; channel++) {
            assertEquals(NumberedMotion.value(motion.samples, channel), wires.word(2 + 2 * channel));
        }
        assertEquals(0, wires.value(0x1E));
    }

    @Test
    void shouldKeepTheTwoBytesOfAValueTogetherWithBduAlone() {
        run833();
        clock.advance(100 * MS);
        for (int bdu = 0; bdu < 2; bdu++) {
            wires.write(0x12, bdu == 1 ? BDU_IF_INC : 0x04);
            chip.poke(0x14, 0);
            clock.advance(2 * MS);
            int low = wires.value(0x22);
            int before = motion.samples;
            wires.write(0x14, 0x04);
            clock.advance(2 * MS);
            int value = (short) (low | wires.value(0x23) << 8);
            boolean whole = value == NumberedMotion.value(before, 0);
            assertEquals(bdu == 1, whole, "BDU " + bdu + " gave " + value);
            wires.write(0x14, 0x00);
        }
    }

    @Test
    void shouldShiftItsOutputsByTheSelfTest() {
        run833();
        clock.advance(10 * MS);
        wires.read(0x22, 12);
        int gyro = wires.word(0) - motion.samples;
        int accel = wires.word(6) - motion.samples;
        wires.write(0x14, 0x05);
        clock.advance(10 * MS);
        wires.read(0x22, 12);

        double gyroDps = (wires.word(0) - motion.samples - gyro) * 0.070;
        double accelMg = (wires.word(6) - motion.samples - accel) * 0.488;
        assertTrue(gyroDps > 150 && gyroDps < 700, "gyro " + gyroDps);
        assertTrue(accelMg > 50 && accelMg < 1700, "accelerometer " + accelMg);
        wires.write(0x14, 0x0E);
        clock.advance(10 * MS);
        wires.read(0x22, 12);
        assertEquals(-gyroDps, (wires.word(0) - motion.samples - gyro) * 0.070, 0.001);
        assertEquals(-accelMg, (wires.word(6) - motion.samples - accel) * 0.488, 0.001);
    }

    @Test
    void shouldCountTimeBy25MicrosecondsOfItsOwnClock() {
        use(20);
        wires.write(0x19, 0x20);
        clock.advance(1_000_000_000);
        wires.read(0x40, 4);
        assertEquals(41_200, wires.at(0) | wires.at(1) << 8 | wires.at(2) << 16);

        wires.write(0x42, 0xAA);
        clock.advance(25 * MS);
        wires.read(0x40, 4);
        assertEquals(1030, wires.at(0) | wires.at(1) << 8 | wires.at(2) << 16);
        wires.write(0x42, 0x55);
        assertEquals(1030 & 0xFF, wires.value(0x40));
    }

    @Test
    void shouldSeeNothingOfTheUsualRegistersInAnotherBank() {
        wires.write(0x01, 0x80);
        assertEquals(0, wires.value(0x0F));
        wires.write(0x01, 0x00);
        assertEquals(0x6C, wires.value(0x0F));
    }

    @Test
    void shouldStopWhenBothHalvesAreSwitchedOff() {
        run833();
        clock.advance(10 * MS);
        wires.write(0x10, 0x00, 0x00);
        int samples = motion.samples;
        clock.advance(100 * MS);

        wires.get(0x1E);
        assertEquals(samples, motion.samples);
        assertFalse(samples == 0);
    }

    @Test
    void shouldBeginAnewAfterABitOfItsConfigurationFlips() {
        run833();
        clock.advance(10 * MS);
        chip.poke(0x11, chip.peek(0x11) ^ 0x04);
        wires.get(0x1E);

        assertEquals(1000, motion.formats.getLast().gyro().fullScaleDps());
    }

    @Test
    void shouldTakeNothingFromTheHeapWhileItIsDrained() {
        run833();

        assertEquals(0, HeapMeter.bytes(3000, () -> {
            for (int i = 0; i < 100; i++) {
                clock.advance(20 * MS);
                int words = level();
                wires.read(0x78, words * 7);
            }
        }));
        assertTrue(motion.samples > 100_000);
    }
}
