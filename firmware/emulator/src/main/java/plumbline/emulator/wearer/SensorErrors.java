package plumbline.emulator.wearer;

/** What is wrong with one half, gyro or accelerometer, of one unit; drawn once. Units are the half's: dps or g. */
final class SensorErrors {
    private static final double REFERENCE_CENTIGRADE = 25;

    /** One plus scale errors on the diagonal; cross-axis and misalignment beside it. */
    final Matrix gain;

    private final double[] offset;
    private final double[] offsetPerDegC;

    /** A maker's limit is taken as two deviations and never passed. */
    SensorErrors(SensorModel.Limits limits, double crossAxis, Dice dice) {
        double[] scale = three(limits.scale(), dice);
        double[] above = three(crossAxis, dice);
        double[] below = three(crossAxis, dice);
        gain = new Matrix(
                1 + scale[0], above[0], above[1], below[0], 1 + scale[1], above[2], below[1], below[2], 1 + scale[2]);
        offset = three(limits.offset(), dice);
        offsetPerDegC = three(limits.offsetPerDegC(), dice);
    }

    private static double[] three(double limit, Dice dice) {
        return new double[] {
            dice.gaussian(limit / 2, limit), dice.gaussian(limit / 2, limit), dice.gaussian(limit / 2, limit)
        };
    }

    /** Offset of one axis at a temperature. */
    double offsetAt(int axis, double centigrade) {
        return offset[axis] + offsetPerDegC[axis] * (centigrade - REFERENCE_CENTIGRADE);
    }
}
