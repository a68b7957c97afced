package plumbline.device.sampling;

import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.device.imu.Fault;
import plumbline.device.imu.ImuDriver;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorUnit;
import plumbline.emulator.wearer.Wearer;

/** A driver over a simulated wearer, in the time it is given: the wearer lives on while a start takes its time, or a fault lasts. */
final class WornSensor implements ImuDriver {

    private static final long START_NANOS = 120_000_000;

    private final Wearer wearer;
    private final ImuBatch source = new ImuBatch(64);
    private final ImuFormat format;
    private int next;
    private long taken;
    private long first;
    private long begunNanos = -1;
    private long startNanos;
    private boolean running;
    private @Nullable Fault fault;
    private @Nullable Fault cause;
    private long causeUntilNanos;

    WornSensor(Scenario scenario, SensorUnit unit, int rateHz, long seed) {
        format = unit.model().format(rateHz);
        wearer = new Wearer(scenario, unit, format, seed);
    }

    /** From now until {@code untilNanos} it is stopped by this, however often it is started. */
    void breakDown(Fault what, long untilNanos) {
        cause = what;
        causeUntilNanos = untilNanos;
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
        begunNanos = begunNanos < 0 ? nowNanos : begunNanos;
        startNanos = nowNanos + START_NANOS;
        running = false;
        fault = null;
    }

    @Override
    public int poll(long nowNanos, ImuBatch batch) {
        if (cause != null && nowNanos < causeUntilNanos) {
            fault = cause;
            running = false;
            return FAULT;
        }
        if (nowNanos < startNanos) {
            return 0;
        }
        long period = format.samplePeriodNanos();
        if (!running) {
            running = true;
            skipTo((startNanos - begunNanos) / period);
            first = taken;
        }
        batch.firstSampleMicros = (taken - first) * period / 1000;
        batch.samplePeriodNanos = (int) period;
        batch.drainHostNanos = nowNanos;
        batch.temperatureCentiC = 2_900;
        long due = (nowNanos - begunNanos) / period;
        while (taken < due && refill()) {
            add(batch, next * ImuBatch.CHANNELS);
            next++;
            taken++;
        }
        return batch.size;
    }

    private void skipTo(long sample) {
        while (taken < sample && refill()) {
            next++;
            taken++;
        }
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
        return fault;
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
    public int fifoPermille() {
        return 25;
    }

    @Override
    public void stop() {
        running = false;
    }
}
