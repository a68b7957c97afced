package plumbline.emulator.chip;

import static plumbline.emulator.chip.Mpu6050Registers.*;

import java.util.Arrays;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.KnownSensors;

/**
 * The part of the MPU-6050 that samples and fills the FIFO: rate by SMPLRT_DIV and DLPF_CFG (RM-MPU-6000A rev. 4.2, section
 * 4.2), outputs in the order of their registers (section 4.31).
 */
final class Mpu6050Sampling {
    private static final long NANOS = 1_000_000_000;
    private static final int PPM = 1_000_000;
    private static final int AXIS_X_TEST = 0x80;

    final ByteFifo fifo;
    final Mpu6050Trim trim;

    private final MpuKind kind;
    private final Motion motion;
    private final byte[] registers;
    private final int clockPpm;
    private final short[] counts = new short[ImuBatch.CHANNELS];

    /** As the output registers have them: specific force, temperature, angular rate. */
    private final short[] out = new short[1 + ImuBatch.CHANNELS];

    /** What it runs by: SMPLRT_DIV, CONFIG, GYRO_CONFIG, ACCEL_CONFIG, PWR_MGMT_1; 0 while it doesn't. */
    private long tuned;

    private ImuFormat format;
    private long periodNanos;
    private long nextNanos = Long.MAX_VALUE;

    Mpu6050Sampling(MpuKind kind, Motion motion, byte[] registers, int clockPpm) {
        this.kind = kind;
        this.motion = motion;
        this.registers = registers;
        this.clockPpm = clockPpm;
        fifo = new ByteFifo(kind.fifoBytes);
        trim = new Mpu6050Trim(kind);
        format = format();
    }

    void powerOn(long nowNanos) {
        fifo.clear();
        clearOutputs();
        tune(nowNanos);
    }

    void clearOutputs() {
        Arrays.fill(out, (short) 0);
    }

    short out(int index) {
        return out[index];
    }

    /** Takes up rate, ranges and power if they are not those it runs by; sampling begins anew then. */
    void tune(long nowNanos) {
        boolean asleep = (registers[PWR_MGMT_1] & SLEEP) != 0;
        long wanted = asleep
                ? 0
                : 1L << 40
                        | (registers[SMPLRT_DIV] & 0xFFL) << 24
                        | (registers[CONFIG] & 7L) << 16
                        | (registers[GYRO_CONFIG] & 0x18L) << 8
                        | (registers[ACCEL_CONFIG] & 0x18L);
        if (wanted == tuned) {
            return;
        }
        tuned = wanted;
        if (asleep) {
            nextNanos = Long.MAX_VALUE;
            return;
        }
        format = format();
        nextNanos = nowNanos + periodNanos;
        motion.begin(format, nowNanos);
    }

    private ImuFormat format() {
        int filter = registers[CONFIG] & 7;
        int internalHz = filter == 0 || filter == 7 ? 8000 : 1000;
        long nominalNanos = NANOS * (1 + (registers[SMPLRT_DIV] & 0xFF)) / internalHz;
        periodNanos = StrictMath.clamp(
                nominalNanos * PPM / (PPM + clockPpm), ImuFormat.MIN_PERIOD_NANOS, ImuFormat.MAX_PERIOD_NANOS);
        int dps = 250 << (registers[GYRO_CONFIG] >> 3 & 3);
        int g = 2 << (registers[ACCEL_CONFIG] >> 3 & 3);
        return KnownSensors.format(KnownSensors.MPU_6050, dps, g, (int) periodNanos);
    }

    void until(long nowNanos) {
        while (nextNanos <= nowNanos) {
            motion.next(counts);
            for (int axis = 0; axis < 3; axis++) {
                out[axis] = output(counts[3 + axis], accelTest(axis));
                out[4 + axis] = output(counts[axis], gyroTest(axis));
            }
            out[3] = kind.temperatureCounts(motion.temperatureCentiC());
            fill();
            nextNanos += periodNanos;
        }
    }

    private long gyroTest(int axis) {
        boolean on = (registers[GYRO_CONFIG] & AXIS_X_TEST >> axis) != 0;
        return on ? trim.gyroCounts(axis, format.gyro().nanoDpsPerCount()) : 0;
    }

    private long accelTest(int axis) {
        boolean on = (registers[ACCEL_CONFIG] & AXIS_X_TEST >> axis) != 0;
        return on ? trim.accelCounts(axis, format.accel().nanoGPerCount()) : 0;
    }

    private static short output(short count, long test) {
        return (short) StrictMath.clamp(count + test, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private void fill() {
        int enabled = registers[INT_ENABLE];
        registers[INT_STATUS] |= (byte) (enabled & DATA_RDY);
        if ((registers[USER_CTRL] & USER_FIFO_EN) == 0) {
            return;
        }
        int what = registers[FIFO_EN];
        for (int i = 0; i < 3 && (what & ACCEL_FIFO_EN) != 0; i++) {
            fifo.pushBigEndian(out[i]);
        }
        if ((what & TEMP_FIFO_EN) != 0) {
            fifo.pushBigEndian(out[3]);
        }
        for (int i = 0; i < 3; i++) {
            if ((what & XG_FIFO_EN >> i) != 0) {
                fifo.pushBigEndian(out[4 + i]);
            }
        }
        if (fifo.takeOverflow()) {
            registers[INT_STATUS] |= (byte) (enabled & FIFO_OFLOW);
        }
    }
}
