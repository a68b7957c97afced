package plumbline.emulator.wearer;

/**
 * Steps as the upper back feels them: the pelvis rises and falls twice a stride, sways once, and the trunk pitches, rolls and
 * twists with it, no two strides alike.
 *
 * <p>Sizes are set to the walking part of the qmt example recording (upper back: 2.9, 2.0 and 1.1 m/s² up, fore-aft and
 * sideways, 16 to 20 degrees/s about each axis) at 1.9 steps a second, and grow with the square of the rhythm.
 */
final class Gait {
    private static final double DEG = StrictMath.PI / 180;
    private static final double NOMINAL_STRIDE_HZ = 0.95;
    private static final int HARMONICS = 8;

    private final Rhythm stride;
    private final Dice dice;
    private double strideHz;

    private Gait(Dice dice) {
        this.dice = dice;
        stride = new Rhythm(NOMINAL_STRIDE_HZ, HARMONICS, dice.uniform());
    }

    static Gait level(Pose pose, Dice dice) {
        Gait gait = new Gait(dice);
        gait.stride.drive(pose.pelvisZ, dice, accels(0.2, 3.7, 0.2, 1.8, 0.1, 1.0, 0, 0.6));
        gait.stride.drive(pose.pelvisX, dice, accels(0.2, 1.4, 0.2, 1.4, 0.1, 0.8));
        gait.stride.drive(pose.pelvisY, dice, accels(0.5, 0.2, 0.9, 0.1, 0.6));
        gait.stride.drive(pose.flexion, dice, 0.2 * DEG, 1.6 * DEG, 0, 0.5 * DEG);
        gait.stride.drive(pose.lean, dice, 2.4 * DEG, 0.2 * DEG, 0.8 * DEG);
        gait.stride.drive(pose.twist, dice, 3.5 * DEG, 0.2 * DEG, 0.4 * DEG);
        return gait;
    }

    /** Slower forward, harder up and down, the trunk rocking more; {@code impact} is 1 going up, above 1 coming down. */
    static Gait stairs(Pose pose, Dice dice, double impact) {
        Gait gait = new Gait(dice);
        double hard = 1.2 * impact;
        gait.stride.drive(
                pose.pelvisZ, dice, accels(0.5, 3.2 * impact, 0.4, 1.8 * hard, 0.2, 1.2 * hard, 0, 0.6 * hard));
        gait.stride.drive(pose.pelvisX, dice, accels(0.3, 1.4, 0.2, 0.9 * impact, 0.1, 0.5 * impact));
        gait.stride.drive(pose.pelvisY, dice, accels(0.8, 0.2, 0.9, 0.1, 0.5));
        gait.stride.drive(pose.flexion, dice, 0.4 * DEG, 2.2 * DEG, 0, 0.4 * DEG);
        gait.stride.drive(pose.lean, dice, 3.0 * DEG, 0.2 * DEG, 0.5 * DEG);
        gait.stride.drive(pose.twist, dice, 3.0 * DEG, 0.2 * DEG, 0.4 * DEG);
        return gait;
    }

    /** Displacements that give these accelerations, m/s², at the nominal rhythm. */
    private static double[] accels(double... accels) {
        for (int k = 1; k <= accels.length; k++) {
            accels[k - 1] = Rhythm.displacement(accels[k - 1], k, NOMINAL_STRIDE_HZ);
        }
        return accels;
    }

    void start(double t, double stepHz) {
        strideHz = 0.5 * stepHz;
        stride.hz.moveTo(strideHz, t, 0.3);
        stride.envelope.moveTo(1, t, 1.2);
    }

    void stop(double t) {
        strideHz = 0;
        stride.envelope.moveTo(0, t, 0.9);
    }

    /** Adds this moment's motion to the pose. */
    void at(double t) {
        if (stride.at(t) && strideHz > 0) {
            double seconds = 0.9 / strideHz;
            stride.hz.moveTo(strideHz * (1 + dice.gaussian(0.02, 0.05)), t, seconds);
            stride.envelope.moveTo(1 + dice.gaussian(0.06, 0.15), t, seconds);
        }
    }
}
