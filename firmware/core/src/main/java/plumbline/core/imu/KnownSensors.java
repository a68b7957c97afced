package plumbline.core.imu;

/** Finds the ranges of the sensors that Plumbline knows by name, so that a trace need only store name and full scale. */
public final class KnownSensors {

    public static final String LSM6DSOX = "LSM6DSOX";
    public static final String MPU_6050 = "MPU-6050";
    public static final String ICM_42688_P = "ICM-42688-P";

    /** A sensor of no known make, with {@link NominalGyroRange} and {@link NominalAccelRange}. */
    public static final String GENERIC = "generic";

    private KnownSensors() {}

    /**
     * The format of a sensor by its maker's name; for a name that is not known, nominal ranges under {@link #GENERIC}.
     *
     * @throws IllegalArgumentException if a known sensor has no such range, naming those it has, or if the period is out
     *     of range
     */
    public static ImuFormat format(String sensor, int fullScaleDps, int fullScaleG, int samplePeriodNanos) {
        GyroRange gyro = switch (sensor) {
            case LSM6DSOX -> gyro(sensor, fullScaleDps, Lsm6dsoxGyroRange.values());
            case MPU_6050 -> gyro(sensor, fullScaleDps, Mpu6050GyroRange.values());
            case ICM_42688_P -> gyro(sensor, fullScaleDps, Icm42688GyroRange.values());
            default -> new NominalGyroRange(fullScaleDps);
        };
        AccelRange accel = switch (sensor) {
            case LSM6DSOX -> accel(sensor, fullScaleG, Lsm6dsoxAccelRange.values());
            case MPU_6050 -> accel(sensor, fullScaleG, Mpu6050AccelRange.values());
            case ICM_42688_P -> accel(sensor, fullScaleG, Icm42688AccelRange.values());
            default -> new NominalAccelRange(fullScaleG);
        };
        String name = gyro instanceof NominalGyroRange ? GENERIC : sensor;
        return new ImuFormat(name, gyro, accel, samplePeriodNanos);
    }

    private static GyroRange gyro(String sensor, int fullScaleDps, GyroRange[] ranges) {
        StringBuilder known = new StringBuilder();
        for (GyroRange range : ranges) {
            if (range.fullScaleDps() == fullScaleDps) {
                return range;
            }
            known.append(' ').append(range.fullScaleDps());
        }
        throw new IllegalArgumentException(
                "gyro range of " + sensor + " must be one of" + known + " dps, found " + fullScaleDps);
    }

    private static AccelRange accel(String sensor, int fullScaleG, AccelRange[] ranges) {
        StringBuilder known = new StringBuilder();
        for (AccelRange range : ranges) {
            if (range.fullScaleG() == fullScaleG) {
                return range;
            }
            known.append(' ').append(range.fullScaleG());
        }
        throw new IllegalArgumentException(
                "accelerometer range of " + sensor + " must be one of" + known + " g, found " + fullScaleG);
    }
}
