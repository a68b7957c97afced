package plumbline.device.sampling;

import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.device.imu.Fault;
import plumbline.device.imu.ImuDriver;

/**
 * Keeps a sensor running: finds it, starts it, drains it, and starts it again after whatever went wrong, ever less often while
 * it goes wrong. One that stays missing may have gone to another place, or another may have come: then any is looked for. What
 * it hands on is on one time ({@link Timeline}) and was looked at ({@link SampleWatch}).
 *
 * <p>One thread. Takes nothing from the heap once there is a driver and its format is known, but for a driver that is found in
 * the place of the one that went missing.
 */
final class SensorLink {

    /** A running sensor has samples at least every 20 ms. */
    private static final long STALLED_NANOS = 250_000_000;

    /** The most of a step that counts as silence: when the loop is late, it is not the sensor that says nothing. */
    private static final long STEP_NANOS = 100_000_000;

    /** The slowest start of a known sensor takes about a third of this. */
    private static final long STARTING_NANOS = 800_000_000;

    /** So long without a fault, and the next one is a new story. */
    private static final long HEALTHY_NANOS = 1_000_000_000;

    /** Tries in a row that met nobody, or somebody else, before others are looked for: about 0.2 s. */
    private static final int MISSES = 4;

    /** As much as a trace allows, {@link plumbline.core.trace.TraceWriter#batch}. */
    private static final int PERIOD_PARTS = 10;

    private final SensorFinder finder;
    private final FaultBook faults;
    private final Backoff backoff = new Backoff();
    private final Timeline timeline = new Timeline();
    private final SampleWatch watch = new SampleWatch();
    private @Nullable ImuDriver driver;
    private @Nullable ImuFormat format;
    private boolean looked;
    private boolean started;
    private boolean flowing;
    private boolean otherSensor;
    private long retryNanos = Long.MIN_VALUE;
    private long startedNanos;
    private long flowingNanos;
    private long polledNanos;
    private long silentNanos;
    private int misses;
    private int overflows;
    private int fifoPeakPermille;

    SensorLink(SensorFinder finder, FaultBook faults) {
        this.finder = finder;
        this.faults = faults;
    }

    /**
     * One step.
     *
     * @return samples in {@code batch}, to be given to {@link #passed} after use; 0 if there are none
     */
    int poll(long nowNanos, ImuBatch batch) {
        batch.clear();
        ImuDriver sensor = driver;
        if (sensor == null || !started) {
            if (nowNanos < retryNanos) {
                return 0;
            }
            sensor = sensor == null ? finder.find(nowNanos) : sensor;
            if (sensor == null) {
                missSensor(nowNanos);
                return 0;
            }
            start(sensor, nowNanos);
        }
        int samples = drain(sensor, nowNanos, batch);
        watchFifo(sensor, nowNanos);
        return samples;
    }

    private int drain(ImuDriver sensor, long nowNanos, ImuBatch batch) {
        silentNanos += Math.min(nowNanos - polledNanos, STEP_NANOS);
        polledNanos = nowNanos;
        int samples = sensor.poll(nowNanos, batch);
        if (samples == ImuDriver.FAULT) {
            Fault fault = sensor.fault();
            fail(fault == null ? Fault.BUS_ERROR : fault, nowNanos, sensor.faultExpected(), sensor.faultFound());
            return 0;
        }
        if (samples <= 0) {
            watchSilence(sensor, nowNanos);
            return 0;
        }
        return flowing || begin(sensor) ? take(batch, nowNanos) : 0;
    }

    /** An overflow that the driver went on from by itself is over with the next samples. */
    private void watchFifo(ImuDriver sensor, long nowNanos) {
        fifoPeakPermille = Math.max(fifoPeakPermille, sensor.fifoPeakPermille());
        int count = sensor.overflows();
        if (count != overflows) {
            overflows = count;
            faults.begin(Fault.FIFO_OVERFLOW, nowNanos, 0, 0);
        }
    }

    /** A chip may take its time to wake up with the unit: that is no fault yet. */
    private void missSensor(long nowNanos) {
        if (!looked) {
            looked = true;
            startedNanos = nowNanos;
        }
        if (nowNanos - startedNanos > HEALTHY_NANOS) {
            fail(Fault.NO_ANSWER, nowNanos, 0, 0);
        } else {
            retryNanos = nowNanos + backoff.next();
        }
    }

