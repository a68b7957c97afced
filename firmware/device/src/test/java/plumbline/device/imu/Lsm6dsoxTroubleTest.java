package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;
import plumbline.device.i2c.Wire;

/** What stops it, and how that is told. */
class Lsm6dsoxTroubleTest {

    private final Lsm6dsoxBench bench = new Lsm6dsoxBench();
    private final RegisterWire wire = bench.wire;
    private final Lsm6dsox imu = bench.imu;
    private final ImuBatch batch = bench.batch;

    @Test
    void shouldStopWhenThreeAnswersInARowAreMissing() {
        bench.bringUp();
        wire.error = Wire.NO_SUCH_DEVICE;
        assertEquals(0, bench.poll());
        assertEquals(0, bench.poll());
        assertEquals(ImuDriver.FAULT, bench.poll());
        assertEquals(Fault.NO_ANSWER, imu.fault());
        assertEquals(Wire.NO_SUCH_DEVICE, imu.faultFound());
        assertFalse(imu.isRunning());
        assertEquals(ImuDriver.FAULT, bench.poll());
    }

    @Test
    void shouldTellAStuckBusFromABrokenOne() {
        imu.start(0);
        wire.error = Wire.TIMED_OUT;
        for (int i = 0; i < 3; i++) {
            bench.poll();
        }
        assertEquals(Fault.BUS_STUCK, imu.fault());
        imu.start(0);
        wire.error = Wire.BROKEN;
        for (int i = 0; i < 3; i++) {
            bench.poll();
        }
        assertEquals(Fault.BUS_ERROR, imu.fault());
    }

    @Test
    void shouldRefuseAnotherIdentity() {
        wire.registers[0x0F] = 0x6A;
        imu.start(0);
        assertEquals(ImuDriver.FAULT, bench.poll());
        assertEquals(Fault.WRONG_IDENTITY, imu.fault());
        assertEquals(0x6C, imu.faultExpected());
        assertEquals(0x6A, imu.faultFound());
    }

    @Test
    void shouldNoticeAFlippedBitInAnyRegisterWithinASecond() {
        int[] configured = {0x01, 0x07, 0x08, 0x09, 0x0A, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19};
        for (int register : configured) {
            bench.bringUp();
            wire.registers[register] ^= 0x10;
            long flippedNanos = bench.nowNanos;
            int slot = 0;
            int outcome = 0;
            while (outcome != ImuDriver.FAULT && bench.nowNanos - flippedNanos < 1_000_000_000) {
                bench.slots(slot, slot + 8);
                slot += 8;
                outcome = bench.poll();
            }
            assertEquals(Fault.CONFIGURATION_CHANGED, imu.fault());
            assertEquals(register, imu.faultFound() >> 8);
            assertEquals(0x10, (imu.faultFound() ^ imu.faultExpected()) & 0xFF);
        }
    }

    @Test
    void shouldKnowAResetByAllRegistersStandingAtPowerOn() {
        bench.bringUp();
        bench.slots(0, 8);
        bench.poll();
        wire.powerOn();
        long resetNanos = bench.nowNanos;
        while (bench.poll() != ImuDriver.FAULT) {
            assertTrue(bench.nowNanos - resetNanos < 200_000_000);
        }
        assertEquals(Fault.SENSOR_RESET, imu.fault());
        bench.bringUp();
        bench.slots(0, 8);
        assertEquals(8, bench.poll());
    }

    @Test
    void shouldStopWhenNoSamplesComeFromAChipThatIsConfigured() {
        bench.bringUp();
        long sinceNanos = bench.nowNanos;
        while (bench.poll() != ImuDriver.FAULT) {
            assertTrue(bench.nowNanos - sinceNanos < 200_000_000);
        }
        assertEquals(Fault.STALLED, imu.fault());
    }

    @Test
    void shouldStopWhenManyWordsAreGarbled() {
        bench.bringUp();
        for (int slot = 0; slot < 6; slot++) {
            wire.slot(slot, Lsm6dsoxBench.TICKS);
            wire.spoilLast();
        }
        assertEquals(ImuDriver.FAULT, bench.poll());
        assertEquals(Fault.FIFO_GARBLED, imu.fault());
        assertEquals(0, batch.size);
    }
}
