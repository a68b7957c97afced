package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;
import plumbline.device.i2c.Wire;

class Lsm6dsoxHeapTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int POLLS = 100_000;
    private static final int WARM_UPS = 3;

    private final RegisterWire wire = new RegisterWire();
    private final Lsm6dsox imu = new Lsm6dsox(wire, Lsm6dsoxSettings.DEFAULT);
    private final ImuBatch batch = new ImuBatch(64);
    private long nowNanos;
    private long slot;
    private long samples;

    /** Samples as they come, missing answers and lost slots now and then, and a restart after a fault. */
    private void run() {
        for (int i = 0; i < POLLS; i++) {
            nowNanos += 10_000_000;
            if (imu.isRunning()) {
                for (int k = 0; k < 8; k++) {
                    wire.slot(slot++, 48);
                }
            }
            if (i % 1000 == 999) {
                slot += 4096;
            }
            wire.error = i % 10_000 >= 9_990 || i % 777 == 0 ? Wire.NO_ANSWER : 0;
            int outcome = imu.poll(nowNanos, batch);
            if (outcome == ImuDriver.FAULT) {
                slot = 0;
                imu.start(nowNanos);
            } else {
                samples += outcome;
            }
        }
    }

    @Test
    void shouldTakeNothingFromTheHeapWhateverHappens() {
        imu.start(0);
        for (int i = 0; i < WARM_UPS; i++) {
            run();
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        run();
        assertEquals(0, THREADS.getCurrentThreadAllocatedBytes() - before);
        assertTrue(samples > WARM_UPS * POLLS * 7L, () -> "samples " + samples);
    }
}
