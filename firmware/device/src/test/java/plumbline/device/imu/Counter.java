package plumbline.device.imu;

import plumbline.core.imu.ImuFormat;
import plumbline.emulator.chip.Motion;

/** Samples whose first channel counts them, so that a lost one is seen; the last is told by its number too. */
final class Counter implements Motion {

    private int number;

    @Override
    public void begin(ImuFormat format, long nowNanos) {
        number = 0;
    }

    @Override
    public void next(short[] counts) {
        number++;
        counts[0] = (short) number;
        counts[1] = (short) (number + 1);
        counts[2] = (short) (number + 2);
        counts[3] = (short) (number + 3);
        counts[4] = (short) (number + 4);
        counts[5] = (short) (number + 5);
    }

    @Override
    public int temperatureCentiC() {
        return 3125;
    }
}
