package plumbline.core.posture;

import java.util.Random;
import java.util.function.Consumer;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.NominalAccelRange;
import plumbline.core.imu.NominalGyroRange;

/**
 * A trunk that moves as a test says, with an engine on its back: sensor x to the front, y to the left, z up.
 *
 * <p>Flexion and lean go to where they are sent in a cosine-shaped second; a breath of half a degree rides on them.
 */
final class Trunk {

    final Decisions decisions = new Decisions();
    final PostureEngine engine;
    final int rateHz;

    /** Sees every batch before the engine does; it is reused. */
    Consumer<ImuBatch> tap = fed -> {};

    private final ImuFormat format;
    private final ImuBatch batch;
    private final Random noise = new Random(7);
    private double seconds;
    private double flexionDeg;
    private double leanDeg;
    double stepHz = 1.9;
    double breathDeg = 0.25;
    double vibrationG;
    double accelNoiseG = 0.002;

    /** What the motor shakes with while it runs: one axis each way, as it looks after folding. */
    double motorG;

    double motorDps;
    double motorHz = 0.7;
    private double buzzSeconds;
    private double buzzEverySeconds = 1;
    private double buzzFromSeconds;
    private boolean motorRuns;
    private double[] lastUp = {0, 0, 1};
    private long sample;
    private long offsetMicros;

    Trunk() {
        this(Settings.defaults(), 100);
    }

    Trunk(Settings settings, int rateHz) {
        this(settings, rateHz, 1);
    }

    Trunk(Settings settings, int rateHz, int batchSize) {
        this.rateHz = rateHz;
        format =
                new ImuFormat("generic", new NominalGyroRange(2000), new NominalAccelRange(16), 1_000_000_000 / rateHz);
        batch = new ImuBatch(batchSize);
        engine = new PostureEngine(format, Calibration.identity(), settings, decisions);
        engine.setForward(Forward.PLUS_X);
    }

    /** Upright for five seconds, in which neutral is taken. */
    Trunk settled() {
        engine.requestNeutral();
        return hold(5);
    }

    Trunk hold(double lasting) {
        return play(lasting, flexionDeg, leanDeg, false);
    }

    /** Goes there within a second. */
    Trunk to(double flexion, double lean) {
        return play(1, flexion, lean, false);
    }

    /** Goes there evenly over {@code lasting} seconds. */
    Trunk creep(double lasting, double flexion, double lean) {
        return play(lasting, flexion, lean, false);
    }

    Trunk walk(double lasting) {
        return play(lasting, flexionDeg, leanDeg, true);
    }

    /** The unit lies on a table, face up: nothing moves, nothing lives. */
    Trunk takeOff(double lasting) {
        double breath = breathDeg;
        to(-90, 0);
        breathDeg = 0;
        hold(lasting);
        breathDeg = breath;
        return this;
    }

    /** Lets the motor run for the first {@code lasting} seconds of each {@code every} in what {@code moves} does. */
    Trunk buzz(double lasting, double every, Consumer<Trunk> moves) {
        buzzSeconds = lasting;
        buzzEverySeconds = every;
        buzzFromSeconds = seconds;
        moves.accept(this);
        buzzSeconds = 0;
        return this;
    }

    /** Lets time pass without samples. */
    Trunk lose(double lasting) {
        flush();
        offsetMicros += Math.round(lasting * 1e6);
        return this;
    }

    Trunk finish() {
        flush();
        engine.finish();
        return this;
    }

    double seconds() {
        return seconds + offsetMicros / 1e6;
    }

    private Trunk play(double lasting, double flexion, double lean, boolean walking) {
        double fromFlexion = flexionDeg;
        double fromLean = leanDeg;
        long count = Math.round(lasting * rateHz);
        for (long i = 1; i <= count; i++) {
            double part = (1 - Math.cos(Math.PI * i / count)) / 2;
            flexionDeg = fromFlexion + (flexion - fromFlexion) * part;
            leanDeg = fromLean + (lean - fromLean) * part;
            emit(walking);
        }
        return this;
    }

    private void emit(boolean walking) {
        boolean runs = (seconds - buzzFromSeconds) % buzzEverySeconds < buzzSeconds;
        if (runs != motorRuns) {
            flush();
            motorRuns = runs;
        }
        double f = Math.toRadians(flexionDeg + breathDeg * Math.sin(2 * Math.PI * 0.25 * seconds));
        double l = Math.toRadians(leanDeg);
        double[] up = {-Math.cos(l) * Math.sin(f), Math.sin(l), Math.cos(l) * Math.cos(f)};
        double step = walking ? 0.25 * Math.sin(2 * Math.PI * stepHz * seconds) : 0;
        double[] rate = {
            (lastUp[2] * up[1] - lastUp[1] * up[2]) * rateHz,
            (lastUp[0] * up[2] - lastUp[2] * up[0]) * rateHz,
            (lastUp[1] * up[0] - lastUp[0] * up[1]) * rateHz
        };
        lastUp = up;
        add(rate, up, 1 + step);
        seconds = ++sample / (double) rateHz;
    }

    private void add(double[] rate, double[] up, double g) {
        if (batch.size == 0) {
            batch.firstSampleMicros = sample * 1_000_000 / rateHz + offsetMicros;
            batch.samplePeriodNanos = format.samplePeriodNanos();
            batch.hapticActive = motorRuns;
        }
        double swing = motorRuns ? Math.sin(2 * Math.PI * motorHz * seconds) : 0;
        short[] counts = new short[ImuBatch.CHANNELS];
        for (int axis = 0; axis < 3; axis++) {
            double dps = Math.toDegrees(rate[axis]) + noise.nextGaussian() * 0.05 + swing * motorDps;
            double force = up[axis] * g + noise.nextGaussian() * (accelNoiseG + vibrationG) + swing * motorG;
            counts[axis] = count(dps * 32768 / 2000);
            counts[axis + 3] = count(force * 32768 / 16);
        }
        batch.add(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
        if (batch.size == batch.capacity()) {
            flush();
        }
    }

    private void flush() {
        tap.accept(batch);
        engine.process(batch);
        batch.clear();
    }

    private static short count(double value) {
        return (short) Math.clamp(Math.round(value), -32768, 32767);
    }
}
