package plumbline.emulator.world;

import java.util.Arrays;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.emulator.chip.Actuator;
import plumbline.emulator.chip.Motion;
import plumbline.emulator.chip.Motor;
import plumbline.emulator.wearer.Dice;
import plumbline.emulator.wearer.LiveWearer;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorUnit;

/**
 * What a chip's sensor element goes through: its wearer's motion, its own motor's shaking, taps on its case and other jolts, its
 * troubles.
 *
 * <p>Lives by the chip's time. The wearer begins with the first sampling, and goes on whether anything is sampled or not. Not
 * safe for threads: whoever owns the bus guards it. {@link #next} takes nothing from the heap.
 */
public final class World implements Motion {
    private static final double NANOS = 1e-9;

    private final LiveWearer wearer;
    private final Pulses pulses = new Pulses();
    private final Taps taps;
    private final Jolts jolts;
    private final Reflex reflex;
    private final SensorTrouble trouble = new SensorTrouble();
    private final Scenario upright = Scenario.parse("straighten", "upright 20s");
    private final double[] added = new double[ImuBatch.CHANNELS];
    private Motor motor = nowNanos -> 0;
    private Shaking shaking = shakingOf(Actuator.linear());
    private boolean shakes = true;
    private boolean begun;
    private long birthNanos;
    private long atNanos;
    private int periodNanos;
    private double countsPerDps;
    private double countsPerG;

    /** @param seed of the wearer and the day */
    public World(Scenario scenario, SensorUnit unit, long seed) {
        wearer = new LiveWearer(scenario, unit, seed);
        Dice dice = new Dice(seed);
        taps = new Taps(dice.split(101), pulses);
        jolts = new Jolts(dice.split(103), pulses, unit.mounting());
        reflex = new Reflex(dice.split(102));
    }

    /** Puts a motor into the case, one of the usual kind. */
    public void fit(Motor fitted) {
        fit(fitted, Actuator.linear());
    }

    /** Puts a motor of this kind into the case. */
    public void fit(Motor fitted, Actuator kind) {
        motor = fitted;
        shaking = shakingOf(kind);
    }

    private static Shaking shakingOf(Actuator kind) {
        return kind.lra() ? new LinearShaking(kind.resonanceHz()) : new RotatingShaking();
    }

    /** Whether the motor's shaking reaches the sensor; it does unless told otherwise. */
    public void shake(boolean on) {
        shakes = on;
    }

    /** Whether the wearer sits up some seconds after a buzz in a slouch; not unless told so. */
    public void react(boolean on) {
        reflex.set(on);
    }

    public boolean reacts() {
        return reflex.isSet();
    }

    @Override
    public void begin(ImuFormat format, long nowNanos) {
        if (!begun) {
            begun = true;
            birthNanos = nowNanos;
        }
        wearer.begin(format, nowNanos - birthNanos);
        atNanos = nowNanos;
        periodNanos = format.samplePeriodNanos();
        countsPerDps = 1e9 / format.gyro().nanoDpsPerCount();
        countsPerG = 1e9 / format.accel().nanoGPerCount();
    }

    @Override
    public void next(short[] counts) {
        atNanos += periodNanos;
        wearer.next(counts);
        int drivePermille = motor.drivePermille(atNanos);
        if (reflex.acts(drivePermille, wearer.slouched(), atNanos)) {
            straighten();
        }
        double seconds = (atNanos - birthNanos) * NANOS;
        jolts.at(seconds);
        if (shakes || pulses.any()) {
            disturb(counts, shakes ? drivePermille * 1e-3 : 0, seconds);
        }
        trouble.spoil(counts, atNanos);
    }

    private void disturb(short[] counts, double drive, double seconds) {
        Arrays.fill(added, 0);
        shaking.add(drive, periodNanos * NANOS, added);
        pulses.add(seconds, periodNanos * NANOS, added);
        for (int i = 0; i < added.length; i++) {
            if (added[i] != 0) {
                double sum = counts[i] + added[i] * (i < 3 ? countsPerDps : countsPerG);
                counts[i] = (short) StrictMath.clamp(StrictMath.floor(sum + 0.5), Short.MIN_VALUE, Short.MAX_VALUE);
            }
        }
    }

    @Override
    public int temperatureCentiC() {
        return trouble.temperatureCentiC(wearer.temperatureCentiC(), atNanos);
    }

    /** Somebody taps on the case {@code count} times, 1 to 8, soon. */
    public void tap(int count) {
        taps.plan(count, (atNanos - birthNanos) * NANOS);
    }

    /** The unit is jolted for {@code forSeconds}, at least for one run of {@code what}; in place of what jolted it before. */
    public void jolt(Jolt what, double forSeconds) {
        jolts.begin(what, forSeconds, (atNanos - birthNanos) * NANOS);
    }

    /** The wearer does {@code what} now, and then goes on with the scenario where it was left. */
    public void interject(Scenario what) {
        wearer.interject(what, false);
    }

    /** The wearer sits up; a slouch that the scenario is in is over with that. */
    public void straighten() {
        wearer.interject(upright, wearer.slouched());
    }

    /** Every sample until {@code untilNanos} repeats the last one. */
    public void freeze(long untilNanos) {
        freezeGyro(untilNanos);
        freezeAccel(untilNanos);
    }

    /** The angular rate of every sample until {@code untilNanos} repeats the last one's. */
    public void freezeGyro(long untilNanos) {
        trouble.freezeGyro(untilNanos);
    }

    /** The specific force of every sample until {@code untilNanos} repeats the last one's. */
    public void freezeAccel(long untilNanos) {
        trouble.freezeAccel(untilNanos);
    }

    /** One axis of force stands at its stop until {@code untilNanos}. */
    public void saturate(long untilNanos) {
        trouble.saturate(untilNanos);
    }

    /** The thermometer reads 95 °C until {@code untilNanos}. */
    public void heat(long untilNanos) {
        trouble.heat(untilNanos);
    }

    /** Ends all that is wrong with the sensor element. */
    public void heal() {
        trouble.clear();
    }

    /** Whoever wears it, to be asked; not to be moved on. */
    public LiveWearer wearer() {
        return wearer;
    }
}
