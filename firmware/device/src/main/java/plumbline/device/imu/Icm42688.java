package plumbline.device.imu;

import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.KnownSensors;
import plumbline.device.i2c.Wire;

/**
 * The ICM-42688-P (TDK DS-000347 rev. 1.7): both halves at one rate through its FIFO, losses known by its timestamps.
 *
 * <p>Timestamps and samples come from one oscillator, so that they can't tell its error: the period is the nominal one. One
 * thread, the bus's owner.
 */
public final class Icm42688 extends SteppedDriver {

    /** After a soft reset (DS-000347, 14.1: 1 ms). */
    private static final long RESET_NANOS = 1_000_000;

    private static final long RESET_LIMIT_NANOS = 100_000_000;

    /** Gyro start-up 30 ms (DS-000347, 3.1), accelerometer 10 ms (3.2), and some for the filters. */
    private static final long SETTLE_NANOS = 45_000_000;

    /**
     * The first full FIFO in a row: a step that was held up until then would be later than it thinks, and misdate what is there by
     * wraps of the timestamps. The next one knows.
     */
    private static final int LEFT_ALONE = 1;

    private final Icm42688Settings settings;
    private final SampleClock clock = new SampleClock();
    private final Icm42688Fifo fifo;
    private boolean positionUnknown;
    private int fullInRow;

    Icm42688(Wire wire, Icm42688Settings settings) {
        super(wire, settings.table());
        this.settings = settings;
        fifo = new Icm42688Fifo(settings.periodNanos());
    }

    @Override
    public String sensor() {
        return KnownSensors.ICM_42688_P;
    }

    @Override
    ImuFormat makeFormat() {
        return new ImuFormat(sensor(), settings.gyro(), settings.accel(), periodNanos);
    }

    @Override
    int reset() {
        int result = wire.write(Icm42688Registers.REG_BANK_SEL, Icm42688Registers.BANK_0);
        if (result < 0) {
            return result;
        }
        result = proveIdentity(Icm42688Registers.WHO_AM_I, Icm42688Registers.IDENTITY);
        return result <= 0 ? result : wire.write(Icm42688Registers.DEVICE_CONFIG, Icm42688Registers.SOFT_RESET);
    }

    @Override
    int finishReset(long elapsedNanos) {
        if (elapsedNanos < RESET_NANOS) {
            return 0;
        }
        int result = wire.read(Icm42688Registers.INT_STATUS, scratch, 0, 1);
        if (result < 0) {
            return result;
        }
        int status = scratch[0] & 0xFF;
        if ((status & Icm42688Registers.RESET_DONE) != 0) {
            return 1;
        }
        if (elapsedNanos > RESET_LIMIT_NANOS) {
            raise(Fault.STALLED, Icm42688Registers.RESET_DONE, status);
        }
        return 0;
    }

    @Override
    long settleNanos() {
        return SETTLE_NANOS;
    }

    @Override
    int flush() {
        return wire.write(Icm42688Registers.SIGNAL_PATH_RESET, Icm42688Registers.FIFO_FLUSH);
    }

    @Override
    void begun(long nowNanos, long elapsedNanos) {
        periodNanos = settings.periodNanos();
        clock.start(elapsedNanos + periodNanos, periodNanos);
        fifo.reset();
        positionUnknown = false;
        fullInRow = 0;
    }

    @Override
    int drain(long nowNanos, ImuBatch batch) {
        if (!fifo.hasMore()) {
            int result = load(nowNanos);
            if (result < 0) {
                return failed(result);
            }
        }
        int header = fifo.parse(batch, clock);
        if (header != 0) {
            batch.clear();
            return finish(nowNanos, batch, Fault.FIFO_GARBLED, Icm42688Fifo.HEADER, header);
        }
        if (batch.size > 0) {
            clock.stamp(batch);
        }
        return finish(nowNanos, batch);
    }

    /** Status and count stand side by side and are read at once; the packets follow. */
    private int load(long nowNanos) {
        if (positionUnknown) {
            int flushed = flush();
            if (flushed < 0) {
                return flushed;
            }
            positionUnknown = false;
            fifo.overflowed();
        }
        int result = wire.read(Icm42688Registers.INT_STATUS, scratch, 0, 3);
        if (result < 0) {
            return result;
        }
        int held = Counts.bigEndian(scratch, 1) & 0xFFFF;
        if ((scratch[0] & Icm42688Registers.FIFO_FULL) != 0) {
            fifo.overflowed();
        }
        // The flag may rise again while the packets that were there are read; but they are lost only from a full FIFO.
        boolean full =
                (scratch[0] & Icm42688Registers.FIFO_FULL) != 0 && held + Icm42688Fifo.PACKET > Icm42688Fifo.DEPTH;
        fullInRow = full ? fullInRow + 1 : 0;
        overflows += full && fullInRow != LEFT_ALONE + 1 ? 1 : 0;
        sawFifo(held, Icm42688Fifo.DEPTH);
        if (full && fullInRow == LEFT_ALONE) {
            expectSamples(nowNanos);
            return 0;
        }
        int bytes = Math.min(held, Icm42688Fifo.MOST_AT_ONCE) / Icm42688Fifo.PACKET * Icm42688Fifo.PACKET;
        if (bytes == 0) {
            return 0;
        }
        result = wire.read(Icm42688Registers.FIFO_DATA, fifo.bytes, 0, bytes);
        if (result < 0) {
            // A broken read may have taken any number of bytes; an address that wasn't answered took none.
            positionUnknown = !Wire.isNoAnswer(result);
            return result;
        }
        long leftNanos = (long) ((held - bytes) / Icm42688Fifo.PACKET) * periodNanos;
        fifo.load(bytes, nowNanos - leftNanos);
        return bytes;
    }

    @Override
    public void stop() {
        halt();
        wire.write(Icm42688Registers.PWR_MGMT0, 0);
    }
}
