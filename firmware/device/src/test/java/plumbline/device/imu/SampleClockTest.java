package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;

class SampleClockTest {

    private final SampleClock clock = new SampleClock();
    private final ImuBatch batch = new ImuBatch(8);

    @Test
    void shouldAddUpNoRounding() {
        clock.start(0, 1_198_203);
        batch.size = 7;
        for (int i = 0; i < 100_000; i++) {
            clock.stamp(batch);
            assertEquals(i * 7L * 1_198_203 / 1000, batch.firstSampleMicros);
        }
        assertEquals(1_198_203, batch.samplePeriodNanos);
    }

    @Test
    void shouldLetLostSamplesPassAndNeverGoBack() {
        clock.start(5_000, 1_000_000);
        clock.skip(3);
        assertEquals(3_005_000, clock.nextNanos());
        clock.skip(-10);
        assertEquals(3_005_000, clock.nextNanos());
    }

    @Test
    void shouldReadCountsInBothOrders() {
        byte[] bytes = {(byte) 0x80, 0x7F, 0x00, (byte) 0x80};
        assertEquals((short) 0x7F80, Counts.littleEndian(bytes, 0));
        assertEquals((short) 0x807F, Counts.bigEndian(bytes, 0));
        assertEquals(Short.MIN_VALUE, Counts.littleEndian(bytes, 2));
        assertEquals((short) 0x0080, Counts.bigEndian(bytes, 2));
    }
}
