package plumbline.core.posture;

/**
 * When a break is due and when one was taken.
 *
 * <p>Worn time counts; lying time does not (nobody wants to be told to get up from sleep), nor does time not worn, which
 * resets only if it lasts longer than a break. Movement, that is walking or going on moving, earns credit second by second,
 * and rest takes it back twice as fast, so that fidgeting adds up to nothing; credit of a break's length is a break, and is
 * used up by it. While none is taken, the reminder comes again after each further interval; never to somebody who moves.
 */
final class BreakTimer {

    /** Ticks of movement that one tick of rest takes back. */
    private static final int REST_COST = 2;

    private final DecisionOutlet outlet;
    private int intervalTicks;
    private int breakTicks;
    private int satTicks;
    private int movedTicks;
    private int boutTicks;
    private int awayTicks;
    private int dueCount;
    private boolean taken;

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
        switch (activity) {
            case NOT_WORN -> away(1);
            case LYING -> awayTicks = 0;
            case WALKING, MOVING -> move();
            case STILL -> rest();
        }
    }

    /** The last {@code ticks} that counted as rest were movement. */
    void credit(int ticks) {
        for (int i = 0; i < ticks; i++) {
            satTicks = Math.max(0, satTicks - 1);
            move();
        }
    }

    /** The last {@code ticks} that counted as worn were not. */
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
        movedTicks = taken ? 0 : Math.max(0, movedTicks - REST_COST);
        taken = false;
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
}
