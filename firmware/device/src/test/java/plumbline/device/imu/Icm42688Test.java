package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.KnownSensors;
import plumbline.device.i2c.Wire;

class Icm42688Test {

    private static final long MILLI = 1_000_000;
    private static final int HEADER = 0x68;

    private final FifoWire wire = FifoWire.icm();
    private final Icm42688 imu = new Icm42688(wire, Icm42688Settings.DEFAULT);
    private final ImuBatch batch = new ImuBatch(64);
    private long nowNanos;
    private int sample;

    @Test
    void shouldComeUpWithinATenthOfASecond() {
        bringUp();
        assertTrue(nowNanos <= 100 * MILLI, () -> "up after " + nowNanos);
        assertEquals(KnownSensors.format("ICM-42688-P", 1000, 8, 1_000_000), imu.format());
        assertEquals(
                List.of(
                        "76 00", "11 01", "76 00", "4D 51", "4C 30", "4F 26", "50 26", "54 21", "5F 47", "4E 0F",
                        "4B 02", "16 40"),
                wire.writes);
    }

    @Test
    void shouldCountTimeOnThroughTheTimestampsWrap() {
        bringUp();
        long first = -1;
        for (int i = 0; i < 20; i++) {
            feed(10);
            assertEquals(10, poll(10));
            first = first < 0 ? batch.firstSampleMicros : first;
            assertEquals(first + i * 10_000L, batch.firstSampleMicros);
        }
        assertEquals(0, imu.overflows());
    }

    @Test
    void shouldKnowByTheTimestampsHowManySamplesAreMissing() {
        bringUp();
        feed(10);
        poll(10);
        long first = batch.firstSampleMicros;
        sample += 23;
        feed(5);
        assertEquals(5, poll(28));
        assertEquals(first + 33_000, batch.firstSampleMicros);
        assertEquals(0, imu.overflows());
    }

    @Test
    void shouldKnowALossLongerThanTheTimestampsWrapByTheHostsClock() {
        bringUp();
        feed(10);
        poll(10);
        long first = batch.firstSampleMicros;
        sample += 1000;
        wire.registers[0x2D] = 0x02;
        feed(128);
        assertEquals(0, poll(1128));
        assertEquals(24, poll(0));
        wire.registers[0x2D] = 0;
        assertEquals(first + 1_010_000, batch.firstSampleMicros);
        for (int i = 1; i < 5; i++) {
            assertEquals(24, poll(0));
            assertEquals(first + 1_010_000 + i * 24_000L, batch.firstSampleMicros);
        }
        assertEquals(8, poll(0));
        assertEquals(1, imu.overflows());
        assertEquals(1000, imu.fifoPeakPermille());
    }

    @Test
    void shouldNotTakeAHostThatWasLateForALoss() {
        bringUp();
        feed(10);
        poll(10);
        long first = batch.firstSampleMicros;
        feed(100);
        assertEquals(24, poll(10));
        assertEquals(24, poll(190));
        assertEquals(24, poll(0));
        assertEquals(24, poll(0));
        assertEquals(4, poll(0));
        assertEquals(first + 106_000, batch.firstSampleMicros);
        feed(1);
        poll(200);
        assertEquals(first + 110_000, batch.firstSampleMicros);
        assertEquals(0, imu.overflows());
    }

    @Test
    void shouldBreakABatchWhereASampleIsMissing() {
        bringUp();
        feed(3);
        sample += 2;
        feed(4);
        assertEquals(3, poll(9));
        long first = batch.firstSampleMicros;
        assertEquals(4, poll(1));
        assertEquals(first + 5000, batch.firstSampleMicros);
    }

    @Test
    void shouldLeaveOutWhatTheSensorMarksAsInvalid() {
        bringUp();
        wire.packet(HEADER, -32768, 6, 0, ticks());
        wire.packet(HEADER, 1, -32768, 0, ticks());
        feed(3);
        assertEquals(3, poll(5));
        assertEquals(1, batch.counts[3]);
    }

    @Test
    void shouldStopReadingAtAPacketThatSaysTheFifoIsEmpty() {
        bringUp();
        feed(2);
        wire.packet(0x80, 0, 0, 0, 0);
        assertEquals(2, poll(2));
        assertTrue(imu.isRunning());
    }

