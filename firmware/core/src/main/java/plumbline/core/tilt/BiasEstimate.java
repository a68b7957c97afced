package plumbline.core.tilt;

import plumbline.core.fixed.Q;
import plumbline.core.imu.ImuFormat;
import plumbline.core.state.StateCodec;

/**
 * The gyro's bias and its covariance: a Kalman filter that takes one scalar measurement at a time, so that it divides once
 * for each and never has to invert a matrix.
 *
 * <p>Bias in counts Q20, covariance in (0.01 °/s)², Q20.
 */
final class BiasEstimate {

    private final long variancePriorQ20;
    private final long varianceGrowthQ20;
    private final long limitQ20;

    private long pxx;
    private long pyy;
    private long pzz;
    private long pxy;
    private long pxz;
    private long pyz;

    long xQ20;
    long yQ20;
    long zQ20;

    BiasEstimate(ImuFormat format, TiltParameters parameters, long stepNanos) {
        limitQ20 = ((parameters.biasLimitMilliDps() * 1_000_000L) << 20)
                / format.gyro().nanoDpsPerCount();
        variancePriorQ20 = square(parameters.biasSigmaInitMilliDps());
        varianceGrowthQ20 = square(100) / parameters.biasForgettingSeconds() * stepNanos / 1_000_000_000;
        pxx = variancePriorQ20;
        pyy = variancePriorQ20;
        pzz = variancePriorQ20;
    }

    private static long square(int milliDps) {
        return (((long) milliDps * milliDps) << 20) / 100;
    }

    /**
     * The variance a measurement must be given so that many of them leave the bias uncertain by {@code milliDps}.
     *
     * @param blocks from one measurement to the next
     */
    long noiseQ20(int milliDps, int blocks) {
        long settledQ20 = square(milliDps);
        return (settledQ20 << 8) / (blocks * varianceGrowthQ20) * (settledQ20 >> 8) + settledQ20;
    }

    /** Ends a block: what is known of the bias ages. */
    void age() {
        pxx = Math.min(variancePriorQ20, pxx + varianceGrowthQ20);
        pyy = Math.min(variancePriorQ20, pyy + varianceGrowthQ20);
        pzz = Math.min(variancePriorQ20, pzz + varianceGrowthQ20);
    }

    /** Takes the bias to be this. */
    void jump(long x, long y, long z) {
        xQ20 = x;
        yQ20 = y;
        zQ20 = z;
    }

    /**
     * One measurement of the bias along a direction.
     *
     * @param hx the direction, Q28, with the other two of length one or less
     * @param errorQ20 what was measured less what the present bias explains, counts, within ±2^32.2
     * @param noiseQ20 the measurement's variance
     */
    void observe(long hx, long hy, long hz, long errorQ20, long noiseQ20) {
        long phx = (pxx * hx + pxy * hy + pxz * hz) >> 28;
        long phy = (pxy * hx + pyy * hy + pyz * hz) >> 28;
        long phz = (pxz * hx + pyz * hy + pzz * hz) >> 28;
        long varianceQ20 = Math.max(0, (hx * phx + hy * phy + hz * phz) >> 28) + noiseQ20;
        long perVarianceQ42 = (1L << 62) / varianceQ20;
        long kxQ30 = (phx * perVarianceQ42) >> 32;
        long kyQ30 = (phy * perVarianceQ42) >> 32;
        long kzQ30 = (phz * perVarianceQ42) >> 32;
        xQ20 = clip(xQ20 + Q.round((errorQ20 >> 4) * kxQ30, 26));
        yQ20 = clip(yQ20 + Q.round((errorQ20 >> 4) * kyQ30, 26));
        zQ20 = clip(zQ20 + Q.round((errorQ20 >> 4) * kzQ30, 26));
        pxx -= (kxQ30 * phx) >> 30;
        pxy -= (kxQ30 * phy) >> 30;
        pxz -= (kxQ30 * phz) >> 30;
        pyy -= (kyQ30 * phy) >> 30;
        pyz -= (kyQ30 * phz) >> 30;
        pzz -= (kzQ30 * phz) >> 30;
    }

    private long clip(long valueQ20) {
        return Math.max(-limitQ20, Math.min(limitQ20, valueQ20));
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        pxx = s.word(pxx);
        pyy = s.word(pyy);
        pzz = s.word(pzz);
        pxy = s.word(pxy);
        pxz = s.word(pxz);
        pyz = s.word(pyz);
        xQ20 = s.word(xQ20);
        yQ20 = s.word(yQ20);
        zQ20 = s.word(zQ20);
    }
}
