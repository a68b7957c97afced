package plumbline.device.imu;

import java.util.ArrayList;
import java.util.List;
import plumbline.core.imu.Icm42688AccelRange;
import plumbline.core.imu.Icm42688GyroRange;
import plumbline.core.imu.KnownSensors;
import plumbline.core.time.LoopClock;
import plumbline.device.i2c.Wire;
import plumbline.device.imu.SelfTestVerdict.Axis;

/**
 * The ICM-42688-P's built-in self-test, as TDK's driver, {@code Icm426xxSelfTest.c}, does it (DS-000347, SELF_TEST_CONFIG, XG_ST_DATA, XA_ST_DATA): ±250 dps
 * and ±4 g, response against the factory's trim.
 *
 * <p>Blocks for about two seconds; the chip must lie still. Leaves it reset: a driver must {@link Icm42688#start} again.
 */
final class Icm42688SelfTest {

    private static final int ODR_1_KHZ = 6;

    /** A tenth of the rate for both halves. */
    private static final int BANDWIDTH_ODR_10 = 0x44;

    private static final long RESET_NANOS = 10 * InvenSenseBench.MILLI;
    private static final long SETTLE_NANOS = 100 * InvenSenseBench.MILLI;

    /** Until the gyro's oscillation is steady. */
    private static final long GYRO_MOVED_NANOS = 200 * InvenSenseBench.MILLI;

    private static final int GYRO_TRIM = 2620;

    /** At ±4 g, half of what it is at ±2 g. */
    private static final int ACCEL_TRIM = 1310;

    private static final int COUNTS_PER_G = 8192;
    private static final int LEAST_MG = 50;
    private static final int MOST_MG = 1200;

    private final InvenSenseBench bench;

    Icm42688SelfTest(Wire wire, LoopClock clock) {
        bench = new InvenSenseBench(KnownSensors.ICM_42688_P, wire, clock);
    }

    /** @throws SensorException if the chip doesn't answer or is another one */
    SelfTestVerdict run() {
        bench.write(Icm42688Registers.REG_BANK_SEL, 0);
        bench.requireIdentity(Icm42688Registers.WHO_AM_I, Icm42688Registers.IDENTITY);
        reset();
        bench.write(Icm42688Registers.GYRO_CONFIG0, Icm42688GyroRange.DPS_250.registerBits() | ODR_1_KHZ);
        bench.write(Icm42688Registers.ACCEL_CONFIG0, Icm42688AccelRange.G_4.registerBits() | ODR_1_KHZ);
        bench.write(Icm42688Registers.GYRO_ACCEL_CONFIG0, BANDWIDTH_ODR_10);
        bench.write(Icm42688Registers.PWR_MGMT0, Icm42688Registers.BOTH_LOW_NOISE);
        bench.pause(SETTLE_NANOS);
        int[] gyroOff = bench.sums(Icm42688Registers.GYRO_DATA_X1);
        bench.write(Icm42688Registers.SELF_TEST_CONFIG, Icm42688Registers.GYRO_SELF_TEST);
        bench.pause(GYRO_MOVED_NANOS);
        int[] gyroOn = bench.sums(Icm42688Registers.GYRO_DATA_X1);
        bench.write(Icm42688Registers.SELF_TEST_CONFIG, 0);
        bench.pause(SETTLE_NANOS);
        int[] accelOff = bench.sums(Icm42688Registers.ACCEL_DATA_X1);
        bench.write(Icm42688Registers.SELF_TEST_CONFIG, Icm42688Registers.ACCEL_SELF_TEST);
        bench.pause(SETTLE_NANOS);
        int[] accelOn = bench.sums(Icm42688Registers.ACCEL_DATA_X1);
        bench.write(Icm42688Registers.SELF_TEST_CONFIG, 0);
        int[] gyroTrims = trims(1, Icm42688Registers.GYRO_ST_DATA, GYRO_TRIM);
        int[] accelTrims = trims(2, Icm42688Registers.ACCEL_ST_DATA, ACCEL_TRIM);
        reset();
        List<Axis> axes = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            int gyro = InvenSenseBench.moved(gyroOff, gyroOn, axis);
            int accel = InvenSenseBench.moved(accelOff, accelOn, axis);
            axes.add(InvenSenseBench.gyroAxis(axis, gyro, gyroTrims[axis]));
            axes.add(InvenSenseBench.gyroOffset(axis, InvenSenseBench.mean(gyroOff, axis)));
            axes.add(InvenSenseBench.accelAxis(axis, accel, accelTrims[axis], COUNTS_PER_G, LEAST_MG, MOST_MG));
        }
        return new SelfTestVerdict(KnownSensors.ICM_42688_P, axes);
    }

    private void reset() {
        bench.write(Icm42688Registers.DEVICE_CONFIG, Icm42688Registers.SOFT_RESET);
        bench.pause(RESET_NANOS);
    }

    private int[] trims(int bank, int register, int base) {
        bench.write(Icm42688Registers.REG_BANK_SEL, bank);
        int[] trims = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            trims[axis] = InvenSenseBench.heirTrim(base, bench.read(register + axis));
        }
        bench.write(Icm42688Registers.REG_BANK_SEL, 0);
        return trims;
    }
}
