package plumbline.emulator.chip;

import static plumbline.emulator.chip.Lsm6dsoxRegisters.COUNTER_BDR_REG1;
import static plumbline.emulator.chip.Lsm6dsoxRegisters.CTRL10_C;
import static plumbline.emulator.chip.Lsm6dsoxRegisters.CTRL1_XL;
import static plumbline.emulator.chip.Lsm6dsoxRegisters.CTRL2_G;
import static plumbline.emulator.chip.Lsm6dsoxRegisters.CTRL5_C;
import static plumbline.emulator.chip.Lsm6dsoxRegisters.FIFO_CTRL3;
import static plumbline.emulator.chip.Lsm6dsoxRegisters.FIFO_CTRL4;
import static plumbline.emulator.chip.Lsm6dsoxRegisters.TIMESTAMP_EN;
import static plumbline.emulator.chip.Lsm6dsoxRegisters.TRIG_COUNTER_BDR;

import java.util.Arrays;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.KnownSensors;
import plumbline.core.imu.Lsm6dsoxAccelRange;
import plumbline.core.imu.Lsm6dsoxGyroRange;

/**
 * The part of the LSM6DSOX that samples and batches: rates, ranges, self-test, timestamp, temperature (ST DS12814: section
 * 4.1 and 4.3 for scales and self-test, 6.5 for batching, 9.15 and 9.16 for rates, 9.63 for the true rate).
 *
 * <p>A rate code c from 1 on is 6667 Hz x (1 + 0.0015 FREQ_FINE) / 2^(10-c); codes beyond 1667 Hz are sampled at 1667 Hz here.
 * The word that carries a timestamp comes first of its slot, then angular rate, specific force, temperature.
 */
final class Lsm6dsoxSampling {
    private static final int FASTEST = 8;
    private static final int SLOWEST_MASTER = 3;
    private static final int TEMPERATURE_RATE = 3;
    private static final int TAG_GYRO = 0x01;
    private static final int TAG_ACCEL = 0x02;
    private static final int TAG_TEMPERATURE = 0x03;
    private static final int TAG_TIMESTAMP = 0x04;

    /** Within the limits of 50 to 1700 mg, and of 150 to 700 dps at 2000 dps and 20 to 80 dps at 250 dps (table 2). */
    private static final long ACCEL_TEST_NANO_G = 600_000_000L;

    private static final long GYRO_TEST_NANO_DPS = 400_000_000_000L;
    private static final long GYRO_TEST_SMALL_NANO_DPS = 50_000_000_000L;

    /** STATUS_REG. */
    static final int TDA = 4;

    static final int GDA = 2;
    static final int XLDA = 1;

    final TaggedFifo fifo = new TaggedFifo();
    int ready;

    private final Motion motion;
    private final byte[] registers;
    private final int freqFine;
    private final short[] counts = new short[ImuBatch.CHANNELS];

    /** As the output registers have them: temperature, angular rate, specific force. */
    private final short[] out = new short[1 + ImuBatch.CHANNELS];

    private int tunedAccel;
    private int tunedGyro;
    private int accelCode;
    private int gyroCode;
    private int masterCode;
    private long accelTestCounts;
    private long gyroTestCounts;
    private long tickNanos;
    private long nextTickNanos = Long.MAX_VALUE;
    private long tick;
    private long timestampZeroNanos;
    private int batched;

    Lsm6dsoxSampling(Motion motion, byte[] registers, int freqFine) {
        this.motion = motion;
        this.registers = registers;
        this.freqFine = freqFine;
    }

    void powerOn(long nowNanos) {
        fifo.clear();
        Arrays.fill(out, (short) 0);
        ready = 0;
        batched = 0;
        timestampZeroNanos = nowNanos;
        tune(nowNanos);
    }

    short out(int index) {
        return out[index];
    }

    int batched() {
        return batched;
    }

    void resetBatched() {
        batched = 0;
    }

    void zeroTimestamp(long nowNanos) {
        timestampZeroNanos = nowNanos;
    }

    /** In steps of 25 µs by the chip's own clock; wraps after 32 bits. */
    int timestamp(long nowNanos) {
        boolean on = (registers[CTRL10_C] & TIMESTAMP_EN) != 0;
        return on ? (int) ((nowNanos - timestampZeroNanos) * (2000 + 3L * freqFine) / 50_000_000) : 0;
    }

    /** Takes up rates and ranges if they are not those it runs by; at other rates sampling begins anew. */
    void tune(long nowNanos) {
        int accel = registers[CTRL1_XL] & 0xFC;
        int gyro = registers[CTRL2_G] & 0xFE;
        if (accel == tunedAccel && gyro == tunedGyro) {
            return;
        }
        tunedAccel = accel;
        tunedGyro = gyro;
        boolean sameRates = accelCode == code(accel) && gyroCode == code(gyro);
        accelCode = code(accel);
        gyroCode = code(gyro);
        if (accelCode == 0 && gyroCode == 0) {
            nextTickNanos = Long.MAX_VALUE;
            return;
        }
        masterCode = StrictMath.max(SLOWEST_MASTER, StrictMath.max(accelCode, gyroCode));
        long microHz = (6667L * (1_000_000 + 1500L * freqFine)) >> (10 - masterCode);
        tickNanos = (1_000_000_000_000_000L + microHz / 2) / microHz;
        ImuFormat format = format();
        accelTestCounts = ACCEL_TEST_NANO_G / format.accel().nanoGPerCount();
        boolean small = format.gyro().fullScaleDps() <= 250;
        gyroTestCounts = (small ? GYRO_TEST_SMALL_NANO_DPS : GYRO_TEST_NANO_DPS)
                / format.gyro().nanoDpsPerCount();
        if (!sameRates) {
            tick = 0;
            nextTickNanos = nowNanos + tickNanos;
        }
        motion.begin(format, nextTickNanos - tickNanos);
    }

