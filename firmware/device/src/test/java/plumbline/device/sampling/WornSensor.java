package plumbline.device.sampling;

import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.device.imu.Fault;
import plumbline.device.imu.ImuDriver;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorModel;
import plumbline.emulator.wearer.SensorUnit;
import plumbline.emulator.wearer.Wearer;

/**
 * A driver over a simulated wearer, in the time it is given: samples go by whether they are drained or not, a start takes its
 * time, and a fault is there as long as it was told to be. Takes nothing from the heap while polled, but what the wearer takes.
 */
final class WornSensor implements ImuDriver {

    private static final int FIFO_SAMPLES = 400;
    private static final long START_NANOS = 120_000_000;

    private final Wearer wearer;
    private final FeltHaptics motor;
    private final ImuBatch source = new ImuBatch(64);
    private final short[] frozen = new short[ImuBatch.CHANNELS];
    private ImuFormat format;
    private int next;
    private long taken;
    private long begunNanos = -1;
    private long startNanos;
    private boolean running;
    private @Nullable Fault fault;
    private @Nullable Fault cause;
    private long causeUntilNanos;
    private boolean over;
    private long shakes;

    /** Of values; kept while {@link Fault#FROZEN} lasts. */
    private boolean freezing;

    int starts;
    int polls;

    WornSensor(String scenario, SensorModel model, int rateHz, long seed, FeltHaptics motor) {
        this(Scenario.builtin(scenario), model.unit(seed), rateHz, seed, motor);
    }

    WornSensor(Scenario scenario, SensorUnit unit, int rateHz, long seed, FeltHaptics motor) {
        format = unit.model().format(rateHz);
        wearer = new Wearer(scenario, unit, format, seed);
        this.motor = motor;
    }

    /** From now until {@code untilNanos} this is wrong. */
    void breakDown(Fault what, long untilNanos) {
        cause = what;
        causeUntilNanos = untilNanos;
    }

    /** The next start finds a sensor of another rate. */
    void replace(ImuFormat other) {
        format = other;
    }

    boolean isOver() {
        return over;
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
        starts++;
        begunNanos = begunNanos < 0 ? nowNanos : begunNanos;
        startNanos = nowNanos;
        running = false;
        fault = null;
    }

    @Override
    public int poll(long nowNanos, ImuBatch batch) {
        polls++;
        Fault wrong = nowNanos < causeUntilNanos ? cause : null;
        if (wrong != null && stops(wrong)) {
            fault = wrong;
            running = false;
            return FAULT;
        }
        if (nowNanos - startNanos < START_NANOS || wrong == Fault.STALLED) {
            return 0;
        }
        long period = format.samplePeriodNanos();
        if (!running) {
            running = true;
            skipTo((startNanos + START_NANOS - begunNanos) / period);
            shakes = taken * period / 1000;
            freezing = false;
        }
        long due = (nowNanos - begunNanos) / period;
        if (due - taken > FIFO_SAMPLES) {
            fault = Fault.FIFO_OVERFLOW;
            running = false;
            return FAULT;
        }
        batch.firstSampleMicros = taken * period / 1000 - shakes;
        batch.samplePeriodNanos = (int) period;
        batch.drainHostNanos = nowNanos;
        batch.temperatureCentiC = wrong == Fault.TEMPERATURE ? 30_000 : 2_900;
        while (taken < due && refill()) {
            add(batch, wrong);
        }
        return batch.size;
    }

    private static boolean stops(Fault wrong) {
        return wrong != Fault.FROZEN
                && wrong != Fault.SATURATED
                && wrong != Fault.TEMPERATURE
                && wrong != Fault.STALLED
                && wrong != Fault.HAPTICS_MISSING;
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
        over = over || !wearer.fill(source);
        return !over;
    }

    private void add(ImuBatch batch, @Nullable Fault wrong) {
        int at = next * ImuBatch.CHANNELS;
        if (!freezing || wrong != Fault.FROZEN) {
            System.arraycopy(source.counts, at, frozen, 0, frozen.length);
            freezing = wrong == Fault.FROZEN;
        }
        int shake = motor.shakeCounts(taken * format.samplePeriodNanos(), begunNanos);
        short accelZ = wrong == Fault.SATURATED ? Short.MAX_VALUE : (short) (frozen[5] + shake);
        batch.add(frozen[0], frozen[1], frozen[2], (short) (frozen[3] + shake), frozen[4], accelZ);
        next++;
        taken++;
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
        return 0x6C;
    }

    @Override
    public int faultFound() {
        return 0xFF;
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
