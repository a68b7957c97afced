package plumbline.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class InvenSenseHeapTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int DRAINS = 30_000;
    private static final int WARM_UPS = 3;

    private final TellingMotion motion = new TellingMotion();
    private final byte[] message = new byte[2];
    private final byte[] data = new byte[512];
    private long nowNanos;

    private static long takenBytes() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    private void write(EmulatedChip chip, int register, int value) {
        message[0] = (byte) register;
        message[1] = (byte) value;
        chip.write(message, 0, 2, nowNanos);
    }

    private void read(EmulatedChip chip, int register, int length) {
        message[0] = (byte) register;
        chip.write(message, 0, 1, nowNanos);
        chip.read(data, 0, length, nowNanos);
    }

    private long takenBy(EmulatedChip chip, int countRegister, int dataRegister) {
        long taken = -1;
        for (int round = 0; round <= WARM_UPS; round++) {
            long before = takenBytes();
            for (int i = 0; i < DRAINS; i++) {
                // Now and then a second passes, and the FIFO overflows.
                nowNanos += i % 1000 == 0 ? 1_000_000_000 : 10_000_000;
                read(chip, countRegister, 2);
                read(chip, dataRegister, 160);
            }
            taken = takenBytes() - before;
        }
        return taken;
    }

    @Test
    void shouldTakeNothingFromTheHeapWhileTheMpu6050IsDrained() {
        Mpu6050 chip = new Mpu6050(Mpu6050.ADDRESS, MpuKind.MPU_6050, motion, 0, 0);
        write(chip, 0x6B, 0x01);
        write(chip, 0x1A, 0x01);
        write(chip, 0x38, 0x10);
        write(chip, 0x23, 0x78);
        write(chip, 0x6A, 0x40);
        assertEquals(0, takenBy(chip, 0x72, 0x74));
    }

    @Test
    void shouldTakeNothingFromTheHeapWhileTheIcm42688IsDrained() {
        Icm42688 chip = new Icm42688(Icm42688.ADDRESS, motion, 0, 0);
        write(chip, 0x5F, 0x0F);
        write(chip, 0x16, 0x40);
        write(chip, 0x4E, 0x0F);
        assertEquals(0, takenBy(chip, 0x2E, 0x30));
    }
}
