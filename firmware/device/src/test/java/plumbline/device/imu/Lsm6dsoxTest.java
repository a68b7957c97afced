package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.device.i2c.Wire;

class Lsm6dsoxTest {

    private static final long STEP_NANOS = 10_000_000;
    private static final int TICKS = 48;

    private final RegisterWire wire = new RegisterWire();
    private final Lsm6dsox imu = new Lsm6dsox(wire, Lsm6dsoxSettings.DEFAULT);
    private final ImuBatch batch = new ImuBatch(64);
    private long nowNanos;

    private int poll() {
        nowNanos += STEP_NANOS;
        return imu.poll(nowNanos, batch);
    }

    private void bringUp() {
        imu.start(nowNanos);
        for (int i = 0; i < 40 && !imu.isRunning(); i++) {
            assertEquals(0, poll());
        }
        assertTrue(imu.isRunning());
    }

    private void slots(int from, int to) {
        for (int slot = from; slot < to; slot++) {
            wire.slot(slot, TICKS);
        }
    }

    @Test
    void shouldRunWithinAFifthOfASecond() {
        bringUp();
        assertTrue(nowNanos <= 200_000_000, () -> "took ns " + nowNanos);
    }

    @Test
    void shouldKnowNoFormatBeforeItWasUp() {
        assertNull(imu.format());
    }

    @Test
    void shouldTellTheTruePeriodWhenTheOscillatorIsOff() {
        // SW_RESET leaves a trimmed register alone.
        Lsm6dsoxRate rate = Lsm6dsoxRate.HZ_833;
        assertEquals(1_200_000, rate.periodNanos(0));
        assertEquals(1_198_203, rate.periodNanos(1));
        assertEquals(1_201_803, rate.periodNanos(-1));
        assertEquals(1_007_980, rate.periodNanos(127));
        assertEquals(1_485_149, rate.periodNanos(-128));
        assertEquals(9_600_000, Lsm6dsoxRate.HZ_104.periodNanos(0));
        assertEquals(600_000, Lsm6dsoxRate.HZ_1667.periodNanos(0));
        bringUp();
        ImuFormat format = imu.format();
        assertNotNull(format);
        assertEquals(1_200_000, format.samplePeriodNanos());
        assertEquals("LSM6DSOX", format.sensor());
        assertEquals(1000, format.gyro().fullScaleDps());
        assertEquals(8, format.accel().fullScaleG());
    }

    @Test
    void shouldDeliverSamplesInOrderOfAxesWhenTheFifoHasThem() {
        bringUp();
        slots(0, 8);
        assertEquals(8, poll());
        for (int i = 0; i < 8; i++) {
            for (int channel = 0; channel < 6; channel++) {
                assertEquals((channel + 1) << 8 | i, batch.counts[i * 6 + channel]);
            }
        }
        assertEquals(0, batch.firstSampleMicros);
        assertEquals(1_200_000, batch.samplePeriodNanos);
        assertEquals(nowNanos, batch.drainHostNanos);
        assertEquals(ImuBatch.TEMPERATURE_UNKNOWN, batch.temperatureCentiC);
        slots(8, 18);
        assertEquals(10, poll());
        assertEquals(9600, batch.firstSampleMicros);
    }

    @Test
    void shouldKeepExtremeCountsApart() {
        bringUp();
        wire.timestamp(0, 0);
        wire.word(1, 0, -32768, 32767, -1);
        wire.word(2, 0, 128, -32641, 1);
        assertEquals(1, poll());
        assertEquals(-32768, batch.counts[0]);
        assertEquals(32767, batch.counts[1]);
        assertEquals(-1, batch.counts[2]);
        assertEquals(128, batch.counts[3]);
        assertEquals(-32641, batch.counts[4]);
        assertEquals(1, batch.counts[5]);
    }

    @Test
    void shouldTellTheTemperatureOfTheDrainThatCarriedIt() {
        bringUp();
        slots(0, 2);
        wire.word(3, 1, -128, 0, 0);
        slots(2, 4);
        assertEquals(4, poll());
        assertEquals(2450, batch.temperatureCentiC);
        slots(4, 8);
        assertEquals(4, poll());
        assertEquals(ImuBatch.TEMPERATURE_UNKNOWN, batch.temperatureCentiC);
    }

