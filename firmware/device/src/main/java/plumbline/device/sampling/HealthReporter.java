package plumbline.device.sampling;

import org.jspecify.annotations.Nullable;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Setting;
import plumbline.core.posture.Settings;
import plumbline.core.status.SensorState;
import plumbline.core.status.StatusValues;
import plumbline.core.trace.Health;
import plumbline.device.imu.Fault;
import plumbline.device.status.StatusPage;

/**
 * Tells how the loop fares: at every step to the status page, and now and then to the trace. The loop's thread; takes nothing
 * from the heap after construction.
 */
final class HealthReporter {

    private static final long SECOND_NANOS = 1_000_000_000;
    /** What grows slowly need not wear the card out. */
    private static final long KEEP_NANOS = 300 * SECOND_NANOS;

    /** By then the motor is calibrated, which need not be found out again. */
    private static final long FIRST_KEEP_NANOS = 10 * SECOND_NANOS;

    private static final int MILLI_DEG = 1000;

    private final StatusPage page;
    private final LoopWatch watch;
    private final SensorLink sensor;
    private final FaultBook faults;
    private final Nudger nudger;
    private final long everyNanos;
    private final Health health = new Health(Fault.texts());
    private final Health overall = new Health();
    private final StatusValues values = new StatusValues(Fault.texts());
    private @Nullable Course course;
    private long dueNanos;
    private long keepNanos;
    private long refreshNanos = Long.MIN_VALUE;
    private int fifoOfSecondPermille;
    private int fifoOfReportPermille;

    HealthReporter(
            StatusPage page, LoopWatch watch, SensorLink sensor, FaultBook faults, Nudger nudger, long everyNanos) {
        this.page = page;
        this.watch = watch;
        this.sensor = sensor;
        this.faults = faults;
        this.nudger = nudger;
        this.everyNanos = everyNanos;
    }

    /** From now on there is something to report of. */
    void begin(Course its, long nowNanos) {
        course = its;
        keepNanos = nowNanos + FIRST_KEEP_NANOS;
        dueNanos = nowNanos + everyNanos;
        show(nowNanos);
    }

    void step(long nowNanos) {
        fifoOfSecondPermille = Math.max(fifoOfSecondPermille, sensor.fifoPermille());
        fifoOfReportPermille = Math.max(fifoOfReportPermille, sensor.fifoPermille());
        Course current = course;
        if (current != null && nowNanos >= dueNanos) {
            dueNanos += everyNanos;
            report(current);
        }
        if (current != null && nowNanos >= keepNanos) {
            keepNanos += KEEP_NANOS;
            current.keep();
        }
        show(nowNanos);
    }

    /** The last of it. */
    void end(long nowNanos) {
        Course current = course;
        if (current != null) {
            report(current);
            current.keep();
        }
        values.ended = true;
        show(nowNanos);
    }

    /** Into the trace. */
    private void report(Course current) {
        watch.report(health);
        health.atMicros = current.atMicros();
        health.lost = sensor.lostSamples();
        health.gaps = current.engine().gaps();
        health.fifoPeakPermille = sensor.fifoPeakPermille();
        health.fifoRecentPermille = fifoOfReportPermille;
        fifoOfReportPermille = 0;
        health.droppedMessages = current.tape().dropped();
        faults.copyCounts(health.faultCounts);
        current.tape().health(health);
    }

    /** The fullest the FIFO was in the time of the last report. */
    int fifoRecentPermille() {
        return health.fifoRecentPermille;
    }

    private void show(long nowNanos) {
        StatusValues v = values;
        v.heartbeatNanos = nowNanos;
        v.steps++;
        v.sensorState = sensor.isFlowing()
                ? SensorState.RUNNING
                : course == null ? SensorState.STARTING : SensorState.RECOVERING;
        v.sensor = sensor.name();
        v.sensorMicros = sensor.lastMicros();
        v.hapticsPresent = nudger.isPresent();
        v.alerts = nudger.alerts();
        v.corrected = nudger.corrected();
        v.breaksTaken = nudger.breaksTaken();
        v.patterns = nudger.patterns();
        v.unplayed = nudger.unplayed();
        v.lastPattern = nudger.lastPattern();
        v.samples = watch.samples();
        v.lost = sensor.lostSamples();
        v.fifoPeakPermille = sensor.fifoPeakPermille();
        faults.copyCounts(v.faultCounts);
        if (nowNanos >= refreshNanos) {
            refreshNanos = nowNanos + SECOND_NANOS;
            refresh();
        }
        Course current = course;
        if (current != null) {
            showPosture(current);
        }
        page.publish(v, nowNanos);
    }

    /** What takes longer to find out, or changes seldom. */
    private void refresh() {
        StatusValues v = values;
        v.fifoRecentPermille = fifoOfSecondPermille;
        fifoOfSecondPermille = 0;
        watch.overall(overall);
        v.rateMilliHz = overall.rateMilliHz;
        v.allocatedBytes = course == null ? 0 : overall.allocatedBytes;
        v.latenessP50Micros = overall.latenessP50Micros;
        v.latenessP99Micros = overall.latenessP99Micros;
        v.latenessP999Micros = overall.latenessP999Micros;
        v.latenessMaxMicros = overall.latenessMaxMicros;
    }

    private void showPosture(Course current) {
        StatusValues v = values;
        PostureEngine engine = current.engine();
        Settings settings = current.settings();
        v.forwardThresholdMilliDeg = settings.get(Setting.POSTURE_FORWARD_THRESHOLD_DEG) * MILLI_DEG;
        v.backwardThresholdMilliDeg = settings.get(Setting.POSTURE_BACKWARD_THRESHOLD_DEG) * MILLI_DEG;
        v.lateralThresholdMilliDeg = settings.get(Setting.POSTURE_LATERAL_THRESHOLD_DEG) * MILLI_DEG;
        v.activity = engine.activity();
        v.flexionMilliDeg = engine.flexionMilliDeg();
        v.leanMilliDeg = engine.leanMilliDeg();
        v.loadPermille = engine.loadPermille();
        v.slouched = engine.isSlouched();
        v.neutralKnown = engine.hasNeutral();
        v.snoozed = engine.isSnoozed();
        v.gaps = engine.gaps();
        v.digest = engine.digest();
        v.temperatureCentiC = current.temperatureCentiC();
        v.droppedMessages = current.tape().dropped();
    }
}
