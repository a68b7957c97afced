package plumbline.core.posture;

import plumbline.core.state.StateCodec;

/**
 * What the wearer is doing, out of the rhythm of specific force and the slow motion of up; each recognised late and dated
 * back to when it began.
 *
 * <p>Not worn goes before walking, walking before lying, lying before moving. Without a neutral nobody knows which way the
 * trunk is long, so lying is then told only by a forward axis that was named: it points up or down. One thread.
 */
final class ActivityDetector {

    /** cos 65° and cos 55°, Q30: into lying, out of it. */
    private static final long LIE_COS_Q30 = 453_782_872;

    private static final long RISE_COS_Q30 = 615_872_970;

    private static final long SLOT_MICROS = 500_000;
    private static final long LIE_MICROS = 10_000_000;
    private static final long RISE_MICROS = 1_000_000;
    private static final long DEAD_MICROS = 28_000_000;

    /** Without life for so long, load no longer grows, µs. */
    private static final long LIFELESS_MICROS = 5_000_000;

    private static final long MOVE_HOLD_MICROS = 2_000_000;
    /** The longest motion that leads to lying, or off the body, µs. */
    private static final long LEAD_IN_MICROS = 10_000_000;

    private static final long NEVER = Long.MIN_VALUE;

    private static final Activity[] ACTIVITIES = Activity.values();

    private final StepRhythm rhythm = new StepRhythm();
    private final TrunkMotion motion;

    private Activity activity = Activity.STILL;
    private long sinceMicros = NEVER;
    /** Since when the wearer has been walking, or has no longer been. */
    private long walkSinceMicros;

    private long lastMoveMicros;
    private long moveSinceMicros = NEVER;
    private long lastMoveSinceMicros = NEVER;
    private long lastAliveMicros = NEVER;

    /** How much of the time since then no life could be seen, for the motor's shaking, µs. */
    private long blindMicros;

    private long flatSinceMicros = NEVER;
    private long risenSinceMicros = NEVER;
    private boolean lying;
    private boolean away;

    ActivityDetector(int samplesPerSecond) {
        motion = new TrunkMotion(samplesPerSecond);
    }

    /** Takes the mean magnitude of specific force over 50 ms, 10⁻³ standard gravities; worth nothing if {@code shaken}. */
    void addMagnitude(int milliG, boolean shaken) {
        if (shaken) {
            rhythm.addUnknown();
        } else {
            rhythm.add(milliG);
        }
    }

    /**
     * Takes up at one posture tick.
     *
     * @param cosineQ30 of up with what is up for an upright trunk: 1 upright, 0 lying
     * @param trusted whether up is to be believed: while it is found, it moves though nobody does
     * @param shaken whether the motor shook it, so that its finest motion is not to be believed
     * @return true if {@link #activity()} changed, or was told for the first time
     */
    boolean tick(long nowMicros, int upXQ30, int upYQ30, int upZQ30, long cosineQ30, boolean trusted, boolean shaken) {
        if (!motion.tick(upXQ30, upYQ30, upZQ30, shaken, shaken && !trusted)) {
            return false;
        }
        boolean first = lastAliveMicros == NEVER;
        if (first) {
            lastAliveMicros = nowMicros;
            sinceMicros = nowMicros;
        }
        if (rhythm.evaluate()) {
            walkSinceMicros = nowMicros - rhythm.recognisedAfterMicros();
        }
        watchLife(nowMicros);
        watchMoves(nowMicros, trusted);
        if (away) {
            lying = false;
            flatSinceMicros = NEVER;
        } else {
            watchLying(nowMicros, cosineQ30);
        }
        return decide(nowMicros) || first;
    }

    private void watchLife(long nowMicros) {
        if (motion.isAlive() || motion.hasStirred() || rhythm.isWalking()) {
            lastAliveMicros = nowMicros;
            blindMicros = 0;
            away = false;
            return;
        }
        blindMicros += motion.isBlind() ? SLOT_MICROS : 0;
        if (lifelessMicros(nowMicros) >= DEAD_MICROS) {
            away = true;
        }
    }

    /** For how long no life was seen where it could have been. */
    private long lifelessMicros(long nowMicros) {
        return nowMicros - lastAliveMicros - blindMicros;
    }

    private void watchMoves(long nowMicros, boolean trusted) {
        if (motion.hasMoved() && trusted) {
            lastMoveMicros = nowMicros;
            moveSinceMicros = moveSinceMicros == NEVER ? nowMicros - 2 * SLOT_MICROS : moveSinceMicros;
            lastMoveSinceMicros = moveSinceMicros;
        } else if (nowMicros - lastMoveMicros > MOVE_HOLD_MICROS) {
            moveSinceMicros = NEVER;
        }
    }

