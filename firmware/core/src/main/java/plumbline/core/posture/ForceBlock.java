package plumbline.core.posture;

import plumbline.core.imu.Calibrator;
import plumbline.core.state.StateCodec;

/** The mean magnitude of specific force over each 50 ms. */
final class ForceBlock {

    private static final int BLOCK_NANOS = 50_000_000;

    private final int periodNanos;
    private final long squareMicroGPerCount;
    private int nanos;
    private int samples;
    private long sumX;
    private long sumY;
    private long sumZ;

    ForceBlock(int samplePeriodNanos, long nanoGPerCount) {
        periodNanos = samplePeriodNanos;
        squareMicroGPerCount = nanoGPerCount * nanoGPerCount / 1_000_000;
    }

    /** Adds a sample, counts Q8. True if it fills the block: {@link #takeMilliG} is to follow. */
    boolean add(int x, int y, int z) {
        sumX += x;
        sumY += y;
        sumZ += z;
        samples++;
        nanos += periodNanos;
        return nanos >= BLOCK_NANOS;
    }

    /** Begins the next block; the magnitude of the one that ended, 10⁻³ standard gravities. */
    int takeMilliG() {
        long x = sumX / samples;
        long y = sumY / samples;
        long z = sumZ / samples;
        sumX = 0;
        sumY = 0;
        sumZ = 0;
        samples = 0;
        nanos -= BLOCK_NANOS;
        long squareCounts = (x * x + y * y + z * z) >> (2 * Calibrator.FRACTION_BITS);
        // One Newton step from 1 g instead of a root: near enough for the rhythm of steps, and free of divisions.
        return (int) (squareCounts * squareMicroGPerCount / 2_000_000_000 + 500);
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        nanos = s.word(nanos);
        samples = s.word(samples);
        sumX = s.word(sumX);
        sumY = s.word(sumY);
        sumZ = s.word(sumZ);
    }
}
