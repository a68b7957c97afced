package plumbline.core.imu;

import plumbline.core.fixed.Q;
import plumbline.core.state.StateCodec;

/** Takes the bias off three axes of counts and multiplies by a matrix; results in counts Q8. */
final class AxisCorrector {

    private static final int BIAS_BITS = 16;
    private static final int DROP_BITS = BIAS_BITS + 24 - Calibrator.FRACTION_BITS;

    private final int firstChannel;
    private final int nanoPerCount;
    private final long m00;
    private final long m01;
    private final long m02;
    private final long m10;
    private final long m11;
    private final long m12;
    private final long m20;
    private final long m21;
    private final long m22;

    private long biasXQ16;
    private long biasYQ16;
    private long biasZQ16;

    int xQ8;
    int yQ8;
    int zQ8;

    /** @param firstChannel where its three channels begin in a {@link BiasTable} */
    AxisCorrector(AxisMatrix matrix, int firstChannel, int nanoPerCount) {
        this.firstChannel = firstChannel;
        this.nanoPerCount = nanoPerCount;
        m00 = matrix.entryQ24(0, 0);
        m01 = matrix.entryQ24(0, 1);
        m02 = matrix.entryQ24(0, 2);
        m10 = matrix.entryQ24(1, 0);
        m11 = matrix.entryQ24(1, 1);
        m12 = matrix.entryQ24(1, 2);
        m20 = matrix.entryQ24(2, 0);
        m21 = matrix.entryQ24(2, 1);
        m22 = matrix.entryQ24(2, 2);
    }

    void setTemperature(BiasTable table, int centiC) {
        biasXQ16 = countsQ16(table.at(centiC, firstChannel));
        biasYQ16 = countsQ16(table.at(centiC, firstChannel + 1));
        biasZQ16 = countsQ16(table.at(centiC, firstChannel + 2));
    }

    private long countsQ16(int micro) {
        return ((micro * 1000L) << BIAS_BITS) / nanoPerCount;
    }

    void correct(int xRaw, int yRaw, int zRaw) {
        long x = ((long) xRaw << BIAS_BITS) - biasXQ16;
        long y = ((long) yRaw << BIAS_BITS) - biasYQ16;
        long z = ((long) zRaw << BIAS_BITS) - biasZQ16;
        xQ8 = toQ8(m00 * x + m01 * y + m02 * z);
        yQ8 = toQ8(m10 * x + m11 * y + m12 * z);
        zQ8 = toQ8(m20 * x + m21 * y + m22 * z);
    }

    /** What {@link #correct} gives with no bias and the identity. */
    void pass(int xRaw, int yRaw, int zRaw) {
        xQ8 = xRaw << Calibrator.FRACTION_BITS;
        yQ8 = yRaw << Calibrator.FRACTION_BITS;
        zQ8 = zRaw << Calibrator.FRACTION_BITS;
    }

    private static int toQ8(long product) {
        return Q.saturate(Q.round(product, DROP_BITS), Calibrator.LIMIT_Q8);
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        biasXQ16 = s.word(biasXQ16);
        biasYQ16 = s.word(biasYQ16);
        biasZQ16 = s.word(biasZQ16);
        xQ8 = s.word(xQ8);
        yQ8 = s.word(yQ8);
        zQ8 = s.word(zQ8);
    }
}
