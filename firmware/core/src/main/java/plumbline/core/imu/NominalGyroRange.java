package plumbline.core.imu;

/**
 * A range of no particular chip, full scale at {@value #COUNTS} counts, as most makers have it: what imported recordings use.
 *
 * @param fullScaleDps 15 to 4000 degrees per second
 */
public record NominalGyroRange(int fullScaleDps) implements GyroRange {

    private static final int COUNTS = 32_768;

    public NominalGyroRange {
        if (fullScaleDps < 15 || fullScaleDps > 4000) {
            throw new IllegalArgumentException("gyro range must be 15 to 4000 dps, found " + fullScaleDps);
        }
    }

    @Override
    public int nanoDpsPerCount() {
        return (int) ((fullScaleDps * 1_000_000_000L + COUNTS / 2) / COUNTS);
    }
}
