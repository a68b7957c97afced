package plumbline.core.posture;

import plumbline.core.state.StateCodec;

/**
 * When a break is due and when one was taken.
 *
 * <p>Worn time counts; lying time does not (nobody wants to be told to get up from sleep), nor does time not worn; together
 * they reset only if they last longer than a break, for neither is sitting. Movement, that is walking or going on moving, earns credit second by second,
 * and rest takes it back twice as fast, so that fidgeting adds up to nothing; credit of a break's length is a break, and is
 * used up by it. A break goes on until rest has taken its credit back. While none is taken, the reminder comes again after each further interval; never to somebody who moves.
 */
final class BreakTimer {

    /** Ticks of movement that one tick of rest takes back. */
    private static final int REST_COST = 2;

    /** Of the past that is kept to be credited; walking is recognised 2.5 s late. */
    private static final int KEPT_TICKS = 63;

    private final DecisionOutlet outlet;
    private int intervalTicks;
    private int breakTicks;
    private int satTicks;
    private int movedTicks;
    private int boutTicks;
    private int awayTicks;
    private int dueCount;
    private boolean taken;

    /** The last 64 ticks, newest in the lowest bit: 1 where one counted as movement. */
    private long movements;

    BreakTimer(Settings settings, DecisionOutlet outlet) {
        this.outlet = outlet;
        change(settings);
    }

    void change(Settings settings) {
        intervalTicks = settings.get(Setting.BREAKS_INTERVAL_MINUTES) * 600;
        breakTicks = settings.get(Setting.BREAKS_MINIMUM_SECONDS) * 10;
        dueCount = satTicks / intervalTicks;
    }

    /** Moves on by one posture tick. */
    void tick(Activity activity) {
        boolean moving = activity == Activity.WALKING || activity == Activity.MOVING;
        movements = movements << 1 | (moving ? 1 : 0);
        if (activity == Activity.NOT_WORN || activity == Activity.LYING) {
            away(1);
        } else if (activity == Activity.STILL) {
            rest();
        } else {
            move();
        }
    }

    /** The last {@code ticks}, {@value #KEPT_TICKS} at most, were movement; those that counted as rest are put right. */
    void credit(int ticks) {
        int kept = Math.min(ticks, KEPT_TICKS);
        int rested = kept - Long.bitCount(movements & (1L << kept) - 1);
        for (int i = 0; i < rested; i++) {
            satTicks = Math.max(0, satTicks - 1);
            move();
        }
    }

    /** The last {@code ticks} that counted as worn were lying, or not worn. */
    void takeBack(int ticks) {
        satTicks = Math.max(0, satTicks - ticks);
        away(ticks);
    }

    /** Lets time pass in which nothing was seen. */
    void away(int ticks) {
        awayTicks += ticks;
        movedTicks = 0;
        boutTicks = 0;
        taken = false;
        if (awayTicks > breakTicks) {
            reset();
        }
    }

    private void move() {
        awayTicks = 0;
        boutTicks++;
        movedTicks = Math.min(breakTicks, movedTicks + 1);
        if (movedTicks < breakTicks) {
            satTicks++;
            return;
        }
        if (!taken) {
            taken = true;
            outlet.emit(DecisionKind.BREAK_TAKEN, outlet.nowMicros(), boutTicks / 10, 0, 0, 0);
        }
        reset();
    }

    private void rest() {
        awayTicks = 0;
        movedTicks = Math.max(0, movedTicks - REST_COST);
        taken = taken && movedTicks > 0;
        boutTicks = movedTicks == 0 ? 0 : boutTicks + 1;
        sit();
    }

    private void sit() {
        satTicks++;
        if (satTicks >= (dueCount + 1) * intervalTicks) {
            dueCount++;
            outlet.emit(DecisionKind.BREAK_DUE, outlet.nowMicros(), satTicks / 10, 0, 0, 0);
        }
    }

    private void reset() {
        satTicks = 0;
        dueCount = 0;
    }

    /** Lists everything that changes but by settings. */
    void state(StateCodec s) {
        satTicks = s.word(satTicks);
        movedTicks = s.word(movedTicks);
        boutTicks = s.word(boutTicks);
        awayTicks = s.word(awayTicks);
        dueCount = s.word(dueCount);
        taken = s.flag(taken);
        movements = s.word(movements);
    }
}
