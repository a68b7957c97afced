package plumbline.core.tilt;

import plumbline.core.fixed.Q;
import plumbline.core.fixed.UnitVector;
import plumbline.core.imu.ImuFormat;
import plumbline.core.state.StateCodec;

/**
 * Learns the gyro's bias while the body moves: up stands still in an inertial frame, so what turns it in the gyro's own is
 * the bias, carried over by the attitude and low-passed like up itself.
 *
 * <p>D. Laidig, T. Seel, "VQF", doi:10.1016/j.inffus.2022.10.014, with three measurements projected across up
 * instead of two along horizontal axes. Turns about up do not show and leave the bias as it is.
 */
final class MotionBias {

    /** Low-passes are right about a drift only when they have forgotten how they began. */
    private static final int PATIENCE_TAU = 2;

    /** Blocks from one measurement to the next: a bias is in no hurry. */
    private static final int STRIDE_BLOCKS = 4;

    private static final long NANO_DEG_PER_RADIAN = 57_295_779_513L;

    private final BiasEstimate bias;
    private final LowPass rowX;
    private final LowPass rowY;
    private final LowPass rowZ;
    private final LowPass explained;
    private final long noiseQ20;
    private final long errorLimitQ20;
    private final long countsPerTurnQ16;
    private final int patienceSteps;

    private int blocks;
    private int steps;
    private long upXQ28;
    private long upYQ28;
    private long upZQ28;
    private long alongX;
    private long alongY;
    private long alongZ;

    MotionBias(ImuFormat format, TiltParameters parameters, BiasEstimate bias, long blockNanos) {
        this.bias = bias;
        long stepNanos = blockNanos * STRIDE_BLOCKS;
        rowX = new LowPass(parameters.tauMillis(), stepNanos);
        rowY = new LowPass(parameters.tauMillis(), stepNanos);
        rowZ = new LowPass(parameters.tauMillis(), stepNanos);
        explained = new LowPass(parameters.tauMillis(), stepNanos);
        noiseQ20 = bias.noiseQ20(parameters.biasSigmaMotionMilliDps(), STRIDE_BLOCKS);
        int nanoDps = format.gyro().nanoDpsPerCount();
        errorLimitQ20 = ((parameters.biasStepMilliDps() * 1_000_000L) << 20) / nanoDps;
        long dpsPerTurnNanoQ16 = ((NANO_DEG_PER_RADIAN << 6) * 1_000_000 / (stepNanos / 1000)) << 2;
        countsPerTurnQ16 = dpsPerTurnNanoQ16 / nanoDps;
        patienceSteps = (int) (parameters.tauMillis() * (PATIENCE_TAU * 1_000_000L) / stepNanos);
    }

    /** The inertial frame's up begins anew. */
    void restart() {
        rowX.restart();
        rowY.restart();
        rowZ.restart();
        explained.restart();
        blocks = 0;
        steps = 0;
    }

    /**
     * Ends a block.
     *
     * @param up in the inertial frame
     * @param learn false while the bias has a better source
     */
    void block(Strapdown m, UnitVector up, boolean learn) {
        if (++blocks == STRIDE_BLOCKS) {
            blocks = 0;
            step(m, up, learn);
        }
    }

    private void step(Strapdown m, UnitVector up, boolean learn) {
        rowX.add(m.m00 << 8, m.m01 << 8, m.m02 << 8);
        rowY.add(m.m10 << 8, m.m11 << 8, m.m12 << 8);
        rowZ.add(m.m20 << 8, m.m21 << 8, m.m22 << 8);
        explained.add(explains(m.m00, m.m01, m.m02), explains(m.m10, m.m11, m.m12), explains(m.m20, m.m21, m.m22));
        long beforeX = upXQ28;
        long beforeY = upYQ28;
        long beforeZ = upZQ28;
        upXQ28 = up.xQ30() >> 2;
        upYQ28 = up.yQ30() >> 2;
        upZQ28 = up.zQ30() >> 2;
        steps = Math.min(steps + 1, patienceSteps);
        if (learn && steps == patienceSteps) {
            learn(
                    rate(beforeY * upZQ28 - beforeZ * upYQ28) + explained.x,
                    rate(beforeZ * upXQ28 - beforeX * upZQ28) + explained.y,
                    rate(beforeX * upYQ28 - beforeY * upXQ28) + explained.z);
        }
    }

    /** Takes the bias in the inertial frame as it was seen, counts Q20, of which only the part across up is real. */
    private void learn(long seenX, long seenY, long seenZ) {
        alongX = (upXQ28 * (rowX.x >> 8) + upYQ28 * (rowY.x >> 8) + upZQ28 * (rowZ.x >> 8)) >> 28;
        alongY = (upXQ28 * (rowX.y >> 8) + upYQ28 * (rowY.y >> 8) + upZQ28 * (rowZ.y >> 8)) >> 28;
        alongZ = (upXQ28 * (rowX.z >> 8) + upYQ28 * (rowY.z >> 8) + upZQ28 * (rowZ.z >> 8)) >> 28;
        long alongQ16 = (upXQ28 * (seenX >> 4) + upYQ28 * (seenY >> 4) + upZQ28 * (seenZ >> 4)) >> 28;
        observe(rowX, upXQ28, seenX - ((upXQ28 * alongQ16) >> 24));
        observe(rowY, upYQ28, seenY - ((upYQ28 * alongQ16) >> 24));
        observe(rowZ, upZQ28, seenZ - ((upZQ28 * alongQ16) >> 24));
    }

    private void observe(LowPass row, long upQ28, long seenQ20) {
        long hx = (row.x >> 8) - ((upQ28 * alongX) >> 28);
        long hy = (row.y >> 8) - ((upQ28 * alongY) >> 28);
        long hz = (row.z >> 8) - ((upQ28 * alongZ) >> 28);
        long error = seenQ20 - explains(hx, hy, hz);
        bias.observe(hx, hy, hz, clip(error, errorLimitQ20), noiseQ20);
    }

    /** What the present bias amounts to along a direction in Q28, counts Q20. */
    private long explains(long hx, long hy, long hz) {
        return (hx * (bias.xQ20 >> 4) + hy * (bias.yQ20 >> 4) + hz * (bias.zQ20 >> 4)) >> 24;
    }

    /** The angular rate that turns by the angle {@code crossQ56} in a block, counts Q20. */
    private long rate(long crossQ56) {
        return clip((Q.round(crossQ56, 28) * countsPerTurnQ16) >> 16, errorLimitQ20 << 2);
    }

    private static long clip(long value, long limit) {
        return Math.max(-limit, Math.min(limit, value));
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        rowX.state(s);
        rowY.state(s);
        rowZ.state(s);
        explained.state(s);
        blocks = s.word(blocks);
        steps = s.word(steps);
        upXQ28 = s.word(upXQ28);
        upYQ28 = s.word(upYQ28);
        upZQ28 = s.word(upZQ28);
        alongX = s.word(alongX);
        alongY = s.word(alongY);
        alongZ = s.word(alongZ);
    }
}
