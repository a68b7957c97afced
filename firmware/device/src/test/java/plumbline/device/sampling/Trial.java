package plumbline.device.sampling;

import java.util.List;
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
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorModel;

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
    private final Settings settings;
    private final boolean neutral;

    Trial(String scenario, int rateHz, long seed) {
        this(Scenario.builtin(scenario), rateHz, seed, false, true, true);
    }

    Trial(Scenario scenario, int rateHz, long seed, boolean shaking, boolean keeping, boolean neutral) {
        haptics = new FeltHaptics(shaking);
        sensor = new WornSensor(scenario, SensorModel.LSM6DSOX, rateHz, seed, haptics);
        tape = new KeptTape(keeping);
        this.neutral = neutral;
        settings = Settings.defaults();
        loop = new SamplingLoop(
                clock,
                LoopPace.usual(),
                now -> sensor,
                haptics,
                this::open,
                controls,
                events,
                StatusPage.inMemory(Fault.texts()));
    }

    private Session open(ImuFormat format, DecisionSink sink) {
        PostureEngine engine = new PostureEngine(format, Calibration.identity(), settings, sink);
        if (neutral) {
            engine.requestNeutral();
        }
        return new Session(engine, tape, settings, new Forgetful());
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
