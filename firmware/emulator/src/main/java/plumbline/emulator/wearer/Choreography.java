package plumbline.emulator.wearer;

/** Turns a segment into planned moves of a {@link Body}, and adds the small unplanned ones while it lasts. */
final class Choreography {
    private static final double DEG = StrictMath.PI / 180;
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** A move of less than this is a shift, not movement, degrees. */
    private static final double SHIFT_DEG = 8;

    /** Upright between two bends, s. */
    static final double PAUSE_SECONDS = 3;

    private static final double STEP_LENGTH = 0.70;
    private static final double STAIR_HEIGHT = 0.17;
    private static final double STAIR_DEPTH = 0.29;
    private static final double SEAT_DROP = 0.42;

    private final Body body;
    private final Dice dice;
    private double heldFlexionDeg;
    private double heldLeanDeg;
    private double movingUntil;
    private double nextShift = NEVER;

    Choreography(Body body, Dice dice) {
        this.body = body;
        this.dice = dice;
    }

    /** Time until which the wearer is on the way to what the segment asks for. */
    double movingUntil() {
        return movingUntil;
    }

    /** Plans {@code segment} from {@code t} on. */
    void enter(Segment segment, double t) {
        nextShift = NEVER;
        double seconds = segment.seconds();
        switch (segment.action()) {
            case HOLD -> settle(segment.posture(), t, between(20, 60));
            case WORK -> settle(Posture.UPRIGHT, t, between(5, 20));
            case CREEP -> creep(segment.posture(), t, seconds);
            case BEND -> bend(segment, t);
            case BOW -> bow(segment, t);
            case WALK -> walk(body.level, segment.stepHz(), segment.stepHz() * STEP_LENGTH, 2, t);
            case STAIRS_UP -> climb(body.stairsUp, segment, 6, STAIR_HEIGHT, t);
            case STAIRS_DOWN -> climb(body.stairsDown, segment, 0, -STAIR_HEIGHT, t);
            case BUS -> ride(segment.posture(), t);
            case LIE -> lie(segment.posture(), t);
            case TAKE_OFF -> takeOff(segment.posture(), t);
            case SIT -> changeSeat(-SEAT_DROP, t);
            case STAND -> changeSeat(SEAT_DROP, t);
            case SLIP -> slip(segment.posture(), t);
        }
    }

    /** Ends at {@code t} what {@code segment} began and does not end by itself. */
    void leave(Segment segment, double t) {
        switch (segment.action()) {
            case WALK -> halt(body.level, t);
            case STAIRS_UP -> halt(body.stairsUp, t);
            case STAIRS_DOWN -> halt(body.stairsDown, t);
            case BUS -> body.ride.stop(t);
            case LIE -> {
                body.life.balance.moveTo(1, t, 2);
                body.pelvisZ.moveBy(SEAT_DROP, t, 3);
            }
            case TAKE_OFF -> {
                body.life.worn(t, true);
                body.life.balance.moveTo(1, t, 2);
                carry(t);
            }
            default -> {}
        }
    }

    /** Now and then, while {@code segment} lasts: a shift on the chair, a reach, a turn of the way. */
    void at(Segment segment, double t) {
        if (t < nextShift) {
            return;
        }
        switch (segment.action()) {
            case WORK -> work(t);
            case WALK -> {
                double turn = between(20, 80) * DEG;
                body.heading.moveBy(dice.uniform() < 0.5 ? turn : -turn, t, between(2, 4));
                nextShift = t + between(8, 25);
            }
            default -> {
                double seconds = between(1.5, 3);
                body.flexion.moveTo(heldFlexionDeg * DEG + dice.gaussian(0.7, 1.5) * DEG, t, seconds);
                body.lean.moveTo(heldLeanDeg * DEG + dice.gaussian(0.6, 1.2) * DEG, t, seconds);
                nextShift = t + between(20, 60);
            }
        }
    }

    private void settle(Posture target, double t, double firstShiftAfter) {
        settle(target.flexionDeg(), target.leanDeg(), t, firstShiftAfter);
    }

    private void settle(double flexionDeg, double leanDeg, double t, double firstShiftAfter) {
        double degrees = StrictMath.hypot(flexionDeg - body.flexion.target() / DEG, leanDeg - body.lean.target() / DEG);
        double seconds = StrictMath.min(0.8 + degrees / 35, 3.2) * between(0.9, 1.15);
        hold(flexionDeg, leanDeg);
        body.flexion.moveTo(flexionDeg * DEG, t, seconds);
        body.lean.moveTo(leanDeg * DEG, t, seconds);
        body.twist.moveTo(0, t, seconds);
        movingUntil = degrees > SHIFT_DEG ? t + seconds : t;
        nextShift = t + seconds + firstShiftAfter;
    }

    private void creep(Posture target, double t, double seconds) {
        hold(target.flexionDeg(), target.leanDeg());
        body.flexion.moveTo(heldFlexionDeg * DEG, t, seconds);
        body.lean.moveTo(heldLeanDeg * DEG, t, seconds);
    }

