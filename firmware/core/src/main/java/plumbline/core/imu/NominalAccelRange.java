package plumbline.core.imu;

/**
 * A range of no particular chip, full scale over 32768 counts: what imported recordings use.
 *
 * @param fullScaleG 1 to 32 standard gravities
 */
public record NominalAccelRange(int fullScaleG) implements AccelRange {

    public NominalAccelRange {
        if (fullScaleG < 1 || fullScaleG > 32) {
            throw new IllegalArgumentException("accelerometer range must be 1 to 32 g, found " + fullScaleG);
        }
    }

    @Override
    public int nanoGPerCount() {
        return (int) ((fullScaleG * 1_000_000_000L + (1 << 14)) >> 15);
    }
}
