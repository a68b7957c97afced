package plumbline.device.haptics;

/**
 * What the DRV2605L found out about the motor that hangs on it (TI SLOS854D, 8.5.6): kept, so that it need not run the motor for
 * a second at every start.
 *
 * @param compensation A_CAL_COMP, 0x18
 * @param backEmf A_CAL_BEMF, 0x19
 * @param backEmfGain BEMF_GAIN, 0x1A, 0 to 3
 */
public record HapticCalibration(int compensation, int backEmf, int backEmfGain) {

    public HapticCalibration {
        if ((compensation & ~0xFF) != 0 || (backEmf & ~0xFF) != 0 || (backEmfGain & ~3) != 0) {
            throw new IllegalArgumentException("a haptic calibration is two bytes and a gain of 0 to 3, not "
                    + compensation + ", " + backEmf + ", " + backEmfGain);
        }
    }
}
