package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;
import plumbline.device.i2c.Wire;

class Mpu6050Test {

    private static final long MILLI = 1_000_000;

    private final FifoWire wire = FifoWire.mpu(0x68, 0x40);
    private final Mpu6050 imu = new Mpu6050(wire, MpuModel.MPU_6050, Mpu6050Settings.DEFAULT);
    private final ImuBatch batch = new ImuBatch(64);
    private long nowNanos;

    @Test
    void shouldComeUpWithinAThirdOfASecond() {
        imu.start(0);
        while (!imu.isRunning()) {
            assertEquals(0, poll(10));
        }
        assertTrue(nowNanos < 300 * MILLI, () -> "up after " + nowNanos);
    }

    @Test
    void shouldCountTimeInSamplesOfTheNominalPeriod() {
        bringUp();
        feed(10);
        assertEquals(10, poll(10));
        long first = batch.firstSampleMicros;
        feed(7);
        assertEquals(7, poll(10));
        assertEquals(first + 10_000, batch.firstSampleMicros);
        feed(13);
        assertEquals(13, poll(10));
        assertEquals(first + 17_000, batch.firstSampleMicros);
    }

    @Test
    void shouldLeaveOfABacklogWhatOneTransferCannotHoldForTheNext() {
        bringUp();
        feed(70);
        assertEquals(32, poll(70));
        long first = batch.firstSampleMicros;
        assertEquals(32, poll(0));
        assertEquals(first + 32_000, batch.firstSampleMicros);
        assertEquals(6, poll(0));
        assertEquals(first + 64_000, batch.firstSampleMicros);
        assertEquals(820, imu.fifoPeakPermille());
    }

    @Test
    void shouldBridgeAnOverflowByTheHostsClock() {
        bringUp();
        feed(10);
        poll(10);
        long first = batch.firstSampleMicros;
        wire.held = 1024;
        wire.registers[0x3A] = 0x10;
        wire.writes.clear();

        assertEquals(0, poll(500));

        assertEquals(List.of("6A 04", "6A 40"), wire.writes);
        assertEquals(1, imu.overflows());
        wire.registers[0x3A] = 0;
        feed(10);
        assertEquals(10, poll(10));
        assertEquals(first + 510_000, batch.firstSampleMicros);
        assertTrue(imu.isRunning());
    }

    @Test
    void shouldTakeAFullFifoForAnOverflowEvenIfTheFlagIsNotUp() {
        bringUp();
        wire.held = 1020;
        poll(100);
        assertEquals(1, imu.overflows());
    }

    @Test
    void shouldNotTakeAFullerFifoForAnOverflow() {
        bringUp();
        feed(60);
        assertEquals(32, poll(60));
        assertEquals(28, poll(0));
        assertEquals(0, imu.overflows());
    }

    @Test
    void shouldWaitForASampleThatIsBeingWritten() {
        bringUp();
        feed(3);
        wire.held -= 4;
        assertEquals(0, poll(10));
        wire.held += 4;
        assertEquals(3, poll(1));
    }

    @Test
    void shouldCallAFifoGarbledThatStaysOutOfStep() {
        bringUp();
        feed(3);
        wire.held -= 4;
        assertEquals(0, poll(10));
        assertEquals(0, poll(10));
        assertEquals(ImuDriver.FAULT, poll(10));
        assertEquals(Fault.FIFO_GARBLED, imu.fault());
        assertEquals(8, imu.faultFound());
    }

    @Test
    void shouldTakeOneMissingAnswerWithoutLosingASample() {
        bringUp();
        feed(10);
        wire.error = Wire.NO_ANSWER;
        assertEquals(0, poll(10));
        wire.error = 0;
        feed(10);
        assertEquals(20, poll(10));
        assertTrue(imu.isRunning());
    }

    @Test
    void shouldBeginTheFifoAnewAfterABrokenRead() {
        bringUp();
        feed(10);
        poll(10);
        long first = batch.firstSampleMicros;
        feed(10);
        wire.dataError = Wire.BROKEN;
        assertEquals(0, poll(10));
        wire.dataError = 0;
        assertEquals(0, poll(10));
        feed(10);
        assertEquals(10, poll(10));
        assertEquals(first + 30_000, batch.firstSampleMicros);
        assertEquals(0, imu.overflows());
    }