    @Test
    void shouldWaitForTheOtherHalfWhenADrainEndsInASlot() {
        bringUp();
        slots(0, 1);
        wire.word(1, 1, 7, 0, 0);
        assertEquals(1, poll());
        wire.word(2, 1, 9, 0, 0);
        slots(2, 3);
        assertEquals(2, poll());
        assertEquals(7, batch.counts[0]);
        assertEquals(9, batch.counts[3]);
        assertEquals(1200, batch.firstSampleMicros);
    }

    @Test
    void shouldDeliverTheRestNextTimeWhenTheBatchIsFull() {
        bringUp();
        slots(0, 100);
        int got = 0;
        long lastMicros = -1;
        for (int i = 0; i < 4; i++) {
            int size = poll();
            if (size > 0) {
                assertEquals(got * 1200L, batch.firstSampleMicros);
                assertTrue(batch.firstSampleMicros > lastMicros);
                lastMicros = batch.sampleMicros(size - 1);
            }
            got += size;
        }
        assertEquals(100, got);
    }

    @Test
    void shouldStepInTimeByExactlyWhatWasLostWhenTheFifoOverflowed() {
        bringUp();
        slots(0, 10);
        assertEquals(10, poll());
        wire.overflow();
        nowNanos += 1_200_000_000;
        // 1000 slots are gone, a multiple of what the tags can tell, and the oldest word left is half a sample.
        wire.word(2, 1009, 1, 1, 1);
        slots(1010, 1249);
        assertEquals(60, poll());
        assertEquals(1010 * 1200L, batch.firstSampleMicros);
        assertEquals(1, imu.overflows());
        assertTrue(imu.isRunning());
    }

    @Test
    void shouldBreakTheBatchWhenASampleIsMissingInTheMiddle() {
        bringUp();
        slots(0, 4);
        wire.word(1, 4, 1, 1, 1);
        slots(5, 8);
        assertEquals(4, poll());
        assertEquals(3, poll());
        assertEquals(5 * 1200L, batch.firstSampleMicros);
    }

    @Test
    void shouldGoOnAcrossTheWrapOfTheTimestampCounter() {
        bringUp();
        long before = (1L << 32) / TICKS / 8 * 8;
        slots((int) (before - 8), (int) (before + 16));
        assertEquals(24, poll());
        assertEquals((before - 8) * 1200, batch.firstSampleMicros);
        slots((int) (before + 16), (int) (before + 24));
        assertEquals(8, poll());
        assertEquals((before + 16) * 1200, batch.firstSampleMicros);
    }

    @Test
    void shouldLoseNothingWhenASingleAnswerIsMissing() {
        bringUp();
        slots(0, 8);
        assertEquals(8, poll());
        slots(8, 16);
        wire.error = Wire.NO_ANSWER;
        assertEquals(0, poll());
        assertEquals(0, poll());
        wire.error = 0;
        assertEquals(8, poll());
        assertEquals(9600, batch.firstSampleMicros);
        assertNull(imu.fault());
    }

    @Test
    void shouldStopWhenThreeAnswersInARowAreMissing() {
        bringUp();
        wire.error = Wire.NO_SUCH_DEVICE;
        assertEquals(0, poll());
        assertEquals(0, poll());
        assertEquals(ImuDriver.FAULT, poll());
        assertEquals(Fault.NO_ANSWER, imu.fault());
        assertEquals(Wire.NO_SUCH_DEVICE, imu.faultFound());
        assertFalse(imu.isRunning());
        assertEquals(ImuDriver.FAULT, poll());
    }

    @Test
    void shouldTellAStuckBusFromABrokenOne() {
        imu.start(0);
        wire.error = Wire.TIMED_OUT;
        for (int i = 0; i < 3; i++) {
            poll();
        }
        assertEquals(Fault.BUS_STUCK, imu.fault());
        imu.start(0);
        wire.error = Wire.BROKEN;
        for (int i = 0; i < 3; i++) {
            poll();
        }
        assertEquals(Fault.BUS_ERROR, imu.fault());
    }

