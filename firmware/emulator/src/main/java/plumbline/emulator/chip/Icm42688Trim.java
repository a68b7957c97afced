package plumbline.emulator.chip;

/**
 * The factory's codes of the ICM-42688-P's self-test and the response they promise: 2620 · 1.01^(code - 1) counts of 1/131 °/s
 * and half as many of 1/8192 g, the formula of TDK's own drivers (codes: DS-000347, sections 15 and 16, ST_DATA).
 */
final class Icm42688Trim {
    private static final int[] GYRO = {140, 150, 160};
    private static final int[] ACCEL = {90, 100, 110};
    private static final double GYRO_DPS = 2620 / 131.0;
    private static final double ACCEL_G = 1310 / 8192.0;

    private Icm42688Trim() {}

    static void store(byte[] registers) {
        for (int axis = 0; axis < 3; axis++) {
            registers[Icm42688Registers.XG_ST_DATA + axis] = (byte) GYRO[axis];
            registers[Icm42688Registers.XA_ST_DATA + axis] = (byte) ACCEL[axis];
        }
    }

    static long gyroCounts(int axis, int nanoDpsPerCount) {
        return StrictMath.round(GYRO_DPS * StrictMath.pow(1.01, GYRO[axis] - 1) * 1e9 / nanoDpsPerCount);
    }

    static long accelCounts(int axis, int nanoGPerCount) {
        return StrictMath.round(ACCEL_G * StrictMath.pow(1.01, ACCEL[axis] - 1) * 1e9 / nanoGPerCount);
    }
}
