package plumbline.device.imu;

import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.device.i2c.Wire;

/**
 * What the drivers share: states, patience, and rechecks of what was set up.
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

    /** One register each time: fifteen of them within 0.6 s, in steps of 10 to 20 ms. */
    private static final long RECHECK_NANOS = 30_000_000;

    private static final long STALL_NANOS = 60_000_000;
    private static final int STALL_PERIODS = 8;

    final Wire wire;
    final byte[] scratch = new byte[4];

    /** From one sample to the next, from {@link #begun} on. */
    int periodNanos;

    int overflows;

    private final Trouble trouble = new Trouble();
    private final ConfigSteps steps;
    private State state = State.STOPPED;
    private long startNanos;
    private long sinceNanos;
    private boolean wasUp;
    private long lastSampleNanos;
    private long recheckNanos;
    private int heldPermille;
    private int peakPermille;
    private @Nullable ImuFormat format;

    SteppedDriver(Wire wire, ConfigTable table) {
        this.wire = wire;
        steps = new ConfigSteps(wire, table, trouble);
    }

    /** {@linkplain #proveIdentity Proves the identity} and sets off a reset. @return 1, 0 after a fault, or a negative error */
    abstract int reset();

    /** Looks, {@code elapsedNanos} after a reset, whether it is over. @return 1 for yes, 0 for not yet, or a negative error */
    abstract int finishReset(long elapsedNanos);

    /** How long the sensors take to settle after the table is written. */
    abstract long settleNanos();

    /** The last before the FIFO is started: empties it. @return 1, or a negative error */
    abstract int flush();

    /** The FIFO runs from now on, {@code elapsedNanos} after {@link #start}. */
    abstract void begun(long nowNanos, long elapsedNanos);

    /** What samples mean, once {@link #periodNanos} is known. */
    abstract ImuFormat makeFormat();

    /** Reads what there is into {@code batch} and ends with {@link #finish}, {@link #failed} or {@link #raise}. */
    abstract int drain(long nowNanos, ImuBatch batch);

    @Override
    public final @Nullable ImuFormat format() {
        if (format == null && wasUp) {
            format = makeFormat();
        }
        return format;
    }

    @Override
    public final void start(long nowNanos) {
        trouble.clear();
        overflows = 0;
        heldPermille = 0;
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
            case CONFIGURE -> goOn(steps.write(), State.VERIFY, nowNanos);
            case VERIFY -> goOn(settle(nowNanos), State.READ, nowNanos);
            case READ -> drain(nowNanos, batch);
        };
    }

    private void enter(State next, long nowNanos) {
        state = next;
        sinceNanos = nowNanos;
        steps.begin();
    }

    private int goOn(int result, State next, long nowNanos) {
        if (trouble.fault() != null) {
            halt();
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

    /** @return 1 if {@code register} holds {@code expected}, 0 after a fault, or a negative error */
    final int proveIdentity(int register, int expected) {
        int result = wire.read(register, scratch, 0, 1);
        int identity = scratch[0] & 0xFF;
        if (result > 0 && identity != expected) {
            raise(Fault.WRONG_IDENTITY, expected, identity);
            return 0;
        }
        return result;
    }

    /** Reads all back while the sensors settle; then starts the FIFO. */
    private int settle(long nowNanos) {
        int result = steps.verify();
        if (result <= 0 || nowNanos - sinceNanos < settleNanos()) {
            return Math.min(result, 0);
        }
        result = flush();
        if (result < 0) {
            return result;
        }
        result = steps.start();
        if (result <= 0) {
            return result;
        }
        lastSampleNanos = nowNanos;
        recheckNanos = nowNanos;
        wasUp = true;
        begun(nowNanos, nowNanos - startNanos);
        return 1;
    }

    /** Looks now and then whether the chip is still set up as it was. @return what {@link #poll} does */
    final int finish(long nowNanos, ImuBatch batch) {
        return finish(nowNanos, batch, null, 0, 0);
    }

    /**
     * As {@link #finish(long, ImuBatch)}, and looks at all of it where something is wrong already, so that the cause is told and
     * not its symptom.
     *
     * @param symptom or null for none
     * @param expected what the fault is about, if there is no other cause; so is {@code found}
     */
    final int finish(long nowNanos, ImuBatch batch, @Nullable Fault symptom, int expected, int found) {
        trouble.stepWorked();
        if (batch.size > 0) {
            batch.drainHostNanos = nowNanos;
            lastSampleNanos = nowNanos;
        }
        Fault suspicion = symptom == null && isSilent(nowNanos) ? Fault.STALLED : symptom;
        if (suspicion == null && nowNanos - recheckNanos < RECHECK_NANOS) {
            return batch.size;
        }
        recheckNanos = nowNanos;
        return recheck(suspicion, expected, found, batch);
    }

    private boolean isSilent(long nowNanos) {
        return nowNanos - lastSampleNanos > Math.max(STALL_NANOS, (long) STALL_PERIODS * periodNanos);
    }

    /** Samples are awaited from now on, as after a loss that is known. */
    final void expectSamples(long nowNanos) {
        lastSampleNanos = nowNanos;
    }

    private int recheck(@Nullable Fault suspicion, int expected, int found, ImuBatch batch) {
        int result = steps.recheck(suspicion != null);
        if (result < 0) {
            return batch.size > 0 ? batch.size : failed(result);
        }
        if (result > 0) {
            if (suspicion == null) {
                return batch.size;
            }
            trouble.raise(suspicion, expected, found);
        }
        batch.clear();
        halt();
        return FAULT;
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
        heldPermille = Math.min(1000, held * 1000 / depth);
        peakPermille = Math.max(peakPermille, heldPermille);
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
    public final int fifoPermille() {
        return heldPermille;
    }

    @Override
    public final int overflows() {
        return overflows;
    }
}
