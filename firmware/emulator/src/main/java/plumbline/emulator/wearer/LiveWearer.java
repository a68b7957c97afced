package plumbline.emulator.wearer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;

/**
 * A {@link Wearer} on a sensor that is switched on and off, set otherwise and interrupted: sample by sample, and without an
 * end, for whoever plays the last segment of a scenario stays in it.
 *
 * <p>One thread at a time. {@link #next} takes nothing from the heap. The same scenario, unit, seed and calls give the same
 * counts on every machine.
 */
public final class LiveWearer {
    private static final double NANOS = 1e-9;
    private static final long STEP_NANOS = 20_000_000;
    private static final double STEP_SECONDS = STEP_NANOS * NANOS;

    private final SensorUnit unit;
    private final Dice day;
    private final Body body;
    private final Kinematics kinematics;
    private final Director director;
    private final Thermal thermal = new Thermal();
    private final ImuBatch one = new ImuBatch(1);
    private final TruthLog log;
    private @Nullable Sensor sensor;
    private long nowNanos;
    private long nextDriftNanos;
    private int periodNanos = (int) STEP_NANOS;

    /** @param seed of the wearer and the day: motion and noise */
    public LiveWearer(Scenario scenario, SensorUnit unit, long seed) {
        this.unit = unit;
        Dice dice = new Dice(seed);
        body = new Body(dice.split(1), STEP_SECONDS);
        kinematics = new Kinematics(body.pose);
        director = new Director(scenario, body, dice.split(2), false, true);
        day = dice.split(3);
        log = new TruthLog(unit.mounting().toTrunk());
        moveTo(0);
    }

    /**
     * Sampling begins at {@code atNanos} since the wearer's beginning: the first sample is one period later. What lies
     * between is lived, but not measured.
     */
    public void begin(ImuFormat format, long atNanos) {
        while (nowNanos + STEP_NANOS < atNanos) {
            moveTo(nowNanos + STEP_NANOS);
        }
        nowNanos = StrictMath.max(nowNanos, atNanos);
        periodNanos = format.samplePeriodNanos();
        body.pace(periodNanos * NANOS);
        sensor = sensor == null ? new Sensor(unit, format, day) : new Sensor(unit, format, sensor);
        nextDriftNanos = nowNanos;
    }

    /**
     * The next sample's six counts, in the order of {@link ImuBatch}.
     *
     * @throws NullPointerException before the first {@link #begin}
     */
    public void next(short[] counts) {
        Sensor measuring = Objects.requireNonNull(sensor);
        long at = nowNanos + periodNanos;
        while (at > nextDriftNanos) {
            nextDriftNanos += STEP_NANOS;
            measuring.drift(STEP_SECONDS, thermal.centigrade());
        }
        moveTo(at);
        kinematics.update();
        one.clear();
        measuring.measure(kinematics, one);
        System.arraycopy(one.counts, 0, counts, 0, ImuBatch.CHANNELS);
    }

    private void moveTo(long nanos) {
        double t = nanos * NANOS;
        long micros = nanos / 1000;
        thermal.pass((nanos - nowNanos) * NANOS, director.worn());
        nowNanos = nanos;
        director.plan(t, micros);
        body.at(t);
        director.witness(t, micros);
    }

    /** What the unit's thermometer reads, 0.01 °C. */
    public int temperatureCentiC() {
        return sensor == null ? (int) (100 * thermal.centigrade()) : sensor.temperatureCentiC(thermal.centigrade());
    }

    /** Time of the last sample since the wearer's beginning, ns. */
    public long nowNanos() {
        return nowNanos;
    }

    /**
     * Does {@code next} now, then goes on with the scenario where it was left.
     *
     * @param drop leaves out the rest of the segment that is being played
     */
    public void interject(Scenario next, boolean drop) {
        director.interject(next, nowNanos * NANOS, drop);
    }

    /** Leaves the rest of the scenario and goes on with {@code next} from here, without a jump. */
    public void cutTo(Scenario next) {
        director.cutTo(next, nowNanos * NANOS);
    }

    /** Copies the truth at the last sample into {@code truth}; takes from the heap. */
    public void truth(Truth truth) {
        log.clear();
        log.add(nowNanos / 1000, body.pose, director);
        log.read(0, truth);
    }

    /** True while the posture that is meant is a slouch by {@link TruthEvent}'s rule. */
    public boolean slouched() {
        return director.slouched();
    }

    /** True once the scenario has been played to its end. */
    public boolean over() {
        return director.over();
    }

    /** How much of the scenario has been played, ns. */
    public long playedNanos() {
        return (long) (director.played(nowNanos * NANOS) / NANOS);
    }

    /** What is being played: the scenario, or what was interjected. */
    public Scenario scenario() {
        return director.scenario();
    }

    /** Index of the segment being played. */
    public int segment() {
        return director.segment();
    }
}
