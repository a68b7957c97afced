package plumbline.device.imu;

import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.KnownSensors;
import plumbline.device.i2c.Wire;

/**
 * The LSM6DSOX (ST DS12814; application note AN5272): both halves at one rate through its FIFO, timed by its own clock.
 *
 * <p>One thread, the bus's owner. Axes are the chip's, both halves alike.
 */
public final class Lsm6dsox implements ImuDriver {

    private enum State {
        STOPPED,
        START,
        READ
    }

    /** One register each time: all fifteen in 0.6 s. */
    private static final long RECHECK_NANOS = 40_000_000;

    private static final long STALL_NANOS = 60_000_000;
    private static final int STALL_PERIODS = 8;
    /** A FIFO that was full when its status was read: a slot's words may be on their way. */
    private static final int FULL_WORDS = Lsm6dsoxFifo.DEPTH - 4;

    private static final int WORDS_A_TRANSFER = Wire.LONGEST / Lsm6dsoxFifo.WORD;

    private static final int GARBLED_WORDS = 4;
    private static final int GARBLED_DRAINS = 3;

    private final Wire wire;
    private final Lsm6dsoxSettings settings;
    private final ConfigTable table;
    private final Lsm6dsoxFifo fifo;
    private final Trouble trouble = new Trouble();
    private final Lsm6dsoxStart start;
    private final byte[] scratch = new byte[2];

    private State state = State.STOPPED;
    private long recheckNanos;
    private int rechecked;
    private long lastSampleNanos;
    private int periodNanos;
    private int garbledDrains;
    private int overflows;
    private int peakWords;
    private @Nullable ImuFormat format;

    public Lsm6dsox(Wire wire, Lsm6dsoxSettings settings) {
        this.wire = wire;
        this.settings = settings;
        table = settings.table();
        start = new Lsm6dsoxStart(wire, table, trouble);
        fifo = new Lsm6dsoxFifo(settings.rate().ticks());
    }

    @Override
    public String sensor() {
        return KnownSensors.LSM6DSOX;
    }

    @Override
    public @Nullable ImuFormat format() {
        if (format == null && periodNanos != 0) {
            format = new ImuFormat(sensor(), settings.gyro(), settings.accel(), periodNanos);
        }
        return format;
    }

    @Override
    public void start(long nowNanos) {
        trouble.clear();
        overflows = 0;
        peakWords = 0;
        garbledDrains = 0;
        start.begin(nowNanos);
        state = State.START;
    }

    @Override
    public int poll(long nowNanos, ImuBatch batch) {
        batch.clear();
        return switch (state) {
            case STOPPED -> trouble.fault() == null ? 0 : FAULT;
            case START -> bringUp(nowNanos);
            case READ -> drain(nowNanos, batch);
        };
    }

    private int bringUp(long nowNanos) {
        int result = start.step(nowNanos);
        if (result == FAULT) {
            state = State.STOPPED;
        } else if (result == Lsm6dsoxStart.DONE) {
            periodNanos = settings.rate().periodNanos(start.freqFine());
            fifo.reset();
            lastSampleNanos = nowNanos;
            recheckNanos = nowNanos;
            state = State.READ;
        }
        return Math.min(result, 0);
    }

    private int drain(long nowNanos, ImuBatch batch) {
        if (!fifo.hasMore()) {
            int words = readWords(batch.capacity());
            if (words < 0) {
                return failed(words);
            }
            trouble.stepWorked();
            fifo.load(words, nowNanos);
        }
        parse(nowNanos, batch);
        Fault suspicion = suspicion(nowNanos, batch);
        if (suspicion == null && nowNanos - recheckNanos < RECHECK_NANOS) {
            return batch.size;
        }
        recheckNanos = nowNanos;
        return recheck(suspicion, batch);
    }

    private void parse(long nowNanos, ImuBatch batch) {
        fifo.parse(batch);
        if (batch.size > 0) {
            lastSampleNanos = nowNanos;
            batch.firstSampleMicros = fifo.firstSlot() * periodNanos / 1000;
            batch.samplePeriodNanos = periodNanos;
            batch.drainHostNanos = nowNanos;
            batch.temperatureCentiC = fifo.temperatureCentiC();
        }
    }

