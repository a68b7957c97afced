package plumbline.device.imu;

import java.util.ArrayList;
import java.util.List;
import plumbline.core.imu.KnownSensors;
import plumbline.core.imu.Lsm6dsoxAccelRange;
import plumbline.core.imu.Lsm6dsoxGyroRange;
import plumbline.core.time.LoopClock;
import plumbline.device.i2c.Wire;
import plumbline.device.imu.SelfTestVerdict.Axis;

/**
 * The LSM6DSOX's built-in self-test: an actuator moves each mass, and the outputs must follow by so much (ST AN5272, self-test;
 * limits of DS12814, mechanical characteristics). ST's own example, {@code lsm6dsox_self_test.c} of STMems_Standard_C_drivers, has
 * the same rates, ranges, waits, counts and limits.
 *
 * <p>Blocks for about a second; the chip must lie still. Leaves it reset: a driver must {@link Lsm6dsox#start} again.
 */
public final class Lsm6dsoxSelfTest {

    private static final long MILLI = 1_000_000;
    private static final long BOOT_NANOS = 10 * MILLI;
    private static final long SETTLE_NANOS = 100 * MILLI;
    private static final long READY_LIMIT_NANOS = 100 * MILLI;
    private static final int SAMPLES = 5;

    /** ODR_XL 52 Hz, as the procedure wants it. */
    private static final int ACCEL_52_HZ = 0b0011 << 4;

    /** ODR_G 208 Hz, as the procedure wants it. */
    private static final int GYRO_208_HZ = 0b0101 << 4;

    private static final int LEAST_MG = 50;
    private static final int MOST_MG = 1700;
    private static final int LEAST_DPS = 150;
    private static final int MOST_DPS = 700;

    private final Wire wire;
    private final LoopClock clock;
    private final byte[] bytes = new byte[6];

    public Lsm6dsoxSelfTest(Wire wire, LoopClock clock) {
        this.wire = wire;
        this.clock = clock;
    }

    /** @throws SensorException if the chip doesn't answer, is another one, or has no samples */
    public SelfTestVerdict run() {
        write(Lsm6dsoxRegisters.FUNC_CFG_ACCESS, Lsm6dsoxRegisters.USER_BANK);
        requireIdentity();
        reset();
        write(Lsm6dsoxRegisters.CTRL9_XL, Lsm6dsoxRegisters.DEN_AXES | Lsm6dsoxRegisters.I3C_DISABLE);
        write(Lsm6dsoxRegisters.CTRL3_C, Lsm6dsoxRegisters.BDU | Lsm6dsoxRegisters.IF_INC);
        List<Axis> axes = new ArrayList<>();
        gyro(axes);
        accel(axes);
        reset();
        return new SelfTestVerdict(KnownSensors.LSM6DSOX, axes);
    }

    private void requireIdentity() {
        int identity = read(Lsm6dsoxRegisters.WHO_AM_I, 1)[0] & 0xFF;
        if (identity != Lsm6dsoxRegisters.IDENTITY) {
            throw SensorException.wrongIdentity(KnownSensors.LSM6DSOX, Lsm6dsoxRegisters.IDENTITY, identity);
        }
    }

    private void reset() {
        write(Lsm6dsoxRegisters.CTRL3_C, Lsm6dsoxRegisters.IF_INC | Lsm6dsoxRegisters.SW_RESET);
        pause(BOOT_NANOS);
    }

    private void gyro(List<Axis> axes) {
        Lsm6dsoxGyroRange range = Lsm6dsoxGyroRange.DPS_2000;
        write(Lsm6dsoxRegisters.CTRL2_G, GYRO_208_HZ | range.registerBits());
        long[] off = average(Lsm6dsoxRegisters.OUTX_L_G, Lsm6dsoxRegisters.GDA);
        write(Lsm6dsoxRegisters.CTRL5_C, Lsm6dsoxRegisters.ST_G_POSITIVE);
        long[] on = average(Lsm6dsoxRegisters.OUTX_L_G, Lsm6dsoxRegisters.GDA);
        write(Lsm6dsoxRegisters.CTRL5_C, 0);
        write(Lsm6dsoxRegisters.CTRL2_G, 0);
        for (int i = 0; i < 3; i++) {
            int dps = response(on[i] - off[i], range.nanoDpsPerCount(), 1_000_000_000L);
            axes.add(new Axis("gyro " + "xyz".charAt(i), "dps", dps, LEAST_DPS, MOST_DPS));
        }
    }

    private void accel(List<Axis> axes) {
        Lsm6dsoxAccelRange range = Lsm6dsoxAccelRange.G_4;
        write(Lsm6dsoxRegisters.CTRL1_XL, ACCEL_52_HZ | range.registerBits());
        long[] off = average(Lsm6dsoxRegisters.OUTX_L_A, Lsm6dsoxRegisters.XLDA);
        write(Lsm6dsoxRegisters.CTRL5_C, Lsm6dsoxRegisters.ST_XL_POSITIVE);
        long[] on = average(Lsm6dsoxRegisters.OUTX_L_A, Lsm6dsoxRegisters.XLDA);
        write(Lsm6dsoxRegisters.CTRL5_C, 0);
        write(Lsm6dsoxRegisters.CTRL1_XL, 0);
        for (int i = 0; i < 3; i++) {
            int mg = response(on[i] - off[i], range.nanoGPerCount(), 1_000_000L);
            axes.add(new Axis("accelerometer " + "xyz".charAt(i), "mg", mg, LEAST_MG, MOST_MG));
        }
    }

    /** Of a difference of sums; the sign depends on how the mass was moved, and doesn't count. */
    private static int response(long countsSum, int nanoPerCount, long nanoPerUnit) {
        return (int) (Math.abs(countsSum) * nanoPerCount / (SAMPLES * nanoPerUnit));
    }

    /** Sums of {@value #SAMPLES} samples after settling; the first one is thrown away, as the procedure wants it. */
    private long[] average(int register, int readyBit) {
        pause(SETTLE_NANOS);
        long[] sums = new long[3];
        for (int i = 0; i <= SAMPLES; i++) {
            awaitReady(readyBit);
            byte[] sample = read(register, 6);
            for (int axis = 0; axis < 3 && i > 0; axis++) {
                sums[axis] += Counts.littleEndian(sample, 2 * axis);
            }
        }
        return sums;
    }

    private void awaitReady(int readyBit) {
        long limitNanos = clock.nanoTime() + READY_LIMIT_NANOS;
        while ((read(Lsm6dsoxRegisters.STATUS_REG, 1)[0] & readyBit) == 0) {
            if (clock.nanoTime() > limitNanos) {
                throw new SensorException(
                        Fault.STALLED, KnownSensors.LSM6DSOX + ": no sample within 100 ms during the self-test");
            }
            pause(MILLI);
        }
    }

    private void pause(long nanos) {
        clock.sleepUntil(clock.nanoTime() + nanos);
    }

    private byte[] read(int register, int length) {
        SensorException.requireCarried(KnownSensors.LSM6DSOX, register, wire.read(register, bytes, 0, length));
        return bytes;
    }

    private void write(int register, int value) {
        SensorException.requireCarried(KnownSensors.LSM6DSOX, register, wire.write(register, value));
    }
}
