package plumbline.emulator.chip;

import static plumbline.emulator.chip.Mpu6050Registers.SELF_TEST_X;
import static plumbline.emulator.chip.Mpu6050Registers.SELF_TEST_X_GYRO;

/**
 * The factory's codes of the self-test and the response they promise (MPU-6050: RM-MPU-6000A rev. 4.2, section 4.1; cousins:
 * RM-MPU-6500A, registers 0 to 2 and 13 to 15, and the makers' own formula 2620 · 1.01^(code - 1)).
 */
final class Mpu6050Trim {
    /** Five bits each in the MPU-6050. */
    private static final int[] FIRST_GYRO = {20, 21, 22};

    private static final int[] FIRST_ACCEL = {13, 14, 19};

    private static final int[] LATER_GYRO = {140, 145, 150};
    private static final int[] LATER_ACCEL = {100, 105, 110};

    private static final double DPS_OF_FIRST = 25;
    private static final double G_OF_FIRST = 0.34;
    private static final double G_RATIO_OF_FIRST = 0.92 / 0.34;
    private static final double COUNTS_OF_LATER = 2620;
    private static final double LATER_COUNTS_PER_DPS = 131;
    private static final double LATER_COUNTS_PER_G = 16_384;

    private final boolean first;
    private final double[] dps = new double[3];
    private final double[] g = new double[3];

    Mpu6050Trim(MpuKind kind) {
        first = kind == MpuKind.MPU_6050;
        for (int axis = 0; axis < 3; axis++) {
            if (first) {
                // The gyro's y axis answers the other way round.
                dps[axis] = (axis == 1 ? -DPS_OF_FIRST : DPS_OF_FIRST) * StrictMath.pow(1.046, FIRST_GYRO[axis] - 1);
                g[axis] = G_OF_FIRST * StrictMath.pow(G_RATIO_OF_FIRST, (FIRST_ACCEL[axis] - 1) / 30.0);
            } else {
                dps[axis] = COUNTS_OF_LATER * StrictMath.pow(1.01, LATER_GYRO[axis] - 1) / LATER_COUNTS_PER_DPS;
                g[axis] = COUNTS_OF_LATER * StrictMath.pow(1.01, LATER_ACCEL[axis] - 1) / LATER_COUNTS_PER_G;
            }
        }
    }

    /** Puts the codes where the host finds them. */
    void store(byte[] registers) {
        if (!first) {
            for (int axis = 0; axis < 3; axis++) {
                registers[SELF_TEST_X_GYRO + axis] = (byte) LATER_GYRO[axis];
                registers[SELF_TEST_X + axis] = (byte) LATER_ACCEL[axis];
            }
            return;
        }
        int low = 0;
        for (int axis = 0; axis < 3; axis++) {
            registers[SELF_TEST_X + axis] = (byte) ((FIRST_ACCEL[axis] >> 2) << 5 | FIRST_GYRO[axis]);
            low |= (FIRST_ACCEL[axis] & 3) << (4 - 2 * axis);
        }
        registers[SELF_TEST_X + 3] = (byte) low;
    }

    /** How far the self-test moves an axis of the gyro, counts. */
    long gyroCounts(int axis, int nanoDpsPerCount) {
        return StrictMath.round(dps[axis] * 1e9 / nanoDpsPerCount);
    }

    /** How far the self-test moves an axis of the accelerometer, counts. */
    long accelCounts(int axis, int nanoGPerCount) {
        return StrictMath.round(g[axis] * 1e9 / nanoGPerCount);
    }
}