    private void start(ImuDriver sensor, long nowNanos) {
        driver = sensor;
        started = true;
        flowing = false;
        startedNanos = nowNanos;
        overflows = 0;
        polledNanos = nowNanos;
        timeline.restart();
        watch.restart();
        sensor.start(nowNanos);
    }

    private void watchSilence(ImuDriver sensor, long nowNanos) {
        boolean silent = flowing ? silentNanos > STALLED_NANOS : nowNanos - startedNanos > STARTING_NANOS;
        if (silent) {
            sensor.stop();
            fail(Fault.STALLED, nowNanos, 0, 0);
        }
    }

    /**
     * The first samples after a start: are they of the sensor that the session is about? It is the same object nearly always; a
     * record's own comparison is linked, on the heap, when it is first called.
     */
    @SuppressWarnings("ReferenceEquality")
    private boolean begin(ImuDriver sensor) {
        ImuFormat found = sensor.format();
        ImuFormat known = format;
        if (known == null) {
            format = found;
        } else if (found != known && !known.equals(found)) {
            otherSensor = true;
            return false;
        }
        flowing = found != null;
        return flowing;
    }

    private int take(ImuBatch batch, long nowNanos) {
        ImuFormat known = format;
        if (known == null || isOtherPeriod(batch.samplePeriodNanos, known.samplePeriodNanos())) {
            fail(Fault.FIFO_GARBLED, nowNanos, known == null ? 0 : known.samplePeriodNanos(), batch.samplePeriodNanos);
            return 0;
        }
        if (flowingNanos == 0) {
            flowingNanos = nowNanos;
        }
        silentNanos = 0;
        misses = 0;
        watch.look(batch);
        faults.set(Fault.TEMPERATURE, watch.isTemperatureBad(), nowNanos);
        faults.set(Fault.SATURATED, watch.isSaturated(), nowNanos);
        if (watch.isFrozen()) {
            fail(Fault.FROZEN, nowNanos, 0, 0);
            return 0;
        }
        if (watch.isAlive()) {
            faults.end(Fault.FROZEN, nowNanos);
        } else if (faults.isOpen(Fault.FROZEN)) {
            // May be frozen still: part of the gap until it is known.
            return 0;
        }
        faults.endStops(nowNanos);
        if (nowNanos - flowingNanos > HEALTHY_NANOS) {
            backoff.reset();
        }
        timeline.place(batch);
        return batch.size;
    }

    private static boolean isOtherPeriod(int periodNanos, int expectedNanos) {
        return Math.abs((long) periodNanos - expectedNanos) * PERIOD_PARTS > expectedNanos;
    }

    private void fail(Fault fault, long nowNanos, int expected, int found) {
        faults.begin(fault, nowNanos, expected, found);
        started = false;
        flowing = false;
        flowingNanos = 0;
        retryNanos = nowNanos + backoff.next();
        if (driver != null && (fault == Fault.NO_ANSWER || fault == Fault.WRONG_IDENTITY)) {
            misses++;
            if (misses >= MISSES) {
                lookAround(nowNanos);
            }
        }
    }

    /** Just after its driver has failed, so that a sensor that comes back to its place is met there by the driver it has. */
    private void lookAround(long nowNanos) {
        ImuDriver found = finder.find(nowNanos);
        if (found != null) {
            driver = found;
            misses = 0;
            retryNanos = nowNanos;
        }
    }

    /** {@code batch} was used. */
    void passed(ImuBatch batch) {
        timeline.passed(batch);
    }

    /** What the samples mean, from the first ones on. */
    @Nullable ImuFormat format() {
        return format;
    }

    /** True if the session can't go on, because what came back, or was found instead, is another sensor. */
    boolean isOtherSensor() {
        return otherSensor;
    }

    boolean isFlowing() {
        return flowing;
    }

    long lostSamples() {
        return timeline.lostSamples();
    }

    /** The sensor's name, or empty while none was found. */
    String name() {
        ImuDriver sensor = driver;
        return sensor == null ? "" : sensor.sensor();
    }

    /** Time of the last sample, µs. */
    long lastMicros() {
        return timeline.lastMicros();
    }

    /** How full the FIFO was when it was last looked at; 0 while the sensor doesn't run. */
    int fifoPermille() {
        ImuDriver sensor = driver;
        return sensor == null || !started ? 0 : sensor.fifoPermille();
    }

    /** The fullest it ever was. */
    int fifoPeakPermille() {
        return fifoPeakPermille;
    }

    void stop() {
        ImuDriver sensor = driver;
        if (sensor != null) {
            sensor.stop();
        }
    }
}
