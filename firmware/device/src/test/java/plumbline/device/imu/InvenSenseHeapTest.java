package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;
import plumbline.device.i2c.Wire;

class InvenSenseHeapTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int POLLS = 100_000;
    private static final int WARM_UPS = 3;

    private final ImuBatch batch = new ImuBatch(64);
    private long nowNanos;
    private int ticks;
    private long samples;

    @Test
    void shouldTakeNothingFromTheHeapWhateverHappensToAnMpu6050() {
        FifoWire wire = FifoWire.mpu(0x68, 0x40);
        assertNothingTaken(wire, new Mpu6050(wire, MpuModel.MPU_6050, Mpu6050Settings.DEFAULT), false);
    }

    @Test
    void shouldTakeNothingFromTheHeapWhateverHappensToAnIcm42688() {
        FifoWire wire = FifoWire.icm();
        assertNothingTaken(wire, new Icm42688(wire, Icm42688Settings.DEFAULT), true);
    }

    private void assertNothingTaken(FifoWire wire, ImuDriver imu, boolean packets) {
        wire.record = false;
        imu.start(0);
        for (int i = 0; i < WARM_UPS; i++) {
            run(wire, imu, packets);
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        run(wire, imu, packets);
        assertEquals(0, THREADS.getCurrentThreadAllocatedBytes() - before);
        assertTrue(samples > WARM_UPS * POLLS * 5L, () -> "samples " + samples);
    }

    /** Samples as they come, a missing answer and an overflow now and then, a restart after a fault. */
    private void run(FifoWire wire, ImuDriver imu, boolean packets) {
        for (int i = 0; i < POLLS; i++) {
            nowNanos += 10_000_000;
            if (imu.isRunning()) {
                feed(wire, packets);
            }
            if (i % 1000 == 999) {
                overflow(wire, packets);
            }
            wire.error = i % 10_000 >= 9_990 || i % 777 == 0 ? Wire.NO_ANSWER : 0;
            int outcome = imu.poll(nowNanos, batch);
            if (outcome == ImuDriver.FAULT) {
                imu.start(nowNanos);
            } else {
                samples += outcome;
            }
        }
    }

    private void feed(FifoWire wire, boolean packets) {
        for (int k = 0; k < 10 && wire.held < 1000; k++) {
            if (packets) {
                ticks += 937;
                wire.packet(0x68, 1, 2, 3, ticks);
            } else {
                wire.sample(1, 2, 3, 4, 5, 6);
            }
        }
    }

    private void overflow(FifoWire wire, boolean packets) {
        if (packets) {
            ticks += 100_000;
        } else {
            wire.held = 1024;
        }
    }
}
