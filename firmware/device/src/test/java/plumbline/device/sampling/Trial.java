package plumbline.device.sampling;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuFormat;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.DecisionSink;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.core.time.ManualClock;
import plumbline.device.imu.Fault;
import plumbline.device.status.StatusPage;
import plumbline.emulator.wearer.Mounting;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorModel;
import plumbline.emulator.wearer.SensorUnit;

/** A loop with a simulated wearer, in time that passes as fast as it is lived. */
final class Trial {

    static final long SECOND = 1_000_000_000L;

    final ManualClock clock = new ManualClock(77 * SECOND);
    final Controls controls = new Controls();
    final LoopEvents events = new LoopEvents();
    final FeltHaptics haptics;
    final WornSensor sensor;
    final KeptTape tape;
    final SamplingLoop loop;
    final Forgetful keepsake = new Forgetful();
    private final Settings settings;
    private final Consumer<PostureEngine> begin;

    Trial(String scenario, int rateHz, long seed) {
        this(Scenario.builtin(scenario), rateHz, seed, false, true, true);
    }

    Trial(Scenario scenario, int rateHz, long seed, boolean shaking, boolean keeping, boolean neutral) {
        this(
                new FeltHaptics(shaking),
                haptics -> new WornSensor(scenario, SensorModel.LSM6DSOX.unit(seed), rateHz, seed, haptics),
                new KeptTape(keeping),
                neutral ? PostureEngine::requestNeutral : engine -> {});
    }

    /**
     * At 208 Hz, on a tape that keeps.
     *
     * @param begin does to the engine what a unit does that starts
     */
    Trial(String scenario, Mounting mounting, Consumer<PostureEngine> begin) {
        this(
                new FeltHaptics(false),
                haptics -> new WornSensor(
                        Scenario.parse("trial", scenario),
                        new SensorUnit(SensorModel.LSM6DSOX, mounting, 1),
                        208,
                        1,
                        haptics),
                new KeptTape(true),
                begin);
    }

    private Trial(
            FeltHaptics haptics,
            Function<FeltHaptics, WornSensor> sensor,
            KeptTape tape,
            Consumer<PostureEngine> begin) {
        this.haptics = haptics;
        this.sensor = sensor.apply(haptics);
        this.tape = tape;
        this.begin = begin;
        settings = Settings.defaults();
        loop = new SamplingLoop(
                clock,
                LoopPace.usual(),
                now -> this.sensor,
                haptics,
                this::open,
                controls,
                events,
                StatusPage.inMemory(Fault.texts()));
    }

    private Session open(ImuFormat format, DecisionSink sink) {
        PostureEngine engine = new PostureEngine(format, Calibration.identity(), settings, sink);
        begin.accept(engine);
        return new Session(engine, tape, settings, keepsake);
    }

    /** Steps until {@code seconds} more have passed. */
    Trial run(double seconds) {
        long until = clock.nanoTime() + (long) (seconds * SECOND);
        while (clock.nanoTime() < until && loop.isRunning()) {
            step();
        }
        return this;
    }

    Trial runToEnd() {
        while (!sensor.isOver() && loop.isRunning()) {
            step();
        }
        loop.close();
        return this;
    }

    int step() {
        clock.sleepUntil(loop.deadlineNanos());
        return loop.doWork();
    }

    Trial breakDown(Fault fault, double seconds) {
        sensor.breakDown(fault, clock.nanoTime() + (long) (seconds * SECOND));
        return this;
    }

    /** Seconds from now until samples come again; -1 if they don't within ten. */
    double secondsToSamples() {
        long from = clock.nanoTime();
        while (clock.nanoTime() - from < 10 * SECOND) {
            if (step() > 0) {
                return (clock.nanoTime() - from) * 1e-9;
            }
        }
        return -1;
    }

    /** Decisions that are neither angles nor gaps, as kind, first value and tenths of seconds. */
    List<String> decided() {
        return tape.decisions.stream()
                .filter(d -> d.kind != DecisionKind.GAP)
                .map(Trial::line)
                .toList();
    }

    static String line(Decision d) {
        return d.kind + " " + d.a + " " + Math.round(d.atMicros / 1e5);
    }
}