    private static int code(int control) {
        int code = control >> 4 & 0xF;
        return code > 10 ? 0 : StrictMath.min(code, FASTEST);
    }

    private ImuFormat format() {
        int dps = 250;
        for (Lsm6dsoxGyroRange range : Lsm6dsoxGyroRange.values()) {
            dps = (tunedGyro & Lsm6dsoxGyroRange.MASK) == range.registerBits() ? range.fullScaleDps() : dps;
        }
        int g = 2;
        for (Lsm6dsoxAccelRange range : Lsm6dsoxAccelRange.values()) {
            g = (tunedAccel & Lsm6dsoxAccelRange.MASK) == range.registerBits() ? range.fullScaleG() : g;
        }
        return KnownSensors.format(KnownSensors.LSM6DSOX, dps, g, (int) tickNanos);
    }

    /** Takes every sample that is due by {@code nowNanos}. */
    void until(long nowNanos) {
        while (nextTickNanos <= nowNanos) {
            tick++;
            motion.next(counts);
            sample();
            batch(nextTickNanos);
            nextTickNanos += tickNanos;
        }
    }

    private void sample() {
        int test = registers[CTRL5_C];
        if (due(gyroCode)) {
            long shift = (test & 0xC) == 0x4 ? gyroTestCounts : (test & 0xC) == 0xC ? -gyroTestCounts : 0;
            for (int axis = 0; axis < 3; axis++) {
                out[1 + axis] = clamp(counts[axis] + shift);
            }
            ready |= GDA;
        }
        if (due(accelCode)) {
            long shift = (test & 0x3) == 0x1 ? accelTestCounts : (test & 0x3) == 0x2 ? -accelTestCounts : 0;
            for (int axis = 3; axis < 6; axis++) {
                out[1 + axis] = clamp(counts[axis] + shift);
            }
            ready |= XLDA;
        }
        if (due(TEMPERATURE_RATE)) {
            out[0] = clamp((motion.temperatureCentiC() - 2500) * 256L / 100);
            ready |= TDA;
        }
    }

    private static short clamp(long value) {
        return (short) StrictMath.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** True at every tick of rate {@code code} that lies on the master's. */
    private boolean due(int code) {
        return code > 0 && (tick & (1L << StrictMath.max(0, masterCode - code)) - 1) == 0;
    }

    private void batch(long atNanos) {
        int mode = registers[FIFO_CTRL4] & 7;
        if (mode != Lsm6dsox.CONTINUOUS && mode != Lsm6dsox.UNTIL_FULL && mode != Lsm6dsox.CONTINUOUS_TO_FIFO) {
            return;
        }
        int accelBatch = gate(registers[FIFO_CTRL3] & 0xF, accelCode);
        int gyroBatch = gate(registers[FIFO_CTRL3] >> 4 & 0xF, gyroCode);
        boolean accel = due(accelBatch);
        boolean gyro = due(gyroBatch);
        boolean temperature = due(temperatureBatch(registers[FIFO_CTRL4] >> 4 & 3));
        if (!accel && !gyro && !temperature) {
            return;
        }
        fifo.nextSlot();
        if (timestampDue(StrictMath.max(accelBatch, gyroBatch))) {
            int now = timestamp(atNanos);
            fifo.push(TAG_TIMESTAMP, now, now >> 16, registers[FIFO_CTRL3] << 8);
        }
        if (gyro) {
            fifo.push(TAG_GYRO, out[1], out[2], out[3]);
        }
        if (accel) {
            fifo.push(TAG_ACCEL, out[4], out[5], out[6]);
        }
        if (temperature) {
            fifo.push(TAG_TEMPERATURE, out[0], 0, 0);
        }
        boolean countsGyro = (registers[COUNTER_BDR_REG1] & TRIG_COUNTER_BDR) != 0;
        if (countsGyro ? gyro : accel) {
            batched++;
        }
    }

    private static int gate(int batchCode, int outputCode) {
        return outputCode == 0 || batchCode > 10 ? 0 : StrictMath.min(batchCode, outputCode);
    }

    /** 12.5 and 52 Hz; 1.6 Hz, a rate of no code, is every eighth of the first. */
    private int temperatureBatch(int selected) {
        return switch (selected) {
            case 1 -> (tick & (8L << (masterCode - 1)) - 1) == 0 ? masterCode : 0;
            case 2 -> 1;
            case 3 -> TEMPERATURE_RATE;
            default -> 0;
        };
    }

    private boolean timestampDue(int batchCode) {
        int decimation = switch (registers[FIFO_CTRL4] >> 6 & 3) {
            case 1 -> 0;
            case 2 -> 3;
            case 3 -> 5;
            default -> -1;
        };
        boolean on = (registers[CTRL10_C] & TIMESTAMP_EN) != 0;
        return on
                && decimation >= 0
                && due(batchCode)
                && (tick & (1L << (masterCode - batchCode + decimation)) - 1) == 0;
    }
}
