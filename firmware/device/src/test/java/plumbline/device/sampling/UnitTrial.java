package plumbline.device.sampling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuFormat;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.DecisionSink;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.core.time.ManualClock;
import plumbline.device.haptics.Drv2605l;
import plumbline.device.haptics.MotorData;
import plumbline.device.i2c.Bus;
import plumbline.device.i2c.CautiousBus;
import plumbline.device.imu.Fault;
import plumbline.device.imu.ImuDriver;
import plumbline.device.imu.ImuFinder;
import plumbline.device.imu.ImuOptions;
import plumbline.device.status.StatusPage;
import plumbline.emulator.bus.BusFault;
import plumbline.emulator.chip.Actuator;
import plumbline.emulator.unit.EmulatedUnit;
import plumbline.emulator.unit.Options;
import plumbline.emulator.wearer.Scenario;

/** The whole unit on an emulated bus, with the real drivers, in time that passes as fast as it is lived. */
final class UnitTrial {

    static final long SECOND = 1_000_000_000L;

    final ManualClock clock = new ManualClock(5 * SECOND);
    final EmulatedUnit unit;
    final Controls controls = new Controls();
    final LoopEvents events = new LoopEvents();
    final KeptTape tape;
    final SamplingLoop loop;
    final Drv2605l haptics;

    /** How long the sensor's driver was left alone before each new start, ms. */
    final List<Long> waitsMillis = new ArrayList<>();

    private final CautiousBus bus;
    private final Settings settings;
    private final ImuOptions sampling;

    UnitTrial(String scenario, boolean keeping) {
        this(scenario, keeping, Settings.defaults());
    }

    UnitTrial(String scenario, boolean keeping, Settings settings) {
        this(Options.of(Scenario.parse("trial", scenario)), keeping, settings, ImuOptions.DEFAULT);
    }

    UnitTrial(Options options, boolean keeping, Settings settings, ImuOptions sampling) {
        this.settings = settings;
        this.sampling = sampling;
        unit = new EmulatedUnit(options, clock);
        unit.bus().timeOutAfter(Bus.TIMEOUT_MILLIS * 1_000_000L);
        bus = new CautiousBus(new ModelBus(unit.bus()));
        tape = new KeptTape(keeping);
        Actuator motor = options.haptics();
        MotorData data = motor == null || motor.lra() ? MotorData.coinLra() : MotorData.coinErm();
        haptics = new Drv2605l(bus.at(Drv2605l.ADDRESS), data, null);
        loop = new SamplingLoop(
                clock,
                LoopPace.usual(),
                this::find,
                haptics,
                this::open,
                controls,
                events,
                StatusPage.inMemory(Fault.texts()),
                settings);
    }

    private @Nullable ImuDriver find(long nowNanos) {
        ImuFinder.Found found = new ImuFinder(bus, sampling).look();
        return found == null ? null : new Restarted(found.driver(), waitsMillis);
    }

    private Session open(ImuFormat format, DecisionSink sink) {
        PostureEngine engine = new PostureEngine(format, Calibration.identity(), settings, sink);
        engine.requestNeutral();
        return new Session(engine, tape, settings, new Forgetful());
    }

    int step() {
        clock.sleepUntil(loop.deadlineNanos());
        bus.tryAgain();
        return loop.doWork();
    }

    UnitTrial run(double seconds) {
        long until = clock.nanoTime() + (long) (seconds * SECOND);
        while (clock.nanoTime() < until && loop.isRunning()) {
            step();
        }
        return this;
    }

    UnitTrial breakDown(BusFault fault, double seconds) {
        unit.inject(fault, fault == BusFault.HAPTICS_MISSING ? Drv2605l.ADDRESS : 0, (long) (seconds * SECOND));
        return this;
    }

    /** Milliseconds until samples flow again and no fault is open; -1 if not within ten seconds. */
    long millisToRecover() {
        long from = clock.nanoTime();
        while (clock.nanoTime() - from < 10 * SECOND) {
            int samples = step();
            if (samples > 0 && loop.isWell()) {
                return (clock.nanoTime() - from) / 1_000_000;
            }
        }
        return -1;
    }

    /** Decisions that are neither angles nor gaps: kind, and first value. */
    List<String> decided() {
        return told().stream().map(d -> d.kind + " " + d.a).toList();
    }

    /** The same, whole. */
    List<Decision> told() {
        return tape.decisions.stream().filter(d -> d.kind != DecisionKind.GAP).toList();
    }
}
