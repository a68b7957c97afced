package plumbline.emulator.chip;

import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuFormat;

/** Samples that tell their number and their channel: 0x1000 a channel from 1 on, and the number below. */
final class CountingMotion implements Motion {

    int begun;
    int number;
    int temperatureCentiC = 2500;

    @Nullable ImuFormat format;

    @Override
    public void begin(ImuFormat wanted, long nowNanos) {
        begun++;
        format = wanted;
        number = 0;
    }

    @Override
    public void next(short[] counts) {
        number++;
        for (int channel = 0; channel < 6; channel++) {
            counts[channel] = (short) ((channel + 1) << 12 | (number & 0xFFF));
        }
    }

    @Override
    public int temperatureCentiC() {
        return temperatureCentiC;
    }
}
