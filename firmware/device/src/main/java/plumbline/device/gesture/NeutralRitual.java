package plumbline.device.gesture;

import plumbline.core.posture.Activity;
import plumbline.core.posture.Forward;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.core.tilt.TiltFilter;
import plumbline.device.haptics.HapticPattern;

/**
 * Takes neutral as the wearer can do it without looking: asked, counted down, still for a second, taken, and for half a
 * minute a buzz wherever a limit is reached.
 *
 * <p>Refused where the wearer walks, lies, wears nothing or isn't upright when it is asked for, at the end of the countdown,
 * or at any moment from then on until it is taken; and where no rest comes. Asked again it ends. One thread, stepped by the
 * loop; host time, ns. Takes nothing from the heap.
 */
public final class NeutralRitual {

    /** Held here, so that its class is loaded with this one: where the loop first refuses, it would take heap. */
    private static final Refusal NONE = Refusal.NONE;

    private static final int BEATS = 3;
    private static final long BEAT_NANOS = 1_000_000_000;

    /** From the last beat to where stillness counts: the motor has run out. */
    private static final long SETTLE_NANOS = 500_000_000;

    private static final long STILL_MICROS = 1_000_000;
    private static final long STILL_WITHIN_NANOS = 6_000_000_000L;

    /** The engine waits for a still second of its own. */
    private static final long TAKEN_WITHIN_NANOS = 6_000_000_000L;

    private static final long CHECK_NANOS = 30_000_000_000L;

    private final RitualOutlet outlet;
    private final LimitWatch limits = new LimitWatch();
    private final Upright upright = new Upright();
    private RitualPhase phase = RitualPhase.IDLE;
    private long sinceNanos;
    private int beats;

    public NeutralRitual(RitualOutlet outlet, Settings settings) {
        this.outlet = outlet;
        limits.change(settings);
    }

    public void change(Settings settings) {
        limits.change(settings);
    }

    /** The sensor's front is {@code named}; to be learnt at first. */
    public void mount(Forward named) {
        upright.mount(named);
    }

    /**
     * Two taps, a button, a page: begins, or ends what goes on.
     *
     * @param isFlowing whether the sensor's samples come
     */
    public void ask(long nowNanos, PostureEngine engine, boolean isFlowing) {
        if (phase == RitualPhase.CHECK) {
            enter(RitualPhase.IDLE, nowNanos);
        } else if (phase != RitualPhase.IDLE) {
            refuse(nowNanos, Refusal.ASKED_AGAIN);
        } else {
            enterUnless(isFlowing ? obstacle(engine) : Refusal.SENSOR_AWAY, RitualPhase.COUNTDOWN, nowNanos);
            beats = 0;
        }
    }

    /** The engine took a neutral. */
    public void taken(long nowNanos) {
        if (phase == RitualPhase.TAKING) {
            outlet.feel(HapticPattern.NEUTRAL_SET);
            limits.restart();
            enter(RitualPhase.CHECK, nowNanos);
        }
    }

    /** The sensor is away: nothing can be taken. What was taken is not refused any more, and its check goes on. */
    public void interrupt(long nowNanos) {
        if (phase != RitualPhase.IDLE && phase != RitualPhase.CHECK) {
            refuse(nowNanos, Refusal.SENSOR_AWAY);
        }
    }

    /**
     * One step.
     *
     * @param stillMicros for how long the wearer has held still
     * @param restNanos for how long the motor has been at rest
     */
    // A switch over an enum loads a class of its own, on the heap, when it is first met.
    @SuppressWarnings("IfChainToSwitch")
    public void step(long nowNanos, PostureEngine engine, long stillMicros, long restNanos) {
        long passedNanos = nowNanos - sinceNanos;
        if (phase == RitualPhase.COUNTDOWN) {
            countDown(nowNanos, passedNanos, engine);
        } else if (phase == RitualPhase.STILL) {
            boolean isStill = stillMicros >= STILL_MICROS && restNanos >= STILL_MICROS * 1000;
            if (isStill && obstacle(engine) == NONE) {
                enter(RitualPhase.TAKING, nowNanos);
                outlet.takeNeutral();
            } else {
                watch(nowNanos, passedNanos > STILL_WITHIN_NANOS, engine);
            }
        } else if (phase == RitualPhase.TAKING) {
            watch(nowNanos, passedNanos > TAKEN_WITHIN_NANOS, engine);
        } else if (phase == RitualPhase.CHECK) {
            check(nowNanos, passedNanos, engine);
        }
    }

    private void countDown(long nowNanos, long passedNanos, PostureEngine engine) {
        if (beats < BEATS && passedNanos >= beats * BEAT_NANOS) {
            beats++;
            outlet.feel(HapticPattern.COUNTDOWN);
        } else if (passedNanos >= (BEATS - 1) * BEAT_NANOS + SETTLE_NANOS) {
            enterUnless(obstacle(engine), RitualPhase.STILL, nowNanos);
        }
    }

    private void watch(long nowNanos, boolean isLate, PostureEngine engine) {
        Refusal why = obstacle(engine);
        if (why != NONE || isLate) {
            refuse(nowNanos, why == NONE ? Refusal.NOT_STILL : why);
        }
    }

    private void check(long nowNanos, long passedNanos, PostureEngine engine) {
        if (passedNanos > CHECK_NANOS) {
            enter(RitualPhase.IDLE, nowNanos);
        } else if (limits.step(engine.flexionMilliDeg(), engine.leanMilliDeg())) {
            outlet.feel(HapticPattern.LIMIT);
        }
    }

    /** What is in the way of taking neutral now. */
    private Refusal obstacle(PostureEngine engine) {
        Activity activity = engine.activity();
        if (activity == Activity.WALKING) {
            return Refusal.WALKING;
        } else if (activity == Activity.LYING) {
            return Refusal.LYING;
        } else if (activity == Activity.NOT_WORN) {
            return Refusal.NOT_WORN;
        }
        // While up isn't known nobody is refused for it, and the engine takes no neutral.
        TiltFilter tilt = engine.tilt();
        boolean isUpright = !tilt.trusted() || upright.holds(tilt.upXQ30(), tilt.upYQ30(), tilt.upZQ30());
        return isUpright ? NONE : Refusal.NOT_UPRIGHT;
    }

    private void enterUnless(Refusal why, RitualPhase next, long nowNanos) {
        if (why == NONE) {
            enter(next, nowNanos);
        } else {
            refuse(nowNanos, why);
        }
    }

    private void refuse(long nowNanos, Refusal why) {
        if (phase == RitualPhase.TAKING) {
            outlet.withdrawNeutral();
        }
        outlet.feel(HapticPattern.REFUSED);
        enter(RitualPhase.IDLE, why, nowNanos);
    }

    private void enter(RitualPhase next, long nowNanos) {
        enter(next, NONE, nowNanos);
    }

    private void enter(RitualPhase next, Refusal why, long nowNanos) {
        phase = next;
        sinceNanos = nowNanos;
        outlet.entered(next, why);
    }

    public RitualPhase phase() {
        return phase;
    }
}
