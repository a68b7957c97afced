package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;

/** Brought up, and drained of what its FIFO holds. */
class Lsm6dsoxTest {

    private final Lsm6dsoxBench bench = new Lsm6dsoxBench();
    private final RegisterWire wire = bench.wire;
    private final Lsm6dsox imu = bench.imu;
    private final ImuBatch batch = bench.batch;

    @Test
    void shouldRunWithinAFifthOfASecond() {
        bench.bringUp();
        assertTrue(bench.nowNanos <= 200_000_000, () -> "took ns " + bench.nowNanos);
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
        bench.bringUp();
        ImuFormat format = imu.format();
        assertNotNull(format);
        assertEquals(1_200_000, format.samplePeriodNanos());
        assertEquals("LSM6DSOX", format.sensor());
        assertEquals(1000, format.gyro().fullScaleDps());
        assertEquals(8, format.accel().fullScaleG());
    }

    @Test
    void shouldDeliverSamplesInOrderOfAxesWhenTheFifoHasThem() {
        bench.bringUp();
        bench.slots(0, 8);
        assertEquals(8, bench.poll());
        for (int i = 0; i < 8; i++) {
            for (int channel = 0; channel < 6; channel++) {
                assertEquals((channel + 1) << 8 | i, batch.counts[i * 6 + channel]);
            }
        }
        assertEquals(0, batch.firstSampleMicros);
        assertEquals(1_200_000, batch.samplePeriodNanos);
        assertEquals(bench.nowNanos, batch.drainHostNanos);
        assertEquals(ImuBatch.TEMPERATURE_UNKNOWN, batch.temperatureCentiC);
        bench.slots(8, 18);
        assertEquals(10, bench.poll());
        assertEquals(9600, batch.firstSampleMicros);
    }

    @Test
    void shouldKeepExtremeCountsApart() {
        bench.bringUp();
        wire.timestamp(0, 0);
        wire.word(1, 0, -32768, 32767, -1);
        wire.word(2, 0, 128, -32641, 1);
        assertEquals(1, bench.poll());
        assertEquals(-32768, batch.counts[0]);
        assertEquals(32767, batch.counts[1]);
        assertEquals(-1, batch.counts[2]);
        assertEquals(128, batch.counts[3]);
        assertEquals(-32641, batch.counts[4]);
        assertEquals(1, batch.counts[5]);
    }

    @Test
    void shouldTellTheTemperatureOfTheDrainThatCarriedIt() {
        bench.bringUp();
        bench.slots(0, 2);
        wire.word(3, 1, -128, 0, 0);
        bench.slots(2, 4);
        assertEquals(4, bench.poll());
        assertEquals(2450, batch.temperatureCentiC);
        bench.slots(4, 8);
        assertEquals(4, bench.poll());
        assertEquals(ImuBatch.TEMPERATURE_UNKNOWN, batch.temperatureCentiC);
    }

    @Test
    void shouldWaitForTheOtherHalfWhenADrainEndsInASlot() {
        bench.bringUp();
        bench.slots(0, 1);
        wire.word(1, 1, 7, 0, 0);
        assertEquals(1, bench.poll());
        wire.word(2, 1, 9, 0, 0);
        bench.slots(2, 3);
        assertEquals(2, bench.poll());
        assertEquals(7, batch.counts[0]);
        assertEquals(9, batch.counts[3]);
        assertEquals(1200, batch.firstSampleMicros);
    }

    @Test
    void shouldDeliverTheRestNextTimeWhenTheBatchIsFull() {
        bench.bringUp();
        bench.slots(0, 100);
        int got = 0;
        long lastMicros = -1;
        for (int i = 0; i < 4; i++) {
            int size = bench.poll();
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
    void shouldTellHowFullTheFifoWas() {
        bench.bringUp();
        bench.slots(0, 24);
        bench.poll();
        assertEquals(51 * 1000 / 512, imu.fifoPeakPermille());
        imu.start(bench.nowNanos);
        assertEquals(0, imu.fifoPeakPermille());
    }

    @Test
    void shouldPutTheChipToSleepWhenStopped() {
        bench.bringUp();
        imu.stop();
        assertEquals(0, wire.registers[0x10]);
        assertEquals(0, wire.registers[0x11]);
        assertFalse(imu.isRunning());
        assertEquals(0, bench.poll());
    }
}
