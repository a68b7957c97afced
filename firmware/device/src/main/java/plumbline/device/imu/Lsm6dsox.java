package plumbline.device.imu;

import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.KnownSensors;
import plumbline.device.i2c.Wire;

/**
 * The LSM6DSOX (ST DS12814; application note AN5272): both halves at one rate through its FIFO, timed by its own clock.
 *
 * <p>One thread, the bus's owner. Axes are the chip's, both halves alike.
 */
public final class Lsm6dsox extends SteppedDriver {

    /** Boot procedure, which a reset may begin (DS12814, electrical characteristics, turn-on; AN5272, reboot: 10 ms). */
    private static final long RESET_NANOS = 10_000_000;

    /** SW_RESET clears itself within 50 µs (AN5272, reset): after this long it never will. */
    private static final long RESET_LIMIT_NANOS = 200_000_000;

    /** The gyro's first good sample after power-down: 70 ms (DS12814, mechanical characteristics), and a few samples. */
    private static final long SETTLE_NANOS = 80_000_000;

    /** A FIFO that was full when its status was read: a slot's words may be on their way. */
    private static final int FULL_WORDS = Lsm6dsoxFifo.DEPTH - 4;

    private static final int WORDS_A_TRANSFER = Wire.LONGEST / Lsm6dsoxFifo.WORD;

    private static final int GARBLED_WORDS = 4;
    private static final int GARBLED_DRAINS = 3;

    private final Lsm6dsoxSettings settings;
    private final Lsm6dsoxFifo fifo;
    private int freqFine;
    private int garbledDrains;

    public Lsm6dsox(Wire wire, Lsm6dsoxSettings settings) {
        super(wire, settings.table());
        this.settings = settings;
        fifo = new Lsm6dsoxFifo(settings.rate().ticks());
    }

    @Override
    public String sensor() {
        return KnownSensors.LSM6DSOX;
    }

    @Override
    ImuFormat makeFormat() {
        return new ImuFormat(sensor(), settings.gyro(), settings.accel(), periodNanos);
    }

    @Override
    int reset() {
        // First, or another bank's register may be taken for the identity, and one may be written instead of CTRL3_C.
        int result = wire.write(Lsm6dsoxRegisters.FUNC_CFG_ACCESS, Lsm6dsoxRegisters.USER_BANK);
        if (result < 0) {
            return result;
        }
        result = proveIdentity(Lsm6dsoxRegisters.WHO_AM_I, Lsm6dsoxRegisters.IDENTITY);
        int reset = Lsm6dsoxRegisters.IF_INC | Lsm6dsoxRegisters.SW_RESET;
        return result <= 0 ? result : wire.write(Lsm6dsoxRegisters.CTRL3_C, reset);
    }

    @Override
    int finishReset(long elapsedNanos) {
        if (elapsedNanos < RESET_NANOS) {
            return 0;
        }
        int result = wire.read(Lsm6dsoxRegisters.CTRL3_C, scratch, 0, 1);
        if (result < 0) {
            return result;
        }
        int busy = scratch[0] & (Lsm6dsoxRegisters.SW_RESET | Lsm6dsoxRegisters.BOOT);
        if (busy == 0) {
            return 1;
        }
        if (elapsedNanos > RESET_LIMIT_NANOS) {
            raise(Fault.STALLED, Lsm6dsoxRegisters.IF_INC, scratch[0] & 0xFF);
        }
        return 0;
    }

    @Override
    long settleNanos() {
        return SETTLE_NANOS;
    }

    /** The FIFO is empty after a reset; its timestamps begin at 0. */
    @Override
    int flush() {
        int result = wire.read(Lsm6dsoxRegisters.INTERNAL_FREQ_FINE, scratch, 0, 1);
        if (result < 0) {
            return result;
        }
        freqFine = scratch[0];
        return wire.write(Lsm6dsoxRegisters.TIMESTAMP2, Lsm6dsoxRegisters.TIMESTAMP_RESET);
    }

    @Override
    void begun(long nowNanos, long elapsedNanos) {
        periodNanos = settings.rate().periodNanos(freqFine);
        fifo.reset();
        garbledDrains = 0;
    }

    @Override
    int drain(long nowNanos, ImuBatch batch) {
        if (!fifo.hasMore()) {
            int words = readWords(batch.capacity());
            if (words < 0) {
                return failed(words);
            }
            fifo.load(words, nowNanos);
            if (!fifo.isPlausible()) {
                // Held up within this step, it would be later than it thinks: the next one knows.
                expectSamples(nowNanos);
                return finish(nowNanos, batch);
            }
        } else if (!fifo.isPlausible()) {
            fifo.reload(nowNanos);
        }
        fifo.parse(batch);
        if (batch.size > 0) {
            batch.firstSampleMicros = fifo.firstSlot() * periodNanos / 1000;
            batch.samplePeriodNanos = periodNanos;
            batch.temperatureCentiC = fifo.temperatureCentiC();
        }
        return finish(nowNanos, batch, isGarbled(batch) ? Fault.FIFO_GARBLED : null, 0, fifo.garbled());
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
        sawFifo(words, Lsm6dsoxFifo.DEPTH);
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

    private boolean isGarbled(ImuBatch batch) {
        if (!fifo.hasMore()) {
            garbledDrains = fifo.garbled() > 0 ? garbledDrains + 1 : batch.size > 0 ? 0 : garbledDrains;
        }
        return fifo.garbled() >= GARBLED_WORDS || garbledDrains >= GARBLED_DRAINS;
    }

    @Override
    public void stop() {
        halt();
        wire.write(Lsm6dsoxRegisters.CTRL1_XL, 0);
        wire.write(Lsm6dsoxRegisters.CTRL2_G, 0);
    }
}
