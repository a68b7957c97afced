package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.KnownSensors;
import plumbline.device.i2c.ScriptedWire;

class Mpu6050BytesTest {

    private static final long MILLI = 1_000_000;

    private final ScriptedWire wire = new ScriptedWire(0x68);
    private final Mpu6050 imu = new Mpu6050(wire, MpuModel.MPU_6050, Mpu6050Settings.DEFAULT);
    private final ImuBatch batch = new ImuBatch(64);
    private long nowNanos;

    @Test
    void shouldComeUpByExactlyTheseBytes() {
        bringUp();

        assertEquals(
                List.of(
                        "R 75 1", "W 6B 80", "R 6B 1", "W 6B 01", "W 6B 01", "W 19 00", "W 1A 01", "W 1B 10", "W 1C 10",
                        "W 23 78", "W 38 10", "W 6C 00", "R 6B 1", "R 19 1", "R 1A 1", "R 1B 1", "R 1C 1", "R 23 1",
                        "R 38 1", "R 6C 1", "W 6A 04", "W 6A 40", "R 6A 1"),
                wire.transfers());
        assertEquals(KnownSensors.format("MPU-6050", 1000, 8, 1_000_000), imu.format());
    }

    @Test
    void shouldSayNothingOfItsFormatBeforeItIsUp() {
        assertNull(imu.format());
    }

    @Test
    void shouldWaitAsLongAsTheDataSheetSaysAfterAReset() {
        hold();
        imu.start(nowNanos);
        poll(0);
        poll(99);
        assertEquals(List.of("R 75 1", "W 6B 80"), wire.transfers());
        poll(1);
        assertEquals("W 6B 01", wire.transfers().getLast());
        int sofar = wire.transfers().size();
        poll(4);
        assertEquals(sofar, wire.transfers().size());
    }

    @Test
    void shouldDrainAllInOneReadWithEveryAxisInItsPlace() {
        bringUp();
        wire.forget();
        wire.answers(0x72, 0, 24)
                .answers(
                        0x74, 0x00, 0x01, 0xFF, 0xFE, 0x7F, 0xFF, 0x80, 0x00, 0x00, 0x05, 0xFF, 0xFA, 0x11, 0x12, 0x13,
                        0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1B, 0x1C)
                .answers(0x41, 0xF3, 0x10);

        assertEquals(2, poll(2));

        assertEquals(List.of("R 72 2", "R 74 24", "R 41 2"), wire.transfers());
        assertArrayEquals(
                new short[] {-32768, 5, -6, 1, -2, 32767, 0x1718, 0x191A, 0x1B1C, 0x1112, 0x1314, 0x1516},
                Arrays.copyOf(batch.counts, 12));
        assertEquals(2678, batch.temperatureCentiC);
        assertEquals(nowNanos, batch.drainHostNanos);
        assertEquals(1_000_000, batch.samplePeriodNanos);
    }

    @Test
    void shouldGoToSleepWhenStopped() {
        bringUp();
        imu.stop();
        assertEquals("W 6B 40", wire.transfers().getLast());
    }

    private void bringUp() {
        hold();
        imu.start(nowNanos);
        poll(0);
        poll(100);
        poll(10);
        for (int i = 0; i < 40 && !imu.isRunning(); i++) {
            poll(10);
        }
        assertTrue(imu.isRunning());
    }

    private void hold() {
        wire.holds(0x75, 0x68).answers(0x75, 0x68).answers(0x6B, 0x40).answers(0x6B, 0x01);
        wire.holds(0x6C, 0)
                .holds(0x19, 0)
                .holds(0x1A, 1)
                .holds(0x1B, 0x10)
                .holds(0x1C, 0x10)
                .holds(0x23, 0x78)
                .holds(0x38, 0x10)
                .holds(0x6A, 0x40);
    }

    private int poll(long afterMillis) {
        nowNanos += afterMillis * MILLI;
        return imu.poll(nowNanos, batch);
    }
}
