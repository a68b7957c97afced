package plumbline.device.imu;

import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.KnownSensors;
import plumbline.device.i2c.Wire;

/**
 * The MPU-6050 and its heirs of the same registers (InvenSense PS-MPU-6000A rev. 3.4, RM-MPU-6000A rev. 4.2).
 *
 * <p>The FIFO carries specific force and angular rate, 12 bytes a sample, high bytes first; the temperature is read apart twice
 * a second. The chip has no clock to ask: time is counted in samples of the nominal period, and a loss is bridged by the
 * host's clock. One thread, the bus's owner.
 */
public final class Mpu6050 extends SteppedDriver {

    private static final int SAMPLE_BYTES = 12;

    /** Of a drain; of a backlog the rest comes with the next ones. */
    private static final int MOST_AT_ONCE = Wire.LONGEST / SAMPLE_BYTES;

    /** After DEVICE_RESET (RM-MPU-6000A, 4.28: 100 ms). */
    private static final long RESET_NANOS = 100_000_000;

    private static final long RESET_LIMIT_NANOS = 500_000_000;

    /** From sleep until registers may be written (PS-MPU-6500A, 3.4: 5 ms; PS-MPU-6000A gives none). */
    private static final long WAKE_NANOS = 5_000_000;

    /** Gyro start-up 30 ms (PS-MPU-6000A, 6.1), 35 ms (PS-MPU-6500A), and PLL settling 10 ms (PS-MPU-6000A, 6.6). */
    private static final long SETTLE_NANOS = 50_000_000;

    private static final long TEMPERATURE_NANOS = 500_000_000;

    /** Polls in a row in which the FIFO may hold a part of a sample, which is one being written. */
    private static final int PARTS_ALLOWED = 2;

    private final MpuModel model;
    private final Mpu6050Settings settings;
    private final SampleClock clock = new SampleClock();
    private final byte[] buffer;

    private long wokenNanos;
    private int parts;
    private boolean positionUnknown;

    /** The FIFO was begun anew: how much was lost is known with the next drain. */
    private boolean begunAnew;

    private long caughtUpNanos;
    private long temperatureDueNanos;

    Mpu6050(Wire wire, MpuModel model, Mpu6050Settings settings) {
        super(wire, settings.table(model));
        this.model = model;
        this.settings = settings;
        buffer = new byte[model.fifoBytes()];
    }

    /** The chip that it really is, as its maker writes it. */
    public String model() {
        return model.text();
    }

    @Override
    public String sensor() {
        return KnownSensors.MPU_6050;
    }

    @Override
    ImuFormat makeFormat() {
        return new ImuFormat(sensor(), settings.gyro(), settings.accel(), periodNanos);
    }

    @Override
    int reset() {
        int result = proveIdentity(MpuRegisters.WHO_AM_I, model.identity());
        wokenNanos = 0;
        return result <= 0 ? result : wire.write(MpuRegisters.PWR_MGMT_1, MpuRegisters.DEVICE_RESET);
    }

    @Override
    int finishReset(long elapsedNanos) {
        if (elapsedNanos < RESET_NANOS) {
            return 0;
        }
        if (wokenNanos > 0) {
            return elapsedNanos - wokenNanos < WAKE_NANOS ? 0 : 1;
        }
        int result = wire.read(MpuRegisters.PWR_MGMT_1, scratch, 0, 1);
        if (result < 0) {
            return result;
        }
        int management = scratch[0] & 0xFF;
        if ((management & MpuRegisters.DEVICE_RESET) != 0) {
            if (elapsedNanos > RESET_LIMIT_NANOS) {
                raise(Fault.STALLED, model.powerOnManagement(), management);
            }
            return 0;
        }
        result = wire.write(MpuRegisters.PWR_MGMT_1, MpuRegisters.PLL_GYRO_X);
        wokenNanos = result < 0 ? 0 : elapsedNanos;
        return Math.min(0, result);
    }

    @Override
    long settleNanos() {
        return SETTLE_NANOS;
    }

    @Override
    int flush() {
        return wire.write(MpuRegisters.USER_CTRL, MpuRegisters.FIFO_RESET);
    }

    @Override
    void begun(long nowNanos, long elapsedNanos) {
        periodNanos = settings.periodNanos();
        clock.start(elapsedNanos + periodNanos, periodNanos);
        parts = 0;
        positionUnknown = false;
        begunAnew = false;
        caughtUpNanos = nowNanos;
        temperatureDueNanos = nowNanos;
    }

