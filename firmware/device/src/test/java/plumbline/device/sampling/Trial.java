package plumbline.device.sampling;

import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuFormat;
import plumbline.core.posture.DecisionSink;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.core.time.ManualClock;
import plumbline.device.imu.Fault;
import plumbline.device.status.StatusPage;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorModel;

/** A loop with a simulated wearer, in time that passes as fast as it is lived. */
final class Trial {

    private static final long SECOND = 1_000_000_000L;

    final Controls controls = new Controls();
    final FeltHaptics haptics = new FeltHaptics();
    final KeptTape tape = new KeptTape(true);
    private final ManualClock clock = new ManualClock(77 * SECOND);
    private final SamplingLoop loop;

    Trial(Scenario scenario, int rateHz, long seed) {
        WornSensor sensor = new WornSensor(scenario, SensorModel.LSM6DSOX, rateHz, seed);
        loop = new SamplingLoop(
                clock,
                LoopPace.usual(),
                now -> sensor,
                haptics,
                this::open,
                controls,
                new LoopEvents(),
                StatusPage.inMemory(Fault.texts()));
    }

    private Session open(ImuFormat format, DecisionSink sink) {
        PostureEngine engine = new PostureEngine(format, Calibration.identity(), Settings.defaults(), sink);
        return new Session(engine, tape, Settings.defaults(), new Forgetful());
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
}
