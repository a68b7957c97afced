package plumbline.device.recording;

import java.util.concurrent.TimeUnit;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.KnownSensors;
import plumbline.core.posture.Command;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.core.time.ManualClock;
import plumbline.core.trace.TraceHeader;
import plumbline.emulator.wearer.Mounting;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorModel;
import plumbline.emulator.wearer.SensorUnit;
import plumbline.emulator.wearer.Wearer;

/** What a sampling loop does to a tape, on a simulated wearer and a clock that stands until it is stepped. */
final class WornLoop {

    static final long ANCHOR_MICROS = 1_790_000_000_000_000L;

    private static final int PERIOD_NANOS = 9_615_385;
    private static final int BATCH_SAMPLES = 8;

    final ImuFormat format;
    final TraceHeader header;
    final PostureEngine engine;
    private final Tape tape;
    private final ManualClock clock;
    private final Wearer wearer;
    private final ImuBatch batch;
    private Settings settings = Settings.defaults();
    private long lastMicros;

    WornLoop(Tape tape, ManualClock clock, String scenario) {
        this(tape, clock, scenario, PERIOD_NANOS, BATCH_SAMPLES);
    }

    WornLoop(Tape tape, ManualClock clock, String scenario, int periodNanos, int batchSamples) {
        this.tape = tape;
        this.clock = clock;
        batch = new ImuBatch(batchSamples);
        format = KnownSensors.format(KnownSensors.LSM6DSOX, 2000, 16, periodNanos);
        SensorUnit unit = new SensorUnit(SensorModel.LSM6DSOX, Mounting.DEFAULT, 1);
        wearer = new Wearer(Scenario.parse("test", scenario), unit, format, 1);
        header = new TraceHeader(
                "PL-0007", format, "0.1.0", "1", Calibration.identity(), null, settings, "UTC", ANCHOR_MICROS);
        engine = new PostureEngine(format, Calibration.identity(), settings, tape::decision);
    }

    /** Before the first step, as the wearer would: neutral, from the front that the mounting has. */
    void askForNeutral() {
        tape.command(0, Command.FORWARD, Mounting.DEFAULT.forward().ordinal());
        engine.setForward(Mounting.DEFAULT.forward());
        tape.command(0, Command.NEUTRAL, 0);
        engine.requestNeutral();
    }

    /** One drain; false if the scenario is over. */
    boolean step() {
        if (!wearer.fill(batch)) {
            return false;
        }
        clock.advance((long) batch.size * batch.samplePeriodNanos);
        batch.drainHostNanos = clock.nanoTime();
        if (tape.wantsEngineState()) {
            tape.engineState(lastMicros, engine);
        }
        tape.batch(batch);
        engine.process(batch);
        lastMicros = batch.sampleMicros(batch.size - 1);
        return true;
    }

    /** Steps for {@code seconds}, and lets {@code recorder} follow. */
    void run(long seconds, Recorder recorder) {
        long end = lastMicros + TimeUnit.SECONDS.toMicros(seconds);
        boolean more = true;
        while (more && lastMicros < end) {
            more = step();
            recorder.doWork();
        }
    }

    void change(String key, String value) {
        tape.setting(lastMicros, key, value);
        settings = settings.with(key, value);
        engine.change(settings);
    }

    void snooze(int seconds) {
        tape.command(lastMicros, Command.SNOOZE, seconds);
        engine.snooze(seconds);
    }

    void finish() {
        tape.command(lastMicros, Command.FINISH, 0);
        engine.finish();
    }

    long lastMicros() {
        return lastMicros;
    }
}