    /** @return words now in the FIFO's buffer, or a negative error */
    private int readWords(int samples) {
        int result = wire.read(Lsm6dsoxRegisters.FIFO_STATUS1, scratch, 0, 2);
        if (result < 0) {
            return result;
        }
        int words = (scratch[0] & 0xFF) | (scratch[1] & 3) << 8;
        // The flag may rise again while the words that were there are read; but words are lost only from a full FIFO.
        if ((scratch[1] & Lsm6dsoxRegisters.FIFO_OVR_LATCHED) != 0 && words >= FULL_WORDS) {
            overflows++;
            fifo.overflowed();
        }
        peakWords = Math.max(peakWords, words);
        // Two words a sample at least: more would not fit into the batch.
        int read = Math.min(Math.min(words, Lsm6dsoxFifo.DEPTH), 2 * samples);
        return readBlocks(read);
    }

    /** A drain is one transfer, but for a backlog. What came before one that failed is kept. */
    private int readBlocks(int words) {
        for (int at = 0; at < words; at += WORDS_A_TRANSFER) {
            int length = Math.min(WORDS_A_TRANSFER, words - at) * Lsm6dsoxFifo.WORD;
            int result = wire.read(Lsm6dsoxRegisters.FIFO_DATA_OUT_TAG, fifo.bytes, at * Lsm6dsoxFifo.WORD, length);
            if (result < 0) {
                return at > 0 ? at : result;
            }
        }
        return words;
    }

    /** What is wrong, if the chip is still set up as it was. */
    private @Nullable Fault suspicion(long nowNanos, ImuBatch batch) {
        if (!fifo.hasMore()) {
            garbledDrains = fifo.garbled() > 0 ? garbledDrains + 1 : batch.size > 0 ? 0 : garbledDrains;
        }
        if (fifo.garbled() >= GARBLED_WORDS || garbledDrains >= GARBLED_DRAINS) {
            return Fault.FIFO_GARBLED;
        }
        long stallNanos = Math.max(STALL_NANOS, (long) STALL_PERIODS * periodNanos);
        return batch.size == 0 && nowNanos - lastSampleNanos > stallNanos ? Fault.STALLED : null;
    }

    /** Looks whether the chip is still set up as it was: one register, or all of them where there is a suspicion. */
    private int recheck(@Nullable Fault suspicion, ImuBatch batch) {
        for (int i = 0; i < (suspicion == null ? 1 : table.size()); i++) {
            rechecked = (rechecked + 1) % table.size();
            int result = table.verify(wire, rechecked);
            if (result == ConfigTable.DIFFERS) {
                batch.clear();
                state = State.STOPPED;
                return trouble.notAsConfigured(table, wire);
            }
            if (result < 0) {
                return batch.size > 0 ? batch.size : failed(result);
            }
        }
        if (suspicion == null) {
            return batch.size;
        }
        batch.clear();
        return raise(suspicion, 0, fifo.garbled());
    }

    private int failed(int error) {
        int outcome = trouble.stepFailed(error);
        if (outcome == FAULT) {
            state = State.STOPPED;
        }
        return outcome;
    }

    private int raise(Fault what, int expected, int found) {
        state = State.STOPPED;
        return trouble.raise(what, expected, found);
    }

    @Override
    public boolean isRunning() {
        return state == State.READ;
    }

    @Override
    public @Nullable Fault fault() {
        return trouble.fault();
    }

    @Override
    public int faultExpected() {
        return trouble.expected();
    }

    @Override
    public int faultFound() {
        return trouble.found();
    }

    @Override
    public int fifoPeakPermille() {
        return peakWords * 1000 / Lsm6dsoxFifo.DEPTH;
    }

    @Override
    public int overflows() {
        return overflows;
    }

    @Override
    public void stop() {
        state = State.STOPPED;
        wire.write(Lsm6dsoxRegisters.CTRL1_XL, 0);
        wire.write(Lsm6dsoxRegisters.CTRL2_G, 0);
    }
}
