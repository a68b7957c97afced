package plumbline.device.sampling;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.posture.DecisionDigest;
import plumbline.core.posture.Settings;
import plumbline.core.time.LoopClock;
import plumbline.device.gesture.Refusal;
import plumbline.device.gesture.RitualPhase;
import plumbline.device.haptics.HapticPattern;
import plumbline.device.haptics.Haptics;
import plumbline.device.imu.Fault;
import plumbline.device.status.StatusPage;

/**
 * Drain, decide, nudge: what the unit does, a step at a time.
 *
 * <p>All by one thread, which made it. {@link #doWork} never waits; who steps it waits for {@link #deadlineNanos} between two
 * steps. From the first batch on a step takes no heap, no lock, writes no log and throws nothing, in trouble as well as out of it;
 * requests to change settings take a little, and so does a sensor found in the place of one that went missing. Time is the
 * clock's.
 */
public final class SamplingLoop implements AutoCloseable {

    /** The most a drain brings: the deepest FIFO there is, compressed, and some. */
    private static final int BATCH_SAMPLES = 4096;

    /** A haptic driver that isn't up by then is missing, ns. */
    private static final long WAKING_NANOS = 1_000_000_000;

    private final LoopClock clock;
    private final LoopPace pace;
    private final Haptics haptics;
    private final Nudger nudger;
    private final SessionOpener opener;
    private final Controls controls;
    private final LoopEvents events;
    private final FaultBook faults;
    private final SensorLink sensor;
    private final LoopWatch watch = new LoopWatch();
    private final ImuBatch batch = new ImuBatch(BATCH_SAMPLES);
    private @Nullable Course course;
    private final HealthReporter reporter;
    private final long begunNanos;
    private long deadlineNanos;
    private LoopEnd end = LoopEnd.NONE;
    private boolean closed;

    /** @param settings by which the wearer feels what there is to say before there is a session, which has its own */
    public SamplingLoop(
            LoopClock clock,
            LoopPace pace,
            SensorFinder finder,
            Haptics haptics,
            SessionOpener opener,
            Controls controls,
            LoopEvents events,
            StatusPage page,
            Settings settings) {
        this.clock = clock;
        this.pace = pace;
        this.haptics = haptics;
        this.opener = opener;
        this.controls = controls;
        this.events = events;
        nudger = new Nudger(haptics, events, settings);
        faults = new FaultBook(events);
        sensor = new SensorLink(finder, faults);
        reporter = new HealthReporter(page, watch, sensor, faults, nudger, pace.healthNanos());
        begunNanos = clock.nanoTime();
        deadlineNanos = begunNanos;
    }

    /**
     * One step.
     *
     * @return samples handled
     */
    public int doWork() {
        long nowNanos = clock.nanoTime();
        watch.step(nowNanos - deadlineNanos);
        int samples = sensor.poll(nowNanos, batch);
        if (sensor.isOtherSensor()) {
            end = LoopEnd.OTHER_SENSOR;
        } else if (samples > 0) {
            Course current = course;
            current = current == null ? begin(nowNanos) : current;
            watch.samples(samples, nowNanos);
            current.take(batch, nowNanos);
            sensor.passed(batch);
            faults.setNow(sensor.lastMicros());
        } else if (!sensor.isFlowing()) {
            watch.stopped();
        }
        stepWearer(nowNanos);
        if (end == LoopEnd.NONE && controls.isStopping()) {
            end = LoopEnd.STOPPED;
        }
        if (nowNanos - begunNanos > WAKING_NANOS) {
            faults.set(Fault.HAPTICS_MISSING, !haptics.isPresent(), nowNanos);
        }
        faults.set(Fault.MOTOR_UNCALIBRATED, haptics.hasUncalibratedMotor(), nowNanos);
        planNext(nowNanos);
        return samples;
    }

    /** The sensor's format is known: makes what depends on it. */
    private Course begin(long nowNanos) {
        // No message: the JVM makes a hot class's literals, on the heap, when it compiles the first of its methods.
        ImuFormat format = Objects.requireNonNull(sensor.format());
        Course made = new Course(format, opener, nudger, controls, events, faults);
        course = made;
        events.put(LoopEventType.SESSION_BEGAN, 0, nowNanos, 0, 0, 0, 0, 0);
        reporter.begin(made, nowNanos);
        watch.begin();
        return made;
    }

    private void stepWearer(long nowNanos) {
        Course current = course;
        if (current == null) {
            answerWithoutSensor(nowNanos);
            nudger.step(nowNanos, 0);
        } else {
            current.step(nowNanos, sensor.isFlowing());
        }
        reporter.step(nowNanos);
    }

    /** Settings and the like wait for the engine; a wearer should not. */
    private void answerWithoutSensor(long nowNanos) {
        ControlKind asked = controls.peek();
        if (asked != null && asked.isGesture()) {
            events.gesture(LoopEvents.ANOTHER_WAY, asked, nowNanos, 0);
            if (asked == ControlKind.NEUTRAL) {
                int why = Refusal.SENSOR_AWAY.ordinal();
                events.put(LoopEventType.RITUAL, RitualPhase.IDLE.ordinal(), nowNanos, 0, why, 0, 0, 0);
            }
            nudger.say(asked == ControlKind.NEUTRAL ? HapticPattern.REFUSED : HapticPattern.ERROR, nowNanos, 0);
            controls.done();
        } else if (asked == ControlKind.TROUBLE) {
            nudger.trouble();
            controls.done();
        }
    }

    /** Deadlines that have passed are let go: there is nothing to be had from two drains in a row. */
    private void planNext(long nowNanos) {
        long step = pace.stepNanos();
        deadlineNanos += step;
        if (deadlineNanos <= nowNanos) {
            deadlineNanos += (nowNanos - deadlineNanos) / step * step + step;
        }
    }

    /** When the next step is due, by the clock. */
    public long deadlineNanos() {
        return deadlineNanos;
    }

    public boolean isRunning() {
        return end == LoopEnd.NONE;
    }

    /** True while no fault is open. */
    boolean isWell() {
        return !faults.isAnyOpen();
    }

    /** Why it ended. */
    public LoopEnd end() {
        return end;
    }

    /** Ends the record and puts the chips to sleep. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        watch.end();
        try {
            Course current = course;
            if (current != null) {
                current.finish();
            }
            reporter.end(clock.nanoTime());
            events.put(LoopEventType.ENDED, end.ordinal(), clock.nanoTime(), sensor.lastMicros(), 0, 0, 0, 0);
        } finally {
            haptics.stop();
            sensor.stop();
        }
    }

    /** What became of it; takes heap. Any thread once it is closed, until then the loop's. */
    public LoopSummary summary() {
        long allocatedBytes = watch.allocatedBytes();
        Course current = course;
        LatenessHistogram late = watch.lateness();
        return new LoopSummary(
                watch.samples(),
                sensor.lostSamples(),
                current == null ? 0 : current.engine().gaps(),
                watch.meanRateMilliHz(),
                current == null ? 0 : allocatedBytes,
                sensor.fifoPeakPermille(),
                reporter.fifoRecentPermille(),
                current == null ? 0 : current.tape().dropped(),
                new LoopSummary.Lateness(late.permille(500), late.permille(990), late.permille(999), late.most()),
                faults.counts(),
                nudger.alerts(),
                nudger.feltAlerts(),
                nudger.unplayed(),
                DecisionDigest.text(current == null ? 0 : current.engine().digest()),
                end);
    }
}
