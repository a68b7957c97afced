package plumbline.core.posture;

import plumbline.core.state.StateCodec;

/**
 * Gives alerts and decides whether they are felt: mode, snooze, fading; and says once when an alerted slouch was corrected.
 */
final class AlertPolicy {

    private final DecisionOutlet outlet;
    private final FadingSchedule fading;
    private boolean train;
    private boolean fades;
    private int countInSlouch;
    private long lastMicros;
    private boolean awaitingCorrection;
    private boolean snoozed;
    private long snoozeEndMicros;

    AlertPolicy(Settings settings, FadingSchedule fading, DecisionOutlet outlet) {
        this.outlet = outlet;
        this.fading = fading;
        change(settings);
    }

    void change(Settings settings) {
        train = settings.is(Setting.POSTURE_MODE, "train");
        fades = settings.is(Setting.POSTURE_FADING, "on");
    }

    /** Silences alerts for {@code seconds} from now, in place of any snooze that runs; 0 ends it. */
    void snooze(int seconds) {
        long nowMicros = outlet.nowMicros();
        if (seconds <= 0) {
            endSnooze(nowMicros);
            return;
        }
        snoozed = true;
        snoozeEndMicros = nowMicros + seconds * 1_000_000L;
        outlet.emit(DecisionKind.SNOOZED, nowMicros, seconds, 0, 0, 0);
    }

    /** Ends a snooze whose time is up. */
    void tick() {
        if (snoozed && outlet.nowMicros() >= snoozeEndMicros) {
            endSnooze(snoozeEndMicros);
        }
    }

    void startSlouch() {
        countInSlouch = 0;
        awaitingCorrection = false;
    }

    void alert(Direction direction, int angleMilliDeg) {
        lastMicros = outlet.nowMicros();
        awaitingCorrection = countInSlouch == 0 || awaitingCorrection;
        countInSlouch++;
        boolean wanted = train && !snoozed;
        boolean felt = wanted && (!fades || fading.isNextFelt());
        outlet.emit(DecisionKind.ALERT, lastMicros, direction.ordinal(), angleMilliDeg, countInSlouch, felt ? 1 : 0);
    }

    /** The wearer has been upright for long enough since {@code sinceMicros}. */
    void corrected(Direction direction, long sinceMicros) {
        if (awaitingCorrection) {
            awaitingCorrection = false;
            int afterMillis = Math.clamp((sinceMicros - lastMicros) / 1000, 0, Integer.MAX_VALUE);
            outlet.emit(DecisionKind.CORRECTED, outlet.nowMicros(), direction.ordinal(), afterMillis, 0, 0);
        }
    }

    /** Whatever comes now, it is no correction. */
    void forget() {
        awaitingCorrection = false;
    }

    boolean isSnoozed() {
        return snoozed;
    }

    int countInSlouch() {
        return countInSlouch;
    }

    long lastMicros() {
        return lastMicros;
    }

    private void endSnooze(long atMicros) {
        if (snoozed) {
            snoozed = false;
            outlet.emit(DecisionKind.SNOOZE_ENDED, atMicros, 0, 0, 0, 0);
        }
    }

    /** Lists everything that changes but by settings. */
    void state(StateCodec s) {
        countInSlouch = s.word(countInSlouch);
        lastMicros = s.word(lastMicros);
        awaitingCorrection = s.flag(awaitingCorrection);
        snoozed = s.flag(snoozed);
        snoozeEndMicros = s.word(snoozeEndMicros);
    }
}
