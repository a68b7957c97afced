package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import plumbline.core.imu.ImuBatch;

/** A driver of an LSM6DSOX over registers, polled every 10 ms. */
final class Lsm6dsoxBench {

    /** Of its timestamp, a sample. */
    static final int TICKS = 48;

    private static final long STEP_NANOS = 10_000_000;

    final RegisterWire wire = new RegisterWire();
    final Lsm6dsox imu = new Lsm6dsox(wire, Lsm6dsoxSettings.DEFAULT);
    final ImuBatch batch = new ImuBatch(64);
    long nowNanos;

    int poll() {
        nowNanos += STEP_NANOS;
        return imu.poll(nowNanos, batch);
    }

    void bringUp() {
        imu.start(nowNanos);
        for (int i = 0; i < 40 && !imu.isRunning(); i++) {
            assertEquals(0, poll());
        }
        assertTrue(imu.isRunning());
    }

    void slots(int from, int to) {
        for (int slot = from; slot < to; slot++) {
            wire.slot(slot, TICKS);
        }
    }
}
