package plumbline.device.imu;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import plumbline.core.imu.Icm42688AccelRange;
import plumbline.core.imu.Icm42688GyroRange;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.KnownSensors;
import plumbline.core.imu.Lsm6dsoxAccelRange;
import plumbline.core.imu.Lsm6dsoxGyroRange;
import plumbline.core.imu.Mpu6050AccelRange;
import plumbline.core.imu.Mpu6050GyroRange;

/**
 * What is wanted of a sensor, whichever it is.
 *
 * @param odrHz samples a second, or {@link #BEST} for the rate that suits the sensor found
 * @param gyroDps full scale of the angular rate, degrees per second
 * @param accelG full scale of the specific force, standard gravities
 */
public record ImuOptions(int odrHz, int gyroDps, int accelG) {

    /** 833 Hz where the sensor has it, else 1 kHz. */
    public static final int BEST = 0;

    /** The best rate, ±1000 dps, ±8 g. */
    public static final ImuOptions DEFAULT = new ImuOptions(BEST, 1000, 8);

    private static final int ANY_PERIOD_NANOS = 1_000_000;

    /** Every rate that some sensor has, Hz, ascending. */
    public static SortedSet<Integer> knownRatesHz() {
        SortedSet<Integer> all = new TreeSet<>();
        for (Enum<?>[] rates :
                List.of(Lsm6dsoxRate.values(), Mpu6050Settings.Rate.values(), Icm42688Settings.Rate.values())) {
            for (Enum<?> rate : rates) {
                all.add(Integer.valueOf(number(rate)));
            }
        }
        return all;
    }

    ImuOptions withBestRate() {
        return new ImuOptions(BEST, gyroDps, accelG);
    }

    /** @throws IllegalArgumentException if it has no such rate or range, naming those it has */
    Lsm6dsoxSettings forLsm6dsox() {
        ImuFormat ranges = ranges(KnownSensors.LSM6DSOX);
        Lsm6dsoxRate rate = rate(KnownSensors.LSM6DSOX, Lsm6dsoxRate.HZ_833, Lsm6dsoxRate.values());
        return new Lsm6dsoxSettings(rate, (Lsm6dsoxGyroRange) ranges.gyro(), (Lsm6dsoxAccelRange) ranges.accel());
    }

    /** @throws IllegalArgumentException if it has no such rate or range, naming those it has */
    Mpu6050Settings forMpu6050() {
        ImuFormat ranges = ranges(KnownSensors.MPU_6050);
        Mpu6050Settings.Rate rate =
                rate(KnownSensors.MPU_6050, Mpu6050Settings.Rate.HZ_1000, Mpu6050Settings.Rate.values());
        return new Mpu6050Settings(rate, (Mpu6050GyroRange) ranges.gyro(), (Mpu6050AccelRange) ranges.accel());
    }

    /** @throws IllegalArgumentException if it has no such rate or range, naming those it has */
    Icm42688Settings forIcm42688() {
        ImuFormat ranges = ranges(KnownSensors.ICM_42688_P);
        Icm42688Settings.Rate rate =
                rate(KnownSensors.ICM_42688_P, Icm42688Settings.Rate.HZ_1000, Icm42688Settings.Rate.values());
        return new Icm42688Settings(rate, (Icm42688GyroRange) ranges.gyro(), (Icm42688AccelRange) ranges.accel());
    }

    private ImuFormat ranges(String sensor) {
        return KnownSensors.format(sensor, gyroDps, accelG, ANY_PERIOD_NANOS);
    }

    private static String number(Enum<?> rate) {
        return rate.name().substring("HZ_".length());
    }

    /** The rate that is called {@code HZ_} and the number wanted. */
    private <R extends Enum<R>> R rate(String sensor, R best, R[] rates) {
        if (odrHz == BEST) {
            return best;
        }
        StringBuilder known = new StringBuilder();
        for (R rate : rates) {
            if (number(rate).equals(String.valueOf(odrHz))) {
                return rate;
            }
            known.append(' ').append(number(rate));
        }
        throw new IllegalArgumentException("rate of " + sensor + " must be one of" + known + " Hz, found " + odrHz);
    }
}
