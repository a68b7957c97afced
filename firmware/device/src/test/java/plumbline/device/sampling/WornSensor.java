package plumbline.device.sampling;

import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.device.imu.Fault;
import plumbline.device.imu.ImuDriver;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorModel;
import plumbline.emulator.wearer.Wearer;

/** A driver over a simulated wearer, in the time it is given; nothing ever goes wrong with it. */
final class WornSensor implements ImuDriver {

    private static final long START_NANOS = 120_000_000;

    private final Wearer wearer;
    private final ImuBatch source = new ImuBatch(64);
    private final ImuFormat format;
    private int next;
    private long taken;
    private long startNanos;
    private boolean running;

    WornSensor(Scenario scenario, SensorModel model, int rateHz, long seed) {
        format = model.format(rateHz);
        wearer = new Wearer(scenario, model.unit(seed), format, seed);
    }

    @Override
    public String sensor() {
        return format.sensor();
    }

    @Override
    public @Nullable ImuFormat format() {
        return running ? format : null;
    }

    @Override
    public void start(long nowNanos) {
        startNanos = nowNanos + START_NANOS;
    }

    @Override
    public int poll(long nowNanos, ImuBatch batch) {
        running = nowNanos >= startNanos;
        if (!running) {
            return 0;
        }
        long period = format.samplePeriodNanos();
        batch.firstSampleMicros = taken * period / 1000;
        batch.samplePeriodNanos = (int) period;
        batch.drainHostNanos = nowNanos;
        batch.temperatureCentiC = 2_900;
        long due = (nowNanos - startNanos) / period;
        while (taken < due && refill()) {
            add(batch, next * ImuBatch.CHANNELS);
            next++;
            taken++;
        }
        return batch.size;
    }

    private boolean refill() {
        if (next < source.size) {
            return true;
        }
        next = 0;
        return wearer.fill(source);
    }

    private void add(ImuBatch batch, int at) {
        short[] c = source.counts;
        batch.add(c[at], c[at + 1], c[at + 2], c[at + 3], c[at + 4], c[at + 5]);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public @Nullable Fault fault() {
        return null;
    }

    @Override
    public int faultExpected() {
        return 0;
    }

    @Override
    public int faultFound() {
        return 0;
    }

    @Override
    public int fifoPeakPermille() {
        return 25;
    }

    @Override
    public void stop() {
        running = false;
    }
}
