package plumbline.core.imu;

/**
 * A range of no particular chip, full scale at {@value #COUNTS} counts, as most makers have it: what imported recordings use.
 *
 * @param fullScaleG 1 to 32 standard gravities
 */
public record NominalAccelRange(int fullScaleG) implements AccelRange {

    private static final int COUNTS = 32_768;

    public NominalAccelRange {
        if (fullScaleG < 1 || fullScaleG > 32) {
            throw new IllegalArgumentException("accelerometer range must be 1 to 32 g, found " + fullScaleG);
        }
    }

    @Override
    public int nanoGPerCount() {
        return (int) ((fullScaleG * 1_000_000_000L + COUNTS / 2) / COUNTS);
    }
}
