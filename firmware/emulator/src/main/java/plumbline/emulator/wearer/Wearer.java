package plumbline.emulator.wearer;

import java.util.List;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;

/**
 * A wearer who does not exist: plays a scenario and delivers what a sensor on the upper back would have measured.
 *
 * <p>One thread. The same scenario, unit, format and seed give the same counts on every machine.
 */
public final class Wearer {
    private static final long DRAIN_NANOS = 20_000_000;
    private static final long HOST_CLOCK_AT_START_NANOS = 4_000_000_000L;
    private static final int LATEST_NANOS = 1_500_000;

    private final ImuFormat format;
    private final double periodSeconds;
    private final Body body;
    private final Kinematics kinematics;
    private final Director director;
    private final Sensor sensor;
    private final Thermal thermal = new Thermal();
    private final Dice lateness;
    private final TruthLog log;
    private long nextSample;

    /** The first falls on the first sample, so that drift begins with it. */
    private long nextDrainNanos = -DRAIN_NANOS;

    /**
     * @param scenario what the wearer does
     * @param unit the sensor and its mounting
     * @param format ranges, scale and rate of the counts; {@link SensorModel#format} gives the maker's
     * @param seed of the wearer and the day: motion and noise
     */
    public Wearer(Scenario scenario, SensorUnit unit, ImuFormat format, long seed) {
        this.format = format;
        periodSeconds = format.samplePeriodNanos() * 1e-9;
        Dice dice = new Dice(seed);
        body = new Body(dice.split(1), periodSeconds);
        kinematics = new Kinematics(body.pose);
        director = new Director(scenario, body, dice.split(2));
        sensor = new Sensor(unit, format, dice.split(3));
        lateness = dice.split(4);
        log = new TruthLog(unit.mounting().toTrunk());
    }

    /**
     * Replaces what {@code batch} holds by what a drain of the FIFO every 20 ms would give: at least one sample, at most
     * what there is room for (the rest comes with the next call).
     *
     * @return false, with the batch empty, when the scenario is over
     */
    public boolean fill(ImuBatch batch) {
        batch.clear();
        log.clear();
        long period = format.samplePeriodNanos();
        while (nextSample * period > nextDrainNanos) {
            nextDrainNanos += DRAIN_NANOS;
            thermal.pass(DRAIN_NANOS * 1e-9, director.worn());
            sensor.drift(DRAIN_NANOS * 1e-9, thermal.centigrade());
        }
        batch.firstSampleMicros = nextSample * period / 1000;
        batch.samplePeriodNanos = format.samplePeriodNanos();
        while (nextSample * period <= nextDrainNanos && batch.size < batch.capacity()) {
            double t = nextSample * periodSeconds;
            long micros = nextSample * period / 1000;
            if (!director.plan(t, micros)) {
                break;
            }
            body.at(t);
            kinematics.update();
            director.witness(t, micros);
            log.add(micros, body.pose, director);
            sensor.measure(kinematics, batch);
            nextSample++;
        }
        if (batch.size == 0) {
            return false;
        }
        batch.temperatureCentiC = sensor.temperatureCentiC(thermal.centigrade());
        batch.drainHostNanos = HOST_CLOCK_AT_START_NANOS + nextDrainNanos + (long) (LATEST_NANOS * lateness.uniform());
        return true;
    }

    /**
     * Copies the truth at sample {@code index} of the last batch into {@code truth}.
     *
     * @throws IndexOutOfBoundsException if the last batch had no such sample
     */
    public void truth(int index, Truth truth) {
        log.read(index, truth);
    }

    /** What has truly happened so far, in order of time; a view that grows. */
    public List<TruthEvent> events() {
        return director.events();
    }

    /** Leaves the rest of the scenario and goes on with {@code next} from here, without a jump. */
    public void cutTo(Scenario next) {
        director.cutTo(next, nextSample * periodSeconds);
    }

    /** The scenario being played. */
    public Scenario scenario() {
        return director.scenario();
    }

    /** Index of the segment being played; -1 before the first sample. */
    public int segment() {
        return director.segment();
    }

    /** What the counts mean. */
    public ImuFormat format() {
        return format;
    }
}