    @Test
    void shouldPutEveryAxisInItsPlace() {
        bringUp();
        wire.packet(0x6B, -32767, 32767, -10, ticks());
        assertEquals(1, poll(1));
        short[] counts = batch.counts;
        assertEquals(
                List.of(4, 5, 32767, -32767, 2, 3),
                List.of((int) counts[0], (int) counts[1], (int) counts[2], (int) counts[3], (int) counts[4], (int)
                        counts[5]));
        assertEquals(2016, batch.temperatureCentiC);
    }

    @Test
    void shouldCallAFifoGarbledWhoseHeadersAreNotOfPacketThree() {
        bringUp();
        wire.packet(0x70, 1, 6, 0, ticks());
        assertEquals(ImuDriver.FAULT, poll(1));
        assertEquals(Fault.FIFO_GARBLED, imu.fault());
        assertEquals(0x68, imu.faultExpected());
        assertEquals(0x70, imu.faultFound());
    }

    @Test
    void shouldCallAFifoGarbledWhoseTimeStandsStill() {
        bringUp();
        wire.packet(HEADER, 1, 6, 0, 99);
        wire.packet(HEADER, 1, 6, 0, 99);
        assertEquals(ImuDriver.FAULT, poll(2));
        assertEquals(Fault.FIFO_GARBLED, imu.fault());
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
    }

    @Test
    void shouldFlushAfterABrokenReadAndKnowWhatWasLost() {
        bringUp();
        feed(10);
        poll(10);
        long first = batch.firstSampleMicros;
        feed(10);
        wire.dataError = Wire.TIMED_OUT;
        assertEquals(0, poll(10));
        wire.dataError = 0;
        assertEquals(0, poll(0));
        feed(5);
        assertEquals(5, poll(5));
        assertEquals(first + 20_000, batch.firstSampleMicros);
    }

    @Test
    void shouldRefuseAnotherIdentity() {
        wire.registers[0x75] = 0x44;
        imu.start(0);
        assertEquals(ImuDriver.FAULT, poll(0));
        assertEquals(Fault.WRONG_IDENTITY, imu.fault());
        assertEquals(0x47, imu.faultExpected());
        assertEquals(0x44, imu.faultFound());
    }

    @Test
    void shouldGiveUpWhenTheResetNeverEnds() {
        imu.start(0);
        poll(0);
        wire.registers[0x2D] = 0;
        assertEquals(ImuDriver.FAULT, untilFault());
        assertEquals(Fault.STALLED, imu.fault());
    }

    @Test
    void shouldFindAFlippedBitWithinASecond() {
        bringUp();
        wire.registers[0x50] ^= 0x20;
        int outcome = 0;
        for (int i = 0; i < 100 && outcome != ImuDriver.FAULT; i++) {
            feed(10);
            outcome = poll(10);
        }
        assertEquals(Fault.CONFIGURATION_CHANGED, imu.fault());
        assertEquals(0x5006, imu.faultFound());
    }

    @Test
    void shouldFindThatTheSensorResetItself() {
        bringUp();
        wire.powerOnIcm();
        assertEquals(ImuDriver.FAULT, untilFault());
        assertEquals(Fault.SENSOR_RESET, imu.fault());
    }

    @Test
    void shouldFindThatSamplesStoppedComing() {
        bringUp();
        assertEquals(ImuDriver.FAULT, untilFault());
        assertEquals(Fault.STALLED, imu.fault());
    }

    private int untilFault() {
        int outcome = 0;
        for (int i = 0; i < 20 && outcome == 0; i++) {
            outcome = poll(10);
        }
        return outcome;
    }

    private void bringUp() {
        imu.start(nowNanos);
        for (int i = 0; i < 60 && !imu.isRunning(); i++) {
            poll(10);
        }
        assertTrue(imu.isRunning());
        wire.registers[0x2D] = 0;
    }

    private void feed(int samples) {
        for (int i = 0; i < samples; i++) {
            wire.packet(HEADER, 1, 6, 0, ticks());
        }
    }

    /** 1 ms is 937.5 steps of 32/30 µs. */
    private int ticks() {
        return sample++ * 1875 / 2;
    }

    private int poll(long afterMillis) {
        nowNanos += afterMillis * MILLI;
        return imu.poll(nowNanos, batch);
    }
}
