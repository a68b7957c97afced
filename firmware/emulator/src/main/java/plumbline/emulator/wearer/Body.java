package plumbline.emulator.wearer;

/**
 * Everything that moves: what the wearer means to do, as ramps, and what a body, its steps and a bus add by themselves.
 *
 * <p>Angles in radians, lengths in metres, seconds from the start.
 */
final class Body {
    final Pose pose = new Pose();

    /** Posture that is meant, without breath, sway or steps. */
    final Ramp flexion = new Ramp(0);

    final Ramp lean = new Ramp(0);
    final Ramp twist = new Ramp(0);
    final Ramp heading = new Ramp(0);

    /** Along the heading, m/s. */
    final Ramp speed = new Ramp(0);

    final Ramp pelvisX = new Ramp(0);
    final Ramp pelvisY = new Ramp(0);
    final Ramp pelvisZ = new Ramp(0);
    final Ramp slipFlexion = new Ramp(0);
    final Ramp slipLean = new Ramp(0);

    final Life life;
    final Gait level;
    final Gait stairsUp;
    final Gait stairsDown;
    final Ride ride;

    private final Ramp[] ramps = {flexion, lean, twist, heading, pelvisX, pelvisY, pelvisZ, slipFlexion, slipLean, speed
    };
    private final Signal[] signals = {
        pose.flexion,
        pose.lean,
        pose.twist,
        pose.heading,
        pose.pelvisX,
        pose.pelvisY,
        pose.pelvisZ,
        pose.slipFlexion,
        pose.slipLean,
        pose.speed
    };

    Body(Dice dice, double periodSeconds) {
        life = new Life(pose, dice.split(1), periodSeconds);
        level = Gait.level(pose, dice.split(2));
        stairsUp = Gait.stairs(pose, dice.split(3), 1);
        stairsDown = Gait.stairs(pose, dice.split(4), 1.4);
        ride = new Ride(pose, speed, heading, dice.split(5), periodSeconds);
    }

    /** Gives up every planned move that has not begun. */
    void forgetFrom(double t) {
        for (Ramp ramp : ramps) {
            ramp.forgetFrom(t);
        }
    }

    /** From here on samples are {@code periodSeconds} apart. */
    void pace(double periodSeconds) {
        life.pace(periodSeconds);
        ride.pace(periodSeconds);
    }

    /** Brings the pose to {@code t}; called once a sample, evenly. */
    void at(double t) {
        for (int i = 0; i < ramps.length; i++) {
            ramps[i].at(t);
            signals[i].set(ramps[i]);
        }
        pose.skinX.clear();
        pose.skinY.clear();
        pose.skinZ.clear();
        life.at(t);
        level.at(t);
        stairsUp.at(t);
        stairsDown.at(t);
        ride.at(t);
    }
}
