package plumbline.emulator.chip;

/**
 * A vibration motor, as its driver's calibration and diagnosis find it.
 *
 * @param lra true for a linear resonant actuator, false for a rotating mass
 * @param compensation what calibration finds for A_CAL_COMP, 0 to 255
 * @param backEmf what calibration finds for A_CAL_BEMF, 0 to 255
 * @param backEmfGain what calibration finds for BEMF_GAIN, 0 to 3
 * @param resonanceHz of a linear one, 50 to 300
 */
public record Actuator(boolean lra, int compensation, int backEmf, int backEmfGain, int resonanceHz) {

    /** A coin-type linear actuator of 175 Hz. */
    public static Actuator linear() {
        return new Actuator(true, 0x0B, 0x8A, 2, 175);
    }

    /** A coin-type rotating mass. */
    public static Actuator rotating() {
        return new Actuator(false, 0x09, 0x79, 1, 175);
    }
}
