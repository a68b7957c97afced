package plumbline.emulator.chip;

import java.util.ArrayList;
import java.util.List;
import plumbline.core.imu.ImuFormat;

/** A motion whose samples tell their number: six different values each. */
final class NumberedMotion implements Motion {
    final List<ImuFormat> formats = new ArrayList<>();
    final List<Long> begins = new ArrayList<>();
    int samples;
    int temperatureCentiC = 2500;

    @Override
    public void begin(ImuFormat format, long nowNanos) {
        formats.add(format);
        begins.add(nowNanos);
    }

    @Override
    public void next(short[] counts) {
        samples++;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = value(samples, i);
        }
    }

    /** Of sample {@code number}, from 1: all six differ, and their signs do too. */
    static short value(int number, int channel) {
        return (short) ((channel + 1) * 1000 * (channel % 2 == 0 ? 1 : -1) + number % 997);
    }

    @Override
    public int temperatureCentiC() {
        return temperatureCentiC;
    }
}
