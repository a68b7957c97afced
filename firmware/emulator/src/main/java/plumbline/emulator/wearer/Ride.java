package plumbline.emulator.wearer;

/**
 * A bus under a seated wearer: a shaking floor, bumps, pulling off, braking and turning.
 *
 * <p>About 0.5 m/s² rms up and down between 2 and 18 Hz, half of that sideways (ISO 2631-1 names 0.315 to 0.63 "a little
 * uncomfortable"), and a speed that changes by some 7 m/s within 10 s.
 */
final class Ride {
    private static final double DEG = StrictMath.PI / 180;

    /** How rough the road is; 0 off the bus. */
    private final Ramp road = new Ramp(0);

    private final Tones[] shaking;
    private final Ramp bump = new Ramp(0);
    private final Pose pose;
    private final Ramp speed;
    private final Ramp heading;
    private final Dice dice;
    private boolean riding;
    private double nextRoad;
    private double nextBump;
    private double nextManoeuvre;

    Ride(Pose pose, Ramp speed, Ramp heading, Dice dice, double periodSeconds) {
        this.pose = pose;
        this.speed = speed;
        this.heading = heading;
        this.dice = dice;
        Tones.Band floor = new Tones.Band(9, 2, 18);
        Tones.Band trunk = new Tones.Band(6, 0.5, 5);
        shaking = new Tones[] {
            new Tones(pose.pelvisZ, road, dice, periodSeconds, floor, 2, 0.5),
            new Tones(pose.pelvisX, road, dice, periodSeconds, floor, 2, 0.22),
            new Tones(pose.pelvisY, road, dice, periodSeconds, floor, 2, 0.25),
            new Tones(pose.flexion, road, dice, periodSeconds, trunk, 1, 3.0 * DEG),
            new Tones(pose.lean, road, dice, periodSeconds, trunk, 1, 3.5 * DEG),
            new Tones(pose.twist, road, dice, periodSeconds, trunk, 1, 2.0 * DEG)
        };
    }

    void start(double t) {
        riding = true;
        road.moveTo(0.6, t, 2);
        nextRoad = t + 3;
        nextBump = t + dice.between(4, 15);
        nextManoeuvre = t + dice.between(2, 6);
    }

    void stop(double t) {
        riding = false;
        road.moveTo(0, t, 2);
        speed.moveTo(0, t, 6);
    }

    /** From here on samples are {@code periodSeconds} apart. */
    void pace(double periodSeconds) {
        for (Tones tones : shaking) {
            tones.pace(periodSeconds);
        }
    }

    /** Adds this moment's motion to the pose. */
    void at(double t) {
        if (riding) {
            drive(t);
        }
        road.at(t);
        bump.at(t);
        for (Tones tones : shaking) {
            tones.step();
        }
        pose.pelvisZ.value += bump.value();
        pose.pelvisZ.rate += bump.rate();
        pose.pelvisZ.accel += bump.accel();
    }

    private void drive(double t) {
        if (t >= nextRoad) {
            double seconds = dice.between(1.5, 5);
            road.moveTo(dice.between(0.5, 1.4), t, seconds);
            nextRoad = t + seconds;
        }
        if (t >= nextBump) {
            double height = dice.between(0.01, 0.035);
            double seconds = dice.between(0.25, 0.4);
            bump.moveBy(height, t, seconds);
            bump.moveBy(-height, t + 0.7 * seconds, seconds * 1.2);
            nextBump = t + dice.between(5, 25);
        }
        if (t >= nextManoeuvre) {
            nextManoeuvre = t + manoeuvre(t);
        }
    }

    /** Pulls off from a stop; on the road turns, brakes to a stop, or goes on. Returns seconds until the next. */
    private double manoeuvre(double t) {
        if (speed.target() < 1) {
            speed.moveTo(dice.between(6, 9), t, 12);
            return dice.between(14, 30);
        }
        double choice = dice.uniform();
        if (choice < 0.4) {
            speed.moveTo(0, t, 11);
            return dice.between(14, 30);
        }
        if (choice < 0.7) {
            double turn = dice.between(30, 80) * DEG;
            heading.moveBy(dice.uniform() < 0.5 ? turn : -turn, t, 12);
        }
        return dice.between(14, 30);
    }
}
