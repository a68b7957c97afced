package plumbline.device.imu;

import java.util.ArrayList;
import java.util.List;
import plumbline.core.imu.Mpu6050AccelRange;
import plumbline.core.imu.Mpu6050GyroRange;
import plumbline.core.time.LoopClock;
import plumbline.device.i2c.Wire;
import plumbline.device.imu.SelfTestVerdict.Axis;

/**
 * The built-in self-test of the MPU-6050 (RM-MPU-6000A rev. 4.2, section 4.1: within 14 % of the factory's trim) and of its
 * heirs (AN-MPU-9250A-03: half to one and a half of it). InvenSense's Linux drivers have the same limits for the heirs, several
 * open drivers the same equations for the first.
 *
 * <p>Blocks for about a second; the chip must lie still. Leaves it reset: a driver must {@link Mpu6050#start} again.
 */
final class MpuSelfTest {

    private static final long RESET_NANOS = 100 * InvenSenseBench.MILLI;
    private static final long SETTLE_NANOS = 100 * InvenSenseBench.MILLI;

    /** DLPF_CFG and A_DLPFCFG 2: 92 to 99 Hz wide, as AN-MPU-9250A-03 has it. */
    private static final int DLPF_92_HZ = 2;

    private static final int GYRO_TRIM = 25 * 131;
    private static final int RATIO_1_046_Q24 = 17_548_969;

    /** 4096 * 0.34. */
    private static final int ACCEL_TRIM = 1393;

    /** (0.92 / 0.34) to the power 1 / 30. */
    private static final int RATIO_ACCEL_Q24 = 17_343_238;

    private static final int LEAST_PERCENT = 86;
    private static final int MOST_PERCENT = 114;
    private static final int HEIR_TRIM = 2620;
    private static final int HEIR_COUNTS_PER_G = 16_384;
    private static final int HEIR_LEAST_MG = 225;
    private static final int HEIR_MOST_MG = 675;

    private final MpuModel model;
    private final InvenSenseBench bench;
    private final boolean first;

    MpuSelfTest(Wire wire, MpuModel model, LoopClock clock) {
        this.model = model;
        bench = new InvenSenseBench(model.text(), wire, clock);
        first = model.family() == MpuModel.Family.FIRST;
    }

    /** @throws SensorException if the chip doesn't answer or is another one */
    SelfTestVerdict run() {
        bench.requireIdentity(MpuRegisters.WHO_AM_I, model.identity());
        reset();
        int accelRange = (first ? Mpu6050AccelRange.G_8 : Mpu6050AccelRange.G_2).registerBits();
        int gyroRange = Mpu6050GyroRange.DPS_250.registerBits();
        bench.write(MpuRegisters.PWR_MGMT_1, MpuRegisters.PLL_GYRO_X);
        bench.pause(SETTLE_NANOS);
        bench.write(MpuRegisters.CONFIG, DLPF_92_HZ);
        if (!first) {
            bench.write(MpuRegisters.ACCEL_CONFIG2, DLPF_92_HZ);
        }
        bench.write(MpuRegisters.GYRO_CONFIG, gyroRange);
        bench.write(MpuRegisters.ACCEL_CONFIG, accelRange);
        bench.pause(SETTLE_NANOS);
        int[] gyroOff = bench.sums(MpuRegisters.GYRO_XOUT_H);
        int[] accelOff = bench.sums(MpuRegisters.ACCEL_XOUT_H);
        bench.write(MpuRegisters.GYRO_CONFIG, gyroRange | MpuRegisters.ALL_SELF_TEST);
        bench.write(MpuRegisters.ACCEL_CONFIG, accelRange | MpuRegisters.ALL_SELF_TEST);
        bench.pause(SETTLE_NANOS);
        int[] gyroOn = bench.sums(MpuRegisters.GYRO_XOUT_H);
        int[] accelOn = bench.sums(MpuRegisters.ACCEL_XOUT_H);
        List<Axis> axes = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            int gyro = InvenSenseBench.moved(gyroOff, gyroOn, axis);
            int accel = InvenSenseBench.moved(accelOff, accelOn, axis);
            if (first) {
                judge(axes, axis, gyro, accel);
            } else {
                judgeHeir(axes, axis, gyro, accel);
                axes.add(InvenSenseBench.gyroOffset(axis, InvenSenseBench.mean(gyroOff, axis)));
            }
        }
        reset();
        return new SelfTestVerdict(model.text(), axes);
    }

    private void reset() {
        bench.write(MpuRegisters.PWR_MGMT_1, MpuRegisters.DEVICE_RESET);
        bench.pause(RESET_NANOS);
    }

    /** The gyro's y axis moves the other way (RM-MPU-6000A, 4.1). */
    private void judge(List<Axis> axes, int axis, int gyro, int accel) {
        int codes = bench.read(MpuRegisters.SELF_TEST + axis);
        int low = bench.read(MpuRegisters.SELF_TEST + 3) >> (4 - 2 * axis) & 3;
        int gyroTrim = InvenSenseBench.trim(GYRO_TRIM, RATIO_1_046_Q24, codes & 0x1F);
        int accelTrim = InvenSenseBench.trim(ACCEL_TRIM, RATIO_ACCEL_Q24, codes >> 5 << 2 | low);
        char name = "xyz".charAt(axis);
        axes.add(ofTrim("gyro " + name, axis == 1 ? -gyro : gyro, gyroTrim));
        axes.add(ofTrim("accelerometer " + name, accel, accelTrim));
    }

    /** A chip without a trim, which a genuine one has, fails. */
    private static Axis ofTrim(String name, int moved, int trim) {
        int percent = trim == 0 ? 0 : moved * 100 / trim;
        return new Axis(name, InvenSenseBench.OF_TRIM, percent, LEAST_PERCENT, MOST_PERCENT);
    }

    private void judgeHeir(List<Axis> axes, int axis, int gyro, int accel) {
        int gyroTrim = InvenSenseBench.heirTrim(HEIR_TRIM, bench.read(MpuRegisters.SELF_TEST_GYRO + axis));
        int accelTrim = InvenSenseBench.heirTrim(HEIR_TRIM, bench.read(MpuRegisters.SELF_TEST + axis));
        axes.add(InvenSenseBench.gyroAxis(axis, gyro, gyroTrim));
        axes.add(InvenSenseBench.accelAxis(axis, accel, accelTrim, HEIR_COUNTS_PER_G, HEIR_LEAST_MG, HEIR_MOST_MG));
    }
}