    private void hold(double flexionDeg, double leanDeg) {
        heldFlexionDeg = flexionDeg;
        heldLeanDeg = leanDeg;
    }

    private void bend(Segment segment, double t) {
        settle(Posture.UPRIGHT, t, NEVER);
        double seconds = segment.seconds() / segment.times() - PAUSE_SECONDS;
        double way = StrictMath.min(0.45 * seconds, 2);
        double angle = segment.posture().flexionDeg() * DEG;
        for (int i = 0; i < segment.times(); i++) {
            double start = t + i * (seconds + PAUSE_SECONDS);
            body.flexion.moveBy(angle, start, way);
            body.flexion.moveBy(-angle, start + seconds - way, way);
            body.pelvisX.moveBy(-0.06 * angle, start, way);
            body.pelvisX.moveBy(0.06 * angle, start + seconds - way, way);
        }
        movingUntil = t + segment.seconds();
    }

    private void bow(Segment segment, double t) {
        double way = 0.4 * segment.seconds();
        double angle = segment.posture().flexionDeg() * DEG;
        body.flexion.moveBy(angle, t, way);
        body.flexion.moveBy(-angle, t + segment.seconds() - way, way);
        movingUntil = t + segment.seconds();
    }

    private void walk(Gait gait, double stepHz, double speed, double flexionDeg, double t) {
        settle(flexionDeg, 0, t, between(6, 15));
        gait.start(t, stepHz);
        body.speed.moveTo(speed, t, 1.5);
        body.life.effort(t, 1);
        movingUntil = t;
    }

    private void climb(Gait gait, Segment segment, double flexionDeg, double stairHeight, double t) {
        walk(gait, segment.stepHz(), segment.stepHz() * STAIR_DEPTH, flexionDeg, t);
        nextShift = NEVER;
        body.pelvisZ.moveBy(stairHeight * segment.stepHz() * segment.seconds(), t, segment.seconds());
    }

    private void halt(Gait gait, double t) {
        gait.stop(t);
        body.speed.moveTo(0, t, 1.2);
        body.life.effort(t, 0);
    }

    private void ride(Posture target, double t) {
        settle(target, t, between(20, 60));
        body.ride.start(t);
    }

    private void lie(Posture target, double t) {
        settle(target, t, between(60, 120));
        body.life.balance.moveTo(0.15, t, 3);
        body.pelvisZ.moveBy(-SEAT_DROP, t, 3);
    }

    private void takeOff(Posture target, double t) {
        double flexionDeg = target.flexionDeg() + between(-4, 4);
        settle(flexionDeg, target.leanDeg() + between(-3, 3), t, NEVER);
        nextShift = NEVER;
        body.life.worn(t, false);
        body.life.balance.moveTo(0, t, 2);
        carry(t);
    }

    /** The unit goes through the air in a hand for three seconds. */
    private void carry(double t) {
        body.pelvisX.moveBy(between(-0.5, 0.5), t, 2.5);
        body.pelvisY.moveBy(between(-0.5, 0.5), t + 0.4, 2.6);
        body.pelvisZ.moveBy(between(-0.3, 0.3), t + 0.2, 2.2);
        body.heading.moveBy(between(-1, 1), t, 2.7);
        movingUntil = t + 3.5;
    }

    private void changeSeat(double rise, double t) {
        settle(Posture.UPRIGHT, t, between(20, 60));
        double lean = 38 * DEG;
        body.flexion.moveBy(lean, t, 1.1);
        body.flexion.moveBy(-lean, t + 1.0, 1.3);
        body.pelvisZ.moveBy(rise, t + 0.7, 1.4);
        body.pelvisX.moveBy(0.5 * rise, t + 0.3, 1.4);
        movingUntil = t + 2.3;
    }

    private void slip(Posture by, double t) {
        body.slipFlexion.moveBy(by.flexionDeg() * DEG, t, 1.5);
        body.slipLean.moveBy(by.leanDeg() * DEG, t, 1.5);
    }

    private void work(double t) {
        if (dice.uniform() < 0.15) {
            reach(t);
            return;
        }
        double seconds = between(1.2, 3);
        body.flexion.moveTo(StrictMath.clamp(dice.gaussian() * 2.2, -5, 6) * DEG, t, seconds);
        body.lean.moveTo(dice.gaussian(1.8, 5) * DEG, t, seconds);
        body.twist.moveTo(dice.gaussian(8, 20) * DEG, t, seconds);
        nextShift = t + seconds + between(6, 28);
    }

    private void reach(double t) {
        double forward = between(10, 18) * DEG;
        double side = dice.gaussian(6, 12) * DEG;
        double back = t + between(1.8, 3.5);
        body.flexion.moveBy(forward, t, 1.0);
        body.lean.moveBy(side, t, 1.0);
        body.flexion.moveBy(-forward, back, 1.1);
        body.lean.moveBy(-side, back, 1.1);
        movingUntil = back + 1.1;
        nextShift = movingUntil + between(4, 15);
    }

    private double between(double least, double most) {
        return dice.between(least, most);
    }
}
