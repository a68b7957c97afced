package plumbline.device.haptics;

import plumbline.core.fixed.Roots;

/**
 * A vibration motor as its data sheet describes it, and what the DRV2605L's registers make of that (TI SLOS854D, 8.5.2; equations
 * by their numbers there, rounded to the nearest code of some 21 mV).
 *
 * <p>Compared with drivers that quote the equations and the table of libraries (crate {@code drv2605l}; Trezor's, for the DRV2625;
 * QMK, which takes library D for a coin of 3 V). A C10-100 gets the 0x53 that users on TI's forum have.
 *
 * @param isLinear a linear resonant actuator (LRA), else a motor with an eccentric mass (ERM)
 * @param ratedMilliVolts steady drive: direct for an ERM, RMS for an LRA; 500 to 5000
 * @param peakMilliVolts the most it may ever get: average for an ERM, peak for an LRA; 500 to 5500, not below the rated
 * @param resonanceHz of an LRA, 140 to 300; 0 for an ERM
 */
public record MotorData(boolean isLinear, int ratedMilliVolts, int peakMilliVolts, int resonanceHz) {

    /** For an ERM of 1.3 V: effects begin with an overdrive to 3 V, which is full drive. */
    private static final int LIBRARY_A = 1;

    /** For an ERM of 3 V that rises in 100 to 140 ms: full drive is the rated voltage. */
    private static final int LIBRARY_D = 4;

    private static final int LIBRARY_LRA = 6;
    private static final int LEAST_OF_LIBRARY_D_MILLI_VOLTS = 2000;
    private static final int DEFAULT_ERM_DRIVE_TIME = 0x13;
    private static final int MICRO = 1_000_000;

    /** Four sample times of 300 µs and 300 µs more, as equation 5 subtracts them. */
    private static final int UNDRIVEN_MICROS = 1500;

    public MotorData {
        require(ratedMilliVolts, 500, 5000, "rated voltage in mV");
        require(peakMilliVolts, Math.max(500, ratedMilliVolts), 5500, "peak voltage in mV, not below the rated,");
        require(resonanceHz, isLinear ? 140 : 0, isLinear ? 300 : 0, "resonance in Hz");
    }

    /** A coin motor of 3 V such as the Precision Microdrives 310-103 (rated 3.0 V, at most 3.6 V). */
    public static MotorData coinErm() {
        return new MotorData(false, 3000, 3600, 0);
    }

    /** A coin LRA such as the Precision Microdrives C10-100 (rated 2.0 V RMS at 175 Hz; 2.1 V RMS, 2.97 V peak, at most). */
    public static MotorData coinLra() {
        return new MotorData(true, 2000, 2970, 175);
    }

    /** LIBRARY_SEL, 0x03: for an ERM in open loop the one made for its voltage, the LRA's in closed loop. */
    int library() {
        return isLinear ? LIBRARY_LRA : isOverdriven() ? LIBRARY_A : LIBRARY_D;
    }

    /** Full drive is more than the rated voltage, for a moment. */
    private boolean isOverdriven() {
        return isLinear || ratedMilliVolts < LEAST_OF_LIBRARY_D_MILLI_VOLTS;
    }

    /** RATED_VOLTAGE, 0x16 (equations 4 and 5: 21.18 mV, and 20.58 mV with the share of time that is driven). */
    int ratedVoltage() {
        if (!isLinear) {
            return code(ratedMilliVolts * 100L, 2118);
        }
        int drivenShare = (int) Roots.isqrt((long) (MICRO - UNDRIVEN_MICROS * resonanceHz) * MICRO);
        return code(ratedMilliVolts * 100L * drivenShare, 2058L * MICRO);
    }

    /** OD_CLAMP, 0x17: full drive (equations 6 and 9: 21.59 mV in open loop, 21.22 mV peak for an LRA). */
    int overdriveClamp() {
        return code((isOverdriven() ? peakMilliVolts : ratedMilliVolts) * 100L, isLinear ? 2122 : 2159);
    }

    /** DRIVE_TIME, 0x1B: half the period of resonance in steps of 0.1 ms from 0.5 ms (8.5.1.1). */
    int driveTime() {
        return isLinear ? code(10_000, 2L * resonanceHz) - 5 : DEFAULT_ERM_DRIVE_TIME;
    }

    private static int code(long numerator, long denominator) {
        return (int) Math.min(0xFF, (numerator + denominator / 2) / denominator);
    }

    private static void require(int value, int least, int most, String what) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("a motor's " + what + " is " + least + " to " + most + ", not " + value);
        }
    }
}
