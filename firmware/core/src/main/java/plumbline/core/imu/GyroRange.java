package plumbline.core.imu;

/** The measuring range of an angular-rate sensor and the scale that goes with it, so that the two can't disagree. */
public interface GyroRange {

    /** Nominal full scale, degrees per second, 15 to 4000. */
    int fullScaleDps();

    /** Angular rate of one count, in 10⁻⁹ degrees per second. */
    int nanoDpsPerCount();
}
