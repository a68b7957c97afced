package plumbline.device.imu;

import plumbline.core.imu.ImuFormat;
import plumbline.emulator.chip.Motion;

/** Samples that tell their number in their first channel; the others hold what no other does. */
final class NumberedMotion implements Motion {

    int number;
    int temperatureCentiC = 3120;
    boolean still;

    @Override
    public void begin(ImuFormat format, long nowNanos) {}

    @Override
    public void next(short[] counts) {
        number++;
        counts[0] = (short) (still ? 0 : number & 0x7FFF);
        for (int channel = 1; channel < 6; channel++) {
            counts[channel] = (short) (still ? 0 : 1000 * channel);
        }
    }

    @Override
    public int temperatureCentiC() {
        return temperatureCentiC;
    }
}