    @Test
    void shouldTakeNothingFromADrainDuringWhichTheChipLeftTheBus() {
        bringUp();
        feed(5);
        for (int i = 0; i < 3; i++) {
            wire.sample(-1, -1, -1, -1, -1, -1);
        }
        assertEquals(0, poll(8));
        assertEquals(0, poll(2));
        feed(10);
        assertEquals(10, poll(10));
        assertEquals(1, batch.counts[3]);
    }

    @Test
    void shouldStopAfterThreeMissingAnswersAndComeBackWhenStarted() {
        bringUp();
        wire.error = Wire.NO_SUCH_DEVICE;
        assertEquals(0, poll(10));
        assertEquals(0, poll(10));
        assertEquals(ImuDriver.FAULT, poll(10));
        assertEquals(Fault.NO_ANSWER, imu.fault());
        assertFalse(imu.isRunning());
        assertEquals(ImuDriver.FAULT, poll(10));
        wire.error = 0;
        bringUp();
        feed(1);
        assertEquals(1, poll(1));
    }

    @Test
    void shouldTellAStuckBus() {
        bringUp();
        wire.error = Wire.TIMED_OUT;
        poll(10);
        poll(10);
        assertEquals(ImuDriver.FAULT, poll(10));
        assertEquals(Fault.BUS_STUCK, imu.fault());
    }

    @Test
    void shouldRefuseAnotherIdentity() {
        wire.registers[0x75] = 0x70;
        imu.start(0);
        assertEquals(ImuDriver.FAULT, poll(0));
        assertEquals(Fault.WRONG_IDENTITY, imu.fault());
        assertEquals(0x68, imu.faultExpected());
        assertEquals(0x70, imu.faultFound());
        assertEquals(List.of(), wire.writes);
    }

    @Test
    void shouldFindAFlippedBitWithinASecond() {
        bringUp();
        wire.registers[0x1B] ^= 0x08;
        assertEquals(ImuDriver.FAULT, runUntilFault(1000));
        assertEquals(Fault.CONFIGURATION_CHANGED, imu.fault());
        assertEquals(0x1B10, imu.faultExpected());
        assertEquals(0x1B18, imu.faultFound());
    }

    @Test
    void shouldFindThatTheSensorResetItself() {
        bringUp();
        wire.write(0x6B, 0x80);
        int outcome = 0;
        for (int i = 0; i < 10 && outcome == 0; i++) {
            outcome = poll(10);
        }
        assertEquals(ImuDriver.FAULT, outcome);
        assertEquals(Fault.SENSOR_RESET, imu.fault());
    }

    @Test
    void shouldFindThatSamplesStoppedComing() {
        bringUp();
        int outcome = 0;
        for (int i = 0; i < 10 && outcome == 0; i++) {
            outcome = poll(10);
        }
        assertEquals(ImuDriver.FAULT, outcome);
        assertEquals(Fault.STALLED, imu.fault());
    }

    @Test
    void shouldRefuseAConfigurationThatDoesNotHold() {
        imu.start(0);
        while (!wire.writes.contains("38 10")) {
            poll(10);
        }
        wire.registers[0x1C] = 0;
        int outcome = 0;
        for (int i = 0; i < 10 && outcome == 0; i++) {
            outcome = poll(10);
        }
        assertEquals(ImuDriver.FAULT, outcome);
        assertEquals(Fault.CONFIGURATION_CHANGED, imu.fault());
        assertEquals(0x1C00, imu.faultFound());
    }

    private int runUntilFault(int millis) {
        for (int i = 0; i < millis; i += 10) {
            feed(10);
            if (poll(10) == ImuDriver.FAULT) {
                return ImuDriver.FAULT;
            }
        }
        return 0;
    }

    private void bringUp() {
        imu.start(nowNanos);
        for (int i = 0; i < 60 && !imu.isRunning(); i++) {
            poll(10);
        }
        assertTrue(imu.isRunning());
    }

    private void feed(int samples) {
        for (int i = 0; i < samples; i++) {
            wire.sample(1, 2, 3, 4, 5, 6);
        }
    }

    private int poll(long afterMillis) {
        nowNanos += afterMillis * MILLI;
        return imu.poll(nowNanos, batch);
    }
}