    @Override
    int drain(long nowNanos, ImuBatch batch) {
        int bytes = fifoBytes();
        if (bytes < 0) {
            return failed(bytes);
        }
        int overflowed = overflowed(bytes);
        if (overflowed < 0) {
            return failed(overflowed);
        }
        if (overflowed > 0 || positionUnknown) {
            return resync(overflowed > 0, nowNanos, batch);
        }
        if (begunAnew) {
            passLoss(nowNanos - (long) (bytes / SAMPLE_BYTES) * periodNanos, nowNanos);
        }
        parts = bytes % SAMPLE_BYTES == 0 ? 0 : parts + 1;
        if (parts > PARTS_ALLOWED) {
            return finish(nowNanos, batch, Fault.FIFO_GARBLED, 0, bytes % SAMPLE_BYTES);
        }
        int samples = parts > 0 ? 0 : Math.min(bytes / SAMPLE_BYTES, Math.min(MOST_AT_ONCE, batch.capacity()));
        if (samples > 0) {
            int result = wire.read(MpuRegisters.FIFO_R_W, buffer, 0, samples * SAMPLE_BYTES);
            if (result < 0) {
                positionUnknown = !Wire.isNoAnswer(result);
                return failed(result);
            }
            if (isSilence((samples - 1) * SAMPLE_BYTES)) {
                positionUnknown = true;
                return failed(Wire.BROKEN);
            }
            decode(samples, batch);
            clock.stamp(batch);
            caughtUpNanos = nowNanos - (long) (bytes / SAMPLE_BYTES - samples) * periodNanos;
            readTemperature(nowNanos, batch);
        }
        return finish(nowNanos, batch);
    }

    private int fifoBytes() {
        int result = wire.read(MpuRegisters.FIFO_COUNTH, scratch, 0, 2);
        if (result < 0) {
            return result;
        }
        int bytes = Counts.bigEndian(scratch, 0) & 0x1FFF;
        sawFifo(bytes, buffer.length);
        return bytes;
    }

    /** Asks only when the FIFO is half full or more: it can't have overflowed otherwise. @return 1, 0 or a negative error */
    private int overflowed(int bytes) {
        if (2 * bytes < buffer.length) {
            return 0;
        }
        int result = wire.read(MpuRegisters.INT_STATUS, scratch, 0, 1);
        if (result < 0) {
            return result;
        }
        boolean full = bytes > buffer.length - SAMPLE_BYTES;
        return full || (scratch[0] & MpuRegisters.FIFO_OFLOW) != 0 ? 1 : 0;
    }

    /**
     * Begins the FIFO anew, because where samples begin in it isn't known: its size is no multiple of a sample's, and a broken
     * read may have taken any number of bytes.
     */
    private int resync(boolean overflowed, long nowNanos, ImuBatch batch) {
        int result = flush();
        if (result >= 0) {
            result = wire.write(MpuRegisters.USER_CTRL, MpuRegisters.FIFO_ENABLE);
        }
        if (result < 0) {
            positionUnknown = true;
            return failed(result);
        }
        if (overflowed) {
            overflows++;
        }
        positionUnknown = false;
        begunAnew = true;
        parts = 0;
        expectSamples(nowNanos);
        return finish(nowNanos, batch);
    }

    /** All until {@code nowNanos} but what the FIFO holds is lost; a step that was held up would not have known the time. */
    private void passLoss(long heldSinceNanos, long nowNanos) {
        begunAnew = false;
        clock.skip(Math.max(0, heldSinceNanos - caughtUpNanos + periodNanos / 2) / periodNanos);
        caughtUpNanos = heldSinceNanos;
        expectSamples(nowNanos);
    }

    /** An open bus reads as ones, and a chip that left it while it was being read can't say so. */
    private boolean isSilence(int at) {
        for (int i = 0; i < SAMPLE_BYTES; i++) {
            if (buffer[at + i] != -1) {
                return false;
            }
        }
        return true;
    }

    private void decode(int samples, ImuBatch batch) {
        for (int i = 0; i < samples; i++) {
            int at = i * SAMPLE_BYTES;
            batch.add(
                    Counts.bigEndian(buffer, at + 6),
                    Counts.bigEndian(buffer, at + 8),
                    Counts.bigEndian(buffer, at + 10),
                    Counts.bigEndian(buffer, at),
                    Counts.bigEndian(buffer, at + 2),
                    Counts.bigEndian(buffer, at + 4));
        }
    }

    private void readTemperature(long nowNanos, ImuBatch batch) {
        if (nowNanos < temperatureDueNanos) {
            return;
        }
        // A failure is left to the next drain to find: these samples are good.
        if (wire.read(MpuRegisters.TEMP_OUT_H, scratch, 0, 2) > 0) {
            batch.temperatureCentiC = model.centiC(Counts.bigEndian(scratch, 0));
            temperatureDueNanos = nowNanos + TEMPERATURE_NANOS;
        }
    }

    @Override
    public void stop() {
        halt();
        wire.write(MpuRegisters.PWR_MGMT_1, MpuRegisters.SLEEP);
    }
}
