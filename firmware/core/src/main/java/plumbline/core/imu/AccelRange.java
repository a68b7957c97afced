package plumbline.core.imu;

/** The measuring range of an accelerometer and the scale that goes with it, so that the two can't disagree. */
public interface AccelRange {

    /** Nominal full scale, standard gravities, 1 to 32. */
    int fullScaleG();

    /** Specific force of one count, in 10⁻⁹ standard gravities. */
    int nanoGPerCount();
}
