package plumbline.device.imu;

import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.device.i2c.Wire;

/**
 * What drivers of chips without a clock of their own share: states, patience, rechecks, and time counted in samples.
 *
 * <p>A table's last setting starts the FIFO and is written last. One thread, the bus's owner.
 */
abstract class SteppedDriver implements ImuDriver {

    private enum State {
        STOPPED,
        RESET,
        WAIT,
        CONFIGURE,
        VERIFY,
        READ
    }

    private static final int SETTINGS_A_STEP = 4;
    private static final long RECHECK_NANOS = 40_000_000;
    private static final long STALL_NANOS = 60_000_000;
    private static final int STALL_PERIODS = 8;

    final Wire wire;
    final int periodNanos;
    final Trouble trouble = new Trouble();
    final SampleClock clock = new SampleClock();
    final byte[] scratch = new byte[4];

    /** When the last sample was seen. */
    long lastSampleNanos;

    int overflows;
    int peakPermille;

    private final ConfigTable table;
    private final ImuFormat knownOnceUp;

    private @Nullable ImuFormat format;
    private State state = State.STOPPED;
    private long startNanos;
    private long sinceNanos;
    private int step;
    private long recheckNanos;
    private int rechecked;

    SteppedDriver(Wire wire, ConfigTable table, ImuFormat knownOnceUp) {
        this.wire = wire;
        this.table = table;
        this.knownOnceUp = knownOnceUp;
        periodNanos = knownOnceUp.samplePeriodNanos();
    }

    /** Proves the identity and sets off a reset. @return 1, a negative error, or the outcome of {@link #raise} as 0 */
    abstract int reset();

    /** Looks, {@code elapsedNanos} after a reset, whether it is over. @return 1 for yes, 0 for not yet, or a negative error */
    abstract int finishReset(long elapsedNanos);

    /** How long the sensors take to settle after the table is written. */
    abstract long settleNanos();

    /** Empties the FIFO, which the last setting then starts. @return 1, or a negative error */
    abstract int flush();

    /** The FIFO runs from now on. */
    abstract void begun(long nowNanos);

    /** Reads what there is into {@code batch} and ends with {@link #finish}, {@link #failed} or {@link #raise}. */
    abstract int drain(long nowNanos, ImuBatch batch);

    @Override
    public final String sensor() {
        return knownOnceUp.sensor();
    }

    @Override
    public final @Nullable ImuFormat format() {
        return format;
    }

    @Override
    public final void start(long nowNanos) {
        trouble.clear();
        overflows = 0;
        peakPermille = 0;
        startNanos = nowNanos;
        enter(State.RESET, nowNanos);
    }

    @Override
    public final int poll(long nowNanos, ImuBatch batch) {
        batch.clear();
        return switch (state) {
            case STOPPED -> trouble.fault() == null ? 0 : FAULT;
            case RESET -> goOn(reset(), State.WAIT, nowNanos);
            case WAIT -> goOn(finishReset(nowNanos - sinceNanos), State.CONFIGURE, nowNanos);
            case CONFIGURE -> goOn(writeSettings(), State.VERIFY, nowNanos);
            case VERIFY -> goOn(verifySettings(nowNanos), State.READ, nowNanos);
            case READ -> drain(nowNanos, batch);
        };
    }

    private void enter(State next, long nowNanos) {
        state = next;
        sinceNanos = nowNanos;
        step = 0;
    }

    private int goOn(int result, State next, long nowNanos) {
        if (trouble.fault() != null) {
            return FAULT;
        }
        if (result < 0) {
            return failed(result);
        }
        trouble.stepWorked();
        if (result > 0) {
            enter(next, nowNanos);
        }
        return 0;
    }

    private int writeSettings() {
        int last = table.size() - 1;
        for (int i = 0; i < SETTINGS_A_STEP && step < last; i++) {
            int result = table.write(wire, step);
            if (result < 0) {
                return result;
            }
            step++;
        }
        return step == last ? 1 : 0;
    }

    private int verifySettings(long nowNanos) {
        int last = table.size() - 1;
        for (int i = 0; i < SETTINGS_A_STEP && step < last; i++) {
            int result = table.verify(wire, step);
            if (result <= 0) {
                return result < 0 ? result : notAsConfigured();
            }
            step++;
        }
        if (step < last || nowNanos - sinceNanos < settleNanos()) {
            return 0;
        }
        return startFifo(last, nowNanos);
    }

    private int startFifo(int last, long nowNanos) {
        int result = flush();
        if (result < 0) {
            return result;
        }
        result = table.write(wire, last);
        if (result < 0) {
            return result;
        }
        result = table.verify(wire, last);
        if (result <= 0) {
            return result < 0 ? result : notAsConfigured();
        }
        clock.start(nowNanos - startNanos + periodNanos, periodNanos);
        lastSampleNanos = nowNanos;
        recheckNanos = nowNanos;
        format = knownOnceUp;
        begun(nowNanos);
        return 1;
    }

    /** Stamps what was read and looks now and then whether the chip is still set up as it was. */
    final int finish(long nowNanos, ImuBatch batch) {
        trouble.stepWorked();
        if (batch.size > 0) {
            clock.stamp(batch);
            batch.drainHostNanos = nowNanos;
            lastSampleNanos = nowNanos;
        }
        long stallNanos = Math.max(STALL_NANOS, (long) STALL_PERIODS * periodNanos);
        boolean stalled = batch.size == 0 && nowNanos - lastSampleNanos > stallNanos;
        if (stalled || nowNanos - recheckNanos >= RECHECK_NANOS) {
            recheckNanos = nowNanos;
            return recheck(stalled, batch);
        }
        return batch.size;
    }

    private int recheck(boolean stalled, ImuBatch batch) {
        for (int i = 0; i < (stalled ? table.size() : 1); i++) {
            rechecked = (rechecked + 1) % table.size();
            int result = table.verify(wire, rechecked);
            if (result == ConfigTable.DIFFERS) {
                batch.clear();
                notAsConfigured();
                return FAULT;
            }
            if (result < 0) {
                return batch.size > 0 ? batch.size : failed(result);
            }
        }
        return stalled ? raise(Fault.STALLED, 0, 0) : batch.size;
    }

    private int notAsConfigured() {
        boolean reset = table.isAtPowerOn(wire) == 1;
        raise(reset ? Fault.SENSOR_RESET : Fault.CONFIGURATION_CHANGED, table.expected(), table.found());
        return 0;
    }

    /** A transfer failed. @return 0, or {@link #FAULT} if patience has run out */
    final int failed(int error) {
        int outcome = trouble.stepFailed(error);
        if (outcome == FAULT) {
            state = State.STOPPED;
        }
        return outcome;
    }

    /** @return {@link #FAULT} */
    final int raise(Fault what, int expected, int found) {
        state = State.STOPPED;
        return trouble.raise(what, expected, found);
    }

    final void sawFifo(int held, int depth) {
        peakPermille = Math.max(peakPermille, Math.min(1000, held * 1000 / depth));
    }

    final void halt() {
        state = State.STOPPED;
    }

    @Override
    public final boolean isRunning() {
        return state == State.READ;
    }

    @Override
    public final @Nullable Fault fault() {
        return trouble.fault();
    }

    @Override
    public final int faultExpected() {
        return trouble.expected();
    }

    @Override
    public final int faultFound() {
        return trouble.found();
    }

    @Override
    public final int fifoPeakPermille() {
        return peakPermille;
    }

    @Override
    public final int overflows() {
        return overflows;
    }
}
