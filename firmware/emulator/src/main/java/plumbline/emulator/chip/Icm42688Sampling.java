package plumbline.emulator.chip;

import static plumbline.emulator.chip.Icm42688Registers.*;

import java.util.Arrays;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.KnownSensors;

/**
 * The part of the ICM-42688-P that samples and fills the FIFO (TDK DS-000347: section 3 for start-up times, 6 for the FIFO,
 * GYRO_CONFIG0 and ACCEL_CONFIG0 for rates and ranges).
 *
 * <p>A half that is starting up (gyro 30 ms, accelerometer 10 ms) or off reads -32768. Both halves run at the gyro's rate if it
 * is on, else at the accelerometer's.
 */
final class Icm42688Sampling {
    private static final int PPM = 1_000_000;
    private static final long GYRO_START_NANOS = 30_000_000;
    private static final long ACCEL_START_NANOS = 10_000_000;
    private static final short INVALID = Short.MIN_VALUE;
    private static final int GYRO_ON = 0x0C;
    private static final int ACCEL_ON = 0x03;
    private static final int STOP_ON_FULL = 0b10 << 6;
    private static final int CENTI_COUNTS_PER_DEG_C = 13_248;

    final PacketFifo fifo = new PacketFifo();

    private final Motion motion;
    private final byte[] registers;
    private final int clockPpm;
    private final short[] counts = new short[ImuBatch.CHANNELS];

    /** As the output registers have them: temperature, specific force, angular rate. */
    private final short[] out = new short[1 + ImuBatch.CHANNELS];

    private int tuned;
    private ImuFormat format;
    private long periodNanos;
    private long nextNanos = Long.MAX_VALUE;
    private long gyroReadyNanos = Long.MAX_VALUE;
    private long accelReadyNanos = Long.MAX_VALUE;
    private long zeroNanos;

    Icm42688Sampling(Motion motion, byte[] registers, int clockPpm) {
        this.motion = motion;
        this.registers = registers;
        this.clockPpm = clockPpm;
        format = format(1_000_000);
    }

    void powerOn(long nowNanos) {
        Arrays.fill(out, INVALID);
        zeroNanos = nowNanos;
        flush();
        tune(nowNanos);
    }

    /** Empties the FIFO; packets are of the kind now asked for. */
    void flush() {
        boolean both = (registers[FIFO_CONFIG1] & (ACCEL_FIFO_EN | GYRO_FIFO_EN)) == (ACCEL_FIFO_EN | GYRO_FIFO_EN);
        fifo.clear(both ? 16 : 8);
    }

    short out(int index) {
        return out[index];
    }

    /** Takes up rates, ranges and power if they are not those it runs by; at another rate sampling begins anew. */
    void tune(long nowNanos) {
        int power = registers[PWR_MGMT0] & (GYRO_ON | ACCEL_ON);
        int wanted = power << 16 | (registers[GYRO_CONFIG0] & 0xFF) << 8 | (registers[ACCEL_CONFIG0] & 0xFF);
        if (wanted == tuned) {
            return;
        }
        int powerBefore = tuned >> 16;
        tuned = wanted;
        gyroReadyNanos = ready(GYRO_ON, power, powerBefore, gyroReadyNanos, nowNanos + GYRO_START_NANOS);
        accelReadyNanos = ready(ACCEL_ON, power, powerBefore, accelReadyNanos, nowNanos + ACCEL_START_NANOS);
        if (power == 0) {
            nextNanos = Long.MAX_VALUE;
            return;
        }
        boolean byGyro = (power & GYRO_ON) != 0;
        long nominalNanos = nominalNanos(registers[byGyro ? GYRO_CONFIG0 : ACCEL_CONFIG0] & 0xF);
        long periodBefore = periodNanos;
        periodNanos = StrictMath.clamp(
                nominalNanos * PPM / (PPM + clockPpm), ImuFormat.MIN_PERIOD_NANOS, ImuFormat.MAX_PERIOD_NANOS);
        format = format((int) periodNanos);
        boolean runs = nextNanos != Long.MAX_VALUE && periodNanos == periodBefore;
        nextNanos = runs ? nextNanos : nowNanos + periodNanos;
        motion.begin(format, nextNanos - periodNanos);
    }

    private static long ready(int half, int power, int before, long readyNanos, long startedNanos) {
        if ((power & half) == 0) {
            return Long.MAX_VALUE;
        }
        return (before & half) == 0 ? startedNanos : readyNanos;
    }

