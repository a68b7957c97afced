package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.Lsm6dsoxAccelRange;
import plumbline.core.imu.Lsm6dsoxGyroRange;
import plumbline.device.i2c.ScriptedWire;

/** Exactly what goes over the wires. */
class Lsm6dsoxBytesTest {

    private static final long STEP_NANOS = 10_000_000;

    private final ScriptedWire wire = new ScriptedWire(0x6A)
            .holds(0x0F, 0x6C)
            .holds(0x01, 0x00)
            .holds(0x07, 0x00)
            .holds(0x08, 0x00)
            .holds(0x09, 0x77)
            .holds(0x0A, 0xA6)
            .holds(0x10, 0x7C)
            .holds(0x11, 0x78)
            .holds(0x13, 0x00)
            .holds(0x14, 0x00)
            .holds(0x15, 0x00)
            .holds(0x16, 0x00)
            .holds(0x17, 0x00)
            .holds(0x18, 0xE2)
            .holds(0x19, 0x20)
            .holds(0x63, 0x02);
    private final Lsm6dsox imu = new Lsm6dsox(wire, Lsm6dsoxSettings.DEFAULT);
    private final ImuBatch batch = new ImuBatch(64);
    private long nowNanos;

    private int poll() {
        nowNanos += STEP_NANOS;
        return imu.poll(nowNanos, batch);
    }

    private void bringUp() {
        imu.start(0);
        poll();
        wire.holds(0x12, 0x04);
        while (!imu.isRunning()) {
            if (wire.writes().size() > 4) {
                wire.holds(0x12, 0x44);
            }
            poll();
        }
    }

    @Test
    void shouldConfigureWithTheseBytesInThisOrder() {
        bringUp();
        assertEquals(
                List.of(
                        "01 00", "12 05", "01 00", "18 E2", "12 44", "13 00", "14 00", "15 00", "16 00", "17 00",
                        "19 20", "07 00", "08 00", "09 77", "10 7C", "11 78", "42 AA", "0A A6"),
                wire.writes());
    }

    @Test
    void shouldDrainInOneBlockAfterTheStatus() {
        bringUp();
        wire.forget();
        wire.answers(0x3A, 0x03, 0x00);
        wire.answers(
                0x78,
                // Timestamp 48 in slot 1, gyro and accelerometer of the same slot.
                0x22,
                0x30,
                0x00,
                0x00,
                0x00,
                0x00,
                0x00,
                0x0A,
                0x01,
                0x00,
                0x02,
                0x00,
                0x03,
                0x00,
                0x12,
                0xFC,
                0xFF,
                0xFB,
                0xFF,
                0xFA,
                0xFF);
        assertEquals(1, poll());
        wire.assertSpent();
        assertEquals(List.of("R 3A 2", "R 78 21"), wire.transfers());
        assertEquals(List.of((short) 1, (short) 2, (short) 3, (short) -4, (short) -5, (short) -6), firstSample());
        // Slot 1 at a clock 0.3 % fast: 1.2 ms / 1.003.
        assertEquals(1_196_411, batch.samplePeriodNanos);
        assertEquals(1196, batch.firstSampleMicros);
    }

    private List<Short> firstSample() {
        short[] counts = batch.counts;
        return List.of(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    @Test
    void shouldSelectEveryRateAndRange() {
        Lsm6dsoxSettings slow =
                new Lsm6dsoxSettings(Lsm6dsoxRate.HZ_104, Lsm6dsoxGyroRange.DPS_125, Lsm6dsoxAccelRange.G_2);
        ScriptedWire other = new ScriptedWire(0x6B);
        ConfigTable table = slow.table();
        for (int i = 0; i < table.size(); i++) {
            table.write(other, i);
        }
        assertEquals(List.of("09 44", "10 40", "11 42", "0A A6"), other.writes().subList(11, 15));
        Lsm6dsoxSettings fast =
                new Lsm6dsoxSettings(Lsm6dsoxRate.HZ_1667, Lsm6dsoxGyroRange.DPS_2000, Lsm6dsoxAccelRange.G_16);
        other.forget();
        table = fast.table();
        for (int i = 0; i < table.size(); i++) {
            table.write(other, i);
        }
        assertEquals(List.of("09 88", "10 84", "11 8C", "0A A6"), other.writes().subList(11, 15));
    }
}