    @Test
    void shouldRefuseAnotherIdentity() {
        wire.registers[0x0F] = 0x6A;
        imu.start(0);
        assertEquals(ImuDriver.FAULT, poll());
        assertEquals(Fault.WRONG_IDENTITY, imu.fault());
        assertEquals(0x6C, imu.faultExpected());
        assertEquals(0x6A, imu.faultFound());
    }

    @Test
    void shouldNoticeAFlippedBitInAnyRegisterWithinASecond() {
        int[] configured = {0x01, 0x07, 0x08, 0x09, 0x0A, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19};
        for (int register : configured) {
            bringUp();
            wire.registers[register] ^= 0x10;
            long flippedNanos = nowNanos;
            int slot = 0;
            int outcome = 0;
            while (outcome != ImuDriver.FAULT && nowNanos - flippedNanos < 1_000_000_000) {
                slots(slot, slot + 8);
                slot += 8;
                outcome = poll();
            }
            assertEquals(Fault.CONFIGURATION_CHANGED, imu.fault());
            assertEquals(register, imu.faultFound() >> 8);
            assertEquals(0x10, (imu.faultFound() ^ imu.faultExpected()) & 0xFF);
        }
    }

    @Test
    void shouldKnowAResetByAllRegistersStandingAtPowerOn() {
        bringUp();
        slots(0, 8);
        poll();
        wire.powerOn();
        long resetNanos = nowNanos;
        while (poll() != ImuDriver.FAULT) {
            assertTrue(nowNanos - resetNanos < 200_000_000);
        }
        assertEquals(Fault.SENSOR_RESET, imu.fault());
        bringUp();
        slots(0, 8);
        assertEquals(8, poll());
    }

    @Test
    void shouldStopWhenNoSamplesComeFromAChipThatIsConfigured() {
        bringUp();
        long sinceNanos = nowNanos;
        while (poll() != ImuDriver.FAULT) {
            assertTrue(nowNanos - sinceNanos < 200_000_000);
        }
        assertEquals(Fault.STALLED, imu.fault());
    }

    @Test
    void shouldLoseOneSampleAndGoOnWhenAWordIsGarbled() {
        bringUp();
        slots(0, 3);
        wire.spoilLast();
        slots(3, 8);
        assertEquals(2, poll());
        assertEquals(5, poll());
        assertEquals(3 * 1200L, batch.firstSampleMicros);
        slots(8, 16);
        assertEquals(8, poll());
        assertNull(imu.fault());
    }

    @Test
    void shouldStopWhenManyWordsAreGarbled() {
        bringUp();
        for (int slot = 0; slot < 6; slot++) {
            wire.slot(slot, TICKS);
            wire.spoilLast();
        }
        assertEquals(ImuDriver.FAULT, poll());
        assertEquals(Fault.FIFO_GARBLED, imu.fault());
        assertEquals(0, batch.size);
    }

    @Test
    void shouldNotBelieveATimestampFarAhead() {
        bringUp();
        slots(0, 8);
        poll();
        wire.timestamp(8, 1_000_000_000);
        wire.word(1, 8, 1, 1, 1);
        wire.word(2, 8, 1, 1, 1);
        assertEquals(1, poll());
        assertEquals(9600, batch.firstSampleMicros);
        slots(9, 24);
        assertEquals(15, poll());
        assertEquals(9 * 1200L, batch.firstSampleMicros);
    }

    @Test
    void shouldTellHowFullTheFifoWas() {
        bringUp();
        slots(0, 24);
        poll();
        assertEquals(51 * 1000 / 512, imu.fifoPeakPermille());
        imu.start(nowNanos);
        assertEquals(0, imu.fifoPeakPermille());
    }

    @Test
    void shouldPutTheChipToSleepWhenStopped() {
        bringUp();
        imu.stop();
        assertEquals(0, wire.registers[0x10]);
        assertEquals(0, wire.registers[0x11]);
        assertFalse(imu.isRunning());
        assertEquals(0, poll());
    }
}