    private static long nominalNanos(int code) {
        return switch (code) {
            case 3 -> 125_000;
            case 4 -> 250_000;
            case 5 -> 500_000;
            case 7 -> 5_000_000;
            case 8 -> 10_000_000;
            case 9 -> 20_000_000;
            case 10 -> 40_000_000;
            case 11 -> 80_000_000;
            case 15 -> 2_000_000;
            default -> 1_000_000;
        };
    }

    private ImuFormat format(int period) {
        int gyroCode = StrictMath.min(registers[GYRO_CONFIG0] >> 5 & 7, 4);
        int accelCode = StrictMath.min(registers[ACCEL_CONFIG0] >> 5 & 7, 3);
        return KnownSensors.format(KnownSensors.ICM_42688_P, 2000 >> gyroCode, 16 >> accelCode, period);
    }

    void until(long nowNanos) {
        while (nextNanos <= nowNanos) {
            motion.next(counts);
            boolean gyro = nextNanos >= gyroReadyNanos;
            boolean accel = nextNanos >= accelReadyNanos;
            for (int axis = 0; axis < 3; axis++) {
                out[1 + axis] = accel ? output(counts[3 + axis], accelTest(axis)) : INVALID;
                out[4 + axis] = gyro ? output(counts[axis], gyroTest(axis)) : INVALID;
            }
            out[0] = output((short) 0, (motion.temperatureCentiC() - 2500L) * CENTI_COUNTS_PER_DEG_C / 10_000);
            registers[INT_STATUS] |= DATA_RDY;
            fill();
            nextNanos += periodNanos;
        }
    }

    private long gyroTest(int axis) {
        boolean on = (registers[SELF_TEST_CONFIG] & 1 << axis) != 0;
        return on ? Icm42688Trim.gyroCounts(axis, format.gyro().nanoDpsPerCount()) : 0;
    }

    private long accelTest(int axis) {
        int needed = ACCEL_ST_POWER | 1 << (3 + axis);
        boolean on = (registers[SELF_TEST_CONFIG] & needed) == needed;
        return on ? Icm42688Trim.accelCounts(axis, format.accel().nanoGPerCount()) : 0;
    }

    /** A measurement never reads -32768, which means that there is none. */
    private static short output(short count, long test) {
        return (short) StrictMath.clamp(count + test, INVALID + 1, Short.MAX_VALUE);
    }

    private void fill() {
        int mode = registers[FIFO_CONFIG] & 0xC0;
        int what = registers[FIFO_CONFIG1];
        boolean accel = (what & ACCEL_FIFO_EN) != 0;
        boolean gyro = (what & GYRO_FIFO_EN) != 0;
        boolean full = fifo.packets() == PacketFifo.CAPACITY / fifo.packetBytes();
        if (mode == 0 || (mode >= STOP_ON_FULL && full) || !(accel || gyro)) {
            return;
        }
        boolean bigEndian = (registers[INTF_CONFIG0] & DATA_BIG_ENDIAN) != 0;
        boolean stamped = accel && gyro && (registers[TMST_CONFIG] & TMST_EN) != 0;
        int at = fifo.begin();
        fifo.put(at, (accel ? 0x40 : 0) | (gyro ? 0x20 : 0) | (stamped ? 0x08 : 0));
        at++;
        for (int i = accel ? 1 : 4; i < (gyro ? 7 : 4); i++) {
            fifo.put16(at, out[i], bigEndian);
            at += 2;
        }
        fifo.put(at, (what & TEMP_FIFO_EN) != 0 ? temperatureByte() : INVALID >> 8);
        if (accel && gyro) {
            fifo.put16(at + 1, stamped ? ticks(nextNanos) : 0, bigEndian);
        }
        if (fifo.takeFull()) {
            registers[INT_STATUS] |= FIFO_FULL;
        }
    }

    /** T = byte / 2.07 + 25 (section 6.1). */
    private int temperatureByte() {
        return StrictMath.clamp((motion.temperatureCentiC() - 2500L) * 207 / 10_000, -127, 127);
    }

    /** One tick is 32/30 µs, or sixteen of it, while no clock is fed in from outside. */
    private int ticks(long atNanos) {
        if ((registers[TMST_CONFIG] & TMST_EN) == 0) {
            return 0;
        }
        long byItsClock = atNanos - zeroNanos;
        byItsClock += byItsClock / PPM * clockPpm;
        long ticks = byItsClock * 30 / 32_000;
        return (int) ((registers[TMST_CONFIG] & TMST_RES_16) != 0 ? ticks / 16 : ticks) & 0xFFFF;
    }
}
