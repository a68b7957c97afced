package plumbline.device.sampling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.device.imu.Fault;
import plumbline.device.imu.ImuDriver;

/** A driver that keeps how long it was left alone before each start but the first, ms. */
final class Restarted implements ImuDriver {

    private static final long NEVER = Long.MIN_VALUE;

    private final ImuDriver driver;
    private final List<Long> waitsMillis;
    private long polledNanos = NEVER;

    Restarted(ImuDriver driver, List<Long> waitsMillis) {
        this.driver = driver;
        this.waitsMillis = waitsMillis;
    }

    @Override
    public String sensor() {
        return driver.sensor();
    }

    @Override
    public @Nullable ImuFormat format() {
        return driver.format();
    }

    @Override
    public void start(long nowNanos) {
        if (polledNanos != NEVER) {
            waitsMillis.add((nowNanos - polledNanos) / 1_000_000);
        }
        driver.start(nowNanos);
    }

    @Override
    public int poll(long nowNanos, ImuBatch batch) {
        polledNanos = nowNanos;
        return driver.poll(nowNanos, batch);
    }

    @Override
    public boolean isRunning() {
        return driver.isRunning();
    }

    @Override
    public @Nullable Fault fault() {
        return driver.fault();
    }

    @Override
    public int faultExpected() {
        return driver.faultExpected();
    }

    @Override
    public int faultFound() {
        return driver.faultFound();
    }

    @Override
    public int fifoPeakPermille() {
        return driver.fifoPeakPermille();
    }

    @Override
    public int fifoPermille() {
        return driver.fifoPermille();
    }

    @Override
    public int overflows() {
        return driver.overflows();
    }

    @Override
    public void stop() {
        driver.stop();
    }
}