    private void watchLying(long nowMicros, long cosineQ30) {
        boolean flat = cosineQ30 < (lying ? RISE_COS_Q30 : LIE_COS_Q30);
        if (lying) {
            risenSinceMicros = flat ? NEVER : risenSinceMicros == NEVER ? nowMicros : risenSinceMicros;
            lying = flat || nowMicros - risenSinceMicros < RISE_MICROS;
            flatSinceMicros = lying ? flatSinceMicros : NEVER;
            return;
        }
        boolean resting = moveSinceMicros == NEVER && !rhythm.isWalking();
        flatSinceMicros = !flat || !resting ? NEVER : flatSinceMicros == NEVER ? nowMicros : flatSinceMicros;
        lying = flatSinceMicros != NEVER && nowMicros - flatSinceMicros >= LIE_MICROS;
        risenSinceMicros = NEVER;
    }

    private boolean decide(long nowMicros) {
        Activity was = activity;
        long began;
        if (away) {
            activity = Activity.NOT_WORN;
            began = lastAliveMicros;
        } else if (rhythm.isWalking()) {
            activity = Activity.WALKING;
            began = walkSinceMicros;
        } else if (lying) {
            activity = Activity.LYING;
            began = flatSinceMicros;
        } else if (moveSinceMicros != NEVER) {
            activity = Activity.MOVING;
            began = moveSinceMicros;
        } else {
            activity = Activity.STILL;
            began = was == Activity.MOVING ? lastMoveMicros : nowMicros;
        }
        if (was == Activity.WALKING && activity != Activity.NOT_WORN) {
            began = walkSinceMicros;
        }
        if (activity == was) {
            return false;
        }
        // Two recognitions may overlap by their delays; the record stays in order.
        sinceMicros = Math.max(began, sinceMicros);
        return true;
    }

    Activity activity() {
        return activity;
    }

    /** When {@link #activity()} truly began, as far as can be told, µs. */
    long sinceMicros() {
        return sinceMicros;
    }

    /** When the motion that led to {@link #activity()} began, µs: lying down, or taking the unit off, is no posture. */
    long ledInMicros() {
        boolean rests = activity == Activity.LYING || activity == Activity.NOT_WORN;
        boolean led = rests && lastMoveSinceMicros != NEVER && sinceMicros - lastMoveMicros <= LEAD_IN_MICROS;
        return led ? Math.clamp(lastMoveSinceMicros, sinceMicros - LEAD_IN_MICROS, sinceMicros) : sinceMicros;
    }

    /** True if there has been no sign of life for five seconds: load must not grow on a unit that may lie on a table. */
    boolean isLifeless(long nowMicros) {
        return lastAliveMicros != NEVER && lifelessMicros(nowMicros) > LIFELESS_MICROS;
    }

    boolean isQuasiStatic() {
        return motion.isQuasiStatic();
    }

    /** True if posture is not judged now: walking, lying, not worn. */
    boolean isExcused() {
        return activity == Activity.WALKING || activity == Activity.LYING || activity == Activity.NOT_WORN;
    }

    /** Samples are missing since {@code lastMicros}; nothing is known of what was before, but that it ended then. */
    void restart(long lastMicros, long nowMicros) {
        walkSinceMicros = lastMicros;
        rhythm.restart();
        motion.restart();
        lastAliveMicros = lastAliveMicros == NEVER ? NEVER : nowMicros;
        blindMicros = 0;
        lastMoveMicros = nowMicros;
        moveSinceMicros = NEVER;
        flatSinceMicros = NEVER;
        risenSinceMicros = NEVER;
        lying = false;
        away = false;
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        rhythm.state(s);
        motion.state(s);
        activity = s.choice(activity, ACTIVITIES);
        sinceMicros = s.word(sinceMicros);
        walkSinceMicros = s.word(walkSinceMicros);
        lastMoveMicros = s.word(lastMoveMicros);
        moveSinceMicros = s.word(moveSinceMicros);
        lastMoveSinceMicros = s.word(lastMoveSinceMicros);
        lastAliveMicros = s.word(lastAliveMicros);
        blindMicros = s.word(blindMicros);
        flatSinceMicros = s.word(flatSinceMicros);
        risenSinceMicros = s.word(risenSinceMicros);
        lying = s.flag(lying);
        away = s.flag(away);
    }
}
