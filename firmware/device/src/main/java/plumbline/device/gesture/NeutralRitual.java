package plumbline.device.gesture;

import plumbline.core.posture.Activity;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.device.haptics.HapticPattern;

/**
 * Takes neutral as the wearer can do it without looking: asked, counted down, still for a second, taken, and for half a
 * minute a buzz wherever a limit is reached.
 *
 * <p>Refused where the wearer walks, lies, wears nothing, leans far or doesn't come to rest. Asked again it ends. One thread, stepped
 * by the loop; host time, ns. Takes nothing from the heap.
 */
public final class NeutralRitual {

    private static final int BEATS = 3;
    private static final long BEAT_NANOS = 1_000_000_000;

    /** From the last beat to where stillness counts: the motor has run out. */
    private static final long SETTLE_NANOS = 500_000_000;

    private static final long STILL_MICROS = 1_000_000;
    private static final long STILL_WITHIN_NANOS = 6_000_000_000L;

    /** The engine waits for a still second of its own. */
    private static final long TAKEN_WITHIN_NANOS = 6_000_000_000L;

    private static final long CHECK_NANOS = 30_000_000_000L;

    /** Leaning further than this from the neutral that there was is not upright, whoever put the unit on anew. */
    private static final int UPRIGHT_MILLI_DEG = 45_000;

    /** Specific force along the sensor axis to the front, as part of 1 g: sine of 45 degrees, Q30. */
    private static final long LEVEL_SINE_Q30 = 759_250_125;

    private final RitualOutlet outlet;
    private final LimitWatch limits = new LimitWatch();
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

    /** Two taps, a button, a page: begins, or ends what goes on. */
    public void ask(long nowNanos, PostureEngine engine) {
        if (phase == RitualPhase.CHECK) {
            enter(RitualPhase.IDLE, nowNanos);
        } else if (phase != RitualPhase.IDLE || !isReady(engine)) {
            refuse(nowNanos);
        } else {
            enter(RitualPhase.COUNTDOWN, nowNanos);
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

    /** The sensor is away: nothing can be taken or shown. */
    public void interrupt(long nowNanos) {
        if (phase != RitualPhase.IDLE) {
            refuse(nowNanos);
        }
    }

    /**
     * One step.
     *
     * @param stillMicros for how long the wearer has held still
     * @param restNanos for how long the motor has been at rest
     */
    public void step(long nowNanos, PostureEngine engine, long stillMicros, long restNanos) {
        long passedNanos = nowNanos - sinceNanos;
        if (phase == RitualPhase.COUNTDOWN) {
            countDown(nowNanos, passedNanos, engine);
        } else if (phase == RitualPhase.STILL) {
            if (stillMicros >= STILL_MICROS && restNanos >= STILL_MICROS * 1000) {
                enter(RitualPhase.TAKING, nowNanos);
                outlet.takeNeutral();
            } else if (passedNanos > STILL_WITHIN_NANOS) {
                refuse(nowNanos);
            }
        } else if (phase == RitualPhase.TAKING && passedNanos > TAKEN_WITHIN_NANOS) {
            refuse(nowNanos);
        } else if (phase == RitualPhase.CHECK) {
            if (passedNanos > CHECK_NANOS) {
                enter(RitualPhase.IDLE, nowNanos);
            } else if (limits.step(engine.flexionMilliDeg(), engine.leanMilliDeg())) {
                outlet.feel(HapticPattern.LIMIT);
            }
        }
    }

    private void countDown(long nowNanos, long passedNanos, PostureEngine engine) {
        if (beats < BEATS && passedNanos >= beats * BEAT_NANOS) {
            beats++;
            outlet.feel(HapticPattern.COUNTDOWN);
        } else if (passedNanos >= (BEATS - 1) * BEAT_NANOS + SETTLE_NANOS) {
            if (isReady(engine)) {
                enter(RitualPhase.STILL, nowNanos);
            } else {
                refuse(nowNanos);
            }
        }
    }

    private static boolean isReady(PostureEngine engine) {
        Activity activity = engine.activity();
        if (activity == Activity.WALKING || activity == Activity.LYING || activity == Activity.NOT_WORN) {
            return false;
        }
        if (engine.hasNeutral()) {
            return Math.abs(engine.flexionMilliDeg()) < UPRIGHT_MILLI_DEG
                    && Math.abs(engine.leanMilliDeg()) < UPRIGHT_MILLI_DEG;
        }
        return Math.abs((long) engine.tilt().upZQ30()) < LEVEL_SINE_Q30;
    }

    private void refuse(long nowNanos) {
        if (phase == RitualPhase.TAKING) {
            outlet.withdrawNeutral();
        }
        outlet.feel(HapticPattern.REFUSED);
        enter(RitualPhase.IDLE, nowNanos);
    }

    private void enter(RitualPhase next, long nowNanos) {
        phase = next;
        sinceNanos = nowNanos;
        outlet.entered(next);
    }

    public RitualPhase phase() {
        return phase;
    }
}
