package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;
import plumbline.device.i2c.Wire;

/** When samples were taken, whatever was lost. */
class Lsm6dsoxTimeTest {

    private final Lsm6dsoxBench bench = new Lsm6dsoxBench();
    private final RegisterWire wire = bench.wire;
    private final Lsm6dsox imu = bench.imu;
    private final ImuBatch batch = bench.batch;

    @Test
    void shouldStepInTimeByExactlyWhatWasLostWhenTheFifoOverflowed() {
        bench.bringUp();
        bench.slots(0, 10);
        assertEquals(10, bench.poll());
        wire.overflow();
        bench.nowNanos += 1_200_000_000;
        // 1000 slots are gone, a multiple of what the tags can tell, and the oldest word left is half a sample.
        wire.word(2, 1009, 1, 1, 1);
        bench.slots(1010, 1249);
        assertEquals(60, bench.poll());
        assertEquals(1010 * 1200L, batch.firstSampleMicros);
        assertEquals(1, imu.overflows());
        assertTrue(imu.isRunning());
    }

    @Test
    void shouldBreakTheBatchWhenASampleIsMissingInTheMiddle() {
        bench.bringUp();
        bench.slots(0, 4);
        wire.word(1, 4, 1, 1, 1);
        bench.slots(5, 8);
        assertEquals(4, bench.poll());
        assertEquals(3, bench.poll());
        assertEquals(5 * 1200L, batch.firstSampleMicros);
    }

    @Test
    void shouldGoOnAcrossTheWrapOfTheTimestampCounter() {
        bench.bringUp();
        long before = (1L << 32) / Lsm6dsoxBench.TICKS / 8 * 8;
        bench.slots((int) (before - 8), (int) (before + 16));
        assertEquals(24, bench.poll());
        assertEquals((before - 8) * 1200, batch.firstSampleMicros);
        bench.slots((int) (before + 16), (int) (before + 24));
        assertEquals(8, bench.poll());
        assertEquals((before + 16) * 1200, batch.firstSampleMicros);
    }

    @Test
    void shouldLoseNothingWhenASingleAnswerIsMissing() {
        bench.bringUp();
        bench.slots(0, 8);
        assertEquals(8, bench.poll());
        bench.slots(8, 16);
        wire.error = Wire.NO_ANSWER;
        assertEquals(0, bench.poll());
        assertEquals(0, bench.poll());
        wire.error = 0;
        assertEquals(8, bench.poll());
        assertEquals(9600, batch.firstSampleMicros);
        assertNull(imu.fault());
    }

    @Test
    void shouldLoseOneSampleAndGoOnWhenAWordIsGarbled() {
        bench.bringUp();
        bench.slots(0, 3);
        wire.spoilLast();
        bench.slots(3, 8);
        assertEquals(2, bench.poll());
        assertEquals(5, bench.poll());
        assertEquals(3 * 1200L, batch.firstSampleMicros);
        bench.slots(8, 16);
        assertEquals(8, bench.poll());
        assertNull(imu.fault());
    }

    @Test
    void shouldNotBelieveATimestampFarAhead() {
        bench.bringUp();
        bench.slots(0, 8);
        bench.poll();
        wire.timestamp(8, 1_000_000_000);
        wire.word(1, 8, 1, 1, 1);
        wire.word(2, 8, 1, 1, 1);
        assertEquals(1, bench.poll());
        assertEquals(9600, batch.firstSampleMicros);
        bench.slots(9, 24);
        assertEquals(15, bench.poll());
        assertEquals(9 * 1200L, batch.firstSampleMicros);
    }
}
