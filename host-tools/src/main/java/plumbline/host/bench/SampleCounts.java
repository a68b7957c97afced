package plumbline.host.bench;

import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.NominalAccelRange;
import plumbline.core.imu.NominalGyroRange;

/** A stretch of a body moving and pausing, as counts, the same in every run. */
final class SampleCounts {

    static final int SAMPLES = 1 << 14;

    private SampleCounts() {}

    static ImuFormat format(int rateHz) {
        return new ImuFormat("generic", new NominalGyroRange(2000), new NominalAccelRange(16), 1_000_000_000 / rateHz);
    }

    /** {@link #SAMPLES} samples as {@link ImuBatch} keeps them: two seconds of motion, two of rest, and so on. */
    static short[] counts(int rateHz) {
        short[] counts = new short[SAMPLES * ImuBatch.CHANNELS];
        for (int i = 0; i < SAMPLES; i++) {
            double t = (double) i / rateHz;
            double vigour = (long) t / 2 % 2 == 0 ? 1 : 0;
            double angle = vigour * 0.5 * Math.sin(Math.PI * t);
            int at = i * ImuBatch.CHANNELS;
            counts[at] = (short) (vigour * 1500 * Math.cos(Math.PI * t) + i % 3);
            counts[at + 1] = (short) (vigour * 300 * Math.sin(5 * t) - i % 2);
            counts[at + 2] = (short) (vigour * 200 * Math.sin(7 * t) + i % 5);
            counts[at + 3] = (short) (vigour * 150 * Math.sin(11 * t) + i % 4);
            counts[at + 4] = (short) (2048 * Math.sin(angle) + i % 7);
            counts[at + 5] = (short) (2048 * Math.cos(angle) - i % 3);
        }
        return counts;
    }
}
