package plumbline.emulator.wearer;

/**
 * What a living trunk does by itself: it breathes, its heart beats, it sways, its muscles tremble.
 *
 * <p>Sizes are set so that a calm wearer gives what the upper-back sensor of the qmt example recording gives at its calmest
 * (0.3 to 0.4 degrees/s and 0.03 to 0.04 m/s² per axis); rates are an adult's: 12 to 18 breaths and 60 to 80 beats a minute,
 * physiological tremor at 8 to 12 Hz.
 */
final class Life {
    private static final double DEG = StrictMath.PI / 180;
    private static final double REST_HEART_HZ = 1.15;

    /** 1 on a body, 0 off it: breath, heart and tremor. */
    final Ramp alive = new Ramp(1);

    /** 1 when the trunk is balanced, less when it is supported. */
    final Ramp balance = new Ramp(1);

    private final Rhythm breath;
    private final Rhythm heart;
    private final Tones[] tremor;
    private final Tones[] sway;
    private final Dice dice;
    private double restBreathHz;
    private double depth = 1;

    Life(Pose pose, Dice dice, double periodSeconds) {
        this.dice = dice;
        restBreathHz = dice.between(0.21, 0.28);
        breath = new Rhythm(restBreathHz, 3, dice.uniform());
        breath.drive(pose.flexion, dice, 0.30 * DEG, 0.05 * DEG);
        breath.drive(pose.skinX, dice, 0.003, 0.0005, 0.0002);
        breath.drive(pose.skinZ, dice, 0.0015, 0.0003);
        breath.envelope.moveBy(1, -1, 1);
        heart = new Rhythm(REST_HEART_HZ, 7, dice.uniform());
        heart.drive(pose.skinZ, dice, heartBeat(0.003, 0.007, 0.010, 0.010, 0.008, 0.006, 0.004));
        heart.drive(pose.skinX, dice, heartBeat(0.002, 0.004, 0.006, 0.008, 0.008, 0.006, 0.004));
        heart.drive(pose.flexion, dice, 0.003 * DEG, 0.003 * DEG, 0.002 * DEG, 0.001 * DEG);
        heart.envelope.moveBy(1, -1, 1);
        Tones.Band tremble = new Tones.Band(3, 8, 12);
        tremor = new Tones[] {
            new Tones(pose.flexion, alive, dice, periodSeconds, tremble, 1, 0.12 * DEG),
            new Tones(pose.lean, alive, dice, periodSeconds, tremble, 1, 0.12 * DEG),
            new Tones(pose.twist, alive, dice, periodSeconds, tremble, 1, 0.10 * DEG),
            new Tones(pose.skinX, alive, dice, periodSeconds, tremble, 2, 0.012),
            new Tones(pose.skinY, alive, dice, periodSeconds, tremble, 2, 0.012),
            new Tones(pose.skinZ, alive, dice, periodSeconds, tremble, 2, 0.008)
        };
        Tones.Band slow = new Tones.Band(5, 0.06, 0.9);
        sway = new Tones[] {
            new Tones(pose.flexion, balance, dice, periodSeconds, slow, 1, 0.20 * DEG),
            new Tones(pose.lean, balance, dice, periodSeconds, slow, 1, 0.14 * DEG),
            new Tones(pose.twist, balance, dice, periodSeconds, slow, 1, 0.20 * DEG)
        };
    }

    private static double[] heartBeat(double... accels) {
        for (int k = 1; k <= accels.length; k++) {
            accels[k - 1] = Rhythm.displacement(accels[k - 1], k, REST_HEART_HZ);
        }
        return accels;
    }

    /** Breath and heart go towards effort (1 walking, 0 at rest) over a minute. */
    void effort(double t, double share) {
        restBreathHz = 0.25 + 0.13 * share;
        heart.hz.moveTo(REST_HEART_HZ * (1 + 0.4 * share), t, 60);
    }

    /** Breath, heart and tremor begin or end, at {@code t}, within two seconds. */
    void worn(double t, boolean worn) {
        double share = worn ? 1 : 0;
        depth = share;
        alive.moveTo(share, t, 2);
        breath.envelope.moveTo(share, t, 2);
        heart.envelope.moveTo(share, t, 2);
    }

    /** From here on samples are {@code periodSeconds} apart. */
    void pace(double periodSeconds) {
        for (Tones tones : tremor) {
            tones.pace(periodSeconds);
        }
        for (Tones tones : sway) {
            tones.pace(periodSeconds);
        }
    }

    /** Adds this moment's motion to the pose. */
    void at(double t) {
        alive.at(t);
        balance.at(t);
        if (breath.at(t) && depth > 0) {
            breath.hz.moveTo(restBreathHz * dice.between(0.88, 1.12), t, 1.5);
            breath.envelope.moveTo(depth * dice.between(0.8, 1.2), t, 2);
        }
        heart.at(t);
        for (Tones tones : tremor) {
            tones.step();
        }
        for (Tones tones : sway) {
            tones.step();
        }
    }
}
