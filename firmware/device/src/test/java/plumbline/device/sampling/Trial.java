package plumbline.device.sampling;

import java.util.function.Consumer;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuFormat;
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

    private static final long SECOND = 1_000_000_000L;

    final Controls controls = new Controls();
    final FeltHaptics haptics = new FeltHaptics();
    final KeptTape tape = new KeptTape(true);
    final Forgetful keepsake = new Forgetful();
    final LoopEvents events = new LoopEvents();
    private final ManualClock clock = new ManualClock(77 * SECOND);
    private final WornSensor sensor;
    private final SamplingLoop loop;
    private final Consumer<PostureEngine> begin;

    Trial(Scenario scenario, int rateHz, long seed) {
        this(new WornSensor(scenario, SensorModel.LSM6DSOX.unit(seed), rateHz, seed), engine -> {});
    }

    /**
     * At 208 Hz.
     *
     * @param begin does to the engine what a unit does that starts
     */
    Trial(String scenario, Mounting mounting, Consumer<PostureEngine> begin) {
        this(
                new WornSensor(
                        Scenario.parse("trial", scenario), new SensorUnit(SensorModel.LSM6DSOX, mounting, 1), 208, 1),
                begin);
    }

    private Trial(WornSensor sensor, Consumer<PostureEngine> begin) {
        this.sensor = sensor;
        this.begin = begin;
        loop = new SamplingLoop(
                clock,
                LoopPace.usual(),
                now -> sensor,
                haptics,
                this::open,
                controls,
                events,
                StatusPage.inMemory(Fault.texts()),
                Settings.defaults());
    }

    private Session open(ImuFormat format, DecisionSink sink) {
        PostureEngine engine = new PostureEngine(format, Calibration.identity(), Settings.defaults(), sink);
        begin.accept(engine);
        return new Session(engine, tape, Settings.defaults(), keepsake);
    }

    /** Steps until {@code seconds} more have passed. */
    Trial run(double seconds) {
        long until = clock.nanoTime() + (long) (seconds * SECOND);
        while (clock.nanoTime() < until && loop.isRunning()) {
            clock.sleepUntil(loop.deadlineNanos());
            loop.doWork();
        }
        return this;
    }

    Trial breakDown(Fault fault, double seconds) {
        sensor.breakDown(fault, clock.nanoTime() + (long) (seconds * SECOND));
        return this;
    }
}
