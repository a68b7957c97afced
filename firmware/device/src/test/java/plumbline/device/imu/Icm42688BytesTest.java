package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;
import plumbline.device.i2c.ScriptedWire;

class Icm42688BytesTest {

    private static final long MILLI = 1_000_000;

    private final ScriptedWire wire = new ScriptedWire(0x68);
    private final ImuBatch batch = new ImuBatch(64);
    private long nowNanos;

    @Test
    void shouldComeUpByExactlyTheseBytes() {
        bringUp(new Icm42688(wire, Icm42688Settings.DEFAULT), 0x26, 0x26);

        assertEquals(
                List.of(
                        "W 76 00", "R 75 1", "W 11 01", "R 2D 1", "W 76 00", "W 4D 51", "W 4C 30", "W 4F 26", "W 50 26",
                        "W 54 21", "W 5F 47", "W 4E 0F", "R 76 1", "R 4D 1", "R 4C 1", "R 4F 1", "R 50 1", "R 54 1",
                        "R 5F 1", "R 4E 1", "W 4B 02", "W 16 40", "R 16 1"),
                wire.transfers());
    }

    @Test
    void shouldSetTheRatesAndRangesThatAreWanted() {
        bringUp(new Icm42688(wire, new ImuOptions(200, 125, 2).forIcm42688()), 0x87, 0x67);

        assertTrue(wire.writes().containsAll(List.of("4F 87", "50 67")));
    }

    @Test
    void shouldReadStatusAndCountAtOnceAndThenAllPackets() {
        Icm42688 imu = new Icm42688(wire, Icm42688Settings.DEFAULT);
        bringUp(imu, 0x26, 0x26);
        wire.forget();
        int[] packets = {
            0x68, 0x00, 0x01, 0xFF, 0xFE, 0x7F, 0xFF, 0x00, 0x04, 0x00, 0x05, 0x80, 0x01, 0xF6, 0x10, 0x00,
            0x68, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1B, 0x1C, 0x15, 0x13, 0xA9
        };
        wire.answers(0x2D, 0x08, 0, 32).answers(0x30, packets);

        nowNanos += 2 * MILLI;
        assertEquals(2, imu.poll(nowNanos, batch));

        assertEquals(List.of("R 2D 3", "R 30 32"), wire.transfers());
        short[] counts = batch.counts;
        short[] expected = {4, 5, -32767, 1, -2, 32767, 0x1718, 0x191A, 0x1B1C, 0x1112, 0x1314, 0x1516};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], counts[i]);
        }
        assertEquals(3514, batch.temperatureCentiC);
    }

    @Test
    void shouldSwitchBothHalvesOffWhenStopped() {
        new Icm42688(wire, Icm42688Settings.DEFAULT).stop();

        assertEquals(List.of("4E 00"), wire.writes());
    }

    private void bringUp(Icm42688 imu, int gyro, int accel) {
        wire.holds(0x75, 0x47)
                .holds(0x2D, 0x10)
                .holds(0x76, 0x00)
                .holds(0x4D, 0x51)
                .holds(0x4C, 0x30)
                .holds(0x4F, gyro)
                .holds(0x50, accel);
        wire.holds(0x54, 0x21).holds(0x5F, 0x47).holds(0x4E, 0x0F).holds(0x16, 0x40);
        imu.start(nowNanos);
        for (int i = 0; i < 20 && !imu.isRunning(); i++) {
            nowNanos += 10 * MILLI;
            imu.poll(nowNanos, batch);
        }
        assertTrue(imu.isRunning());
    }
}
