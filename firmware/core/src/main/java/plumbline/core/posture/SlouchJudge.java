package plumbline.core.posture;

import plumbline.core.state.StateCodec;

/**
 * Judges slouches by the settled angles, and alerts when they are due rather than when they have settled.
 *
 * <p>The state is committed tick by tick as angles settle, three seconds back. To add no delay, a copy of it runs ahead by the
 * causal angles of the ticks that still wait, with the same rules, and is taken afresh from what has settled every half
 * second; alerts come from that copy. What the two disagree on is resolved for the record: an alert once given stands, and its
 * slouch is opened before it and closed by what settles.
 */
final class SlouchJudge {

    private static final int RERUN_TICKS = 5;

    private final SlouchState settled = new SlouchState();
    private final SlouchState projected = new SlouchState();
    private final DecisionOutlet outlet;
    private final AlertPolicy alerts;
    private final SlouchRules rules;

    private int sinceRerun;
    private boolean open;

    /** An alert opened the slouch by what was known causally: what settles has a say in its end from then on, µs. */
    private long guessedUntilMicros = SlouchState.NEVER;

    private long onsetMicros;
    private Direction direction = Direction.FORWARD;
    private int peakMilliDeg;
    private long slouchedMillis;
    private long excusedSinceMicros = SlouchState.NEVER;

    SlouchJudge(Settings settings, AlertPolicy alerts, DecisionOutlet outlet) {
        rules = new SlouchRules(settings);
        this.alerts = alerts;
        this.outlet = outlet;
    }

    void change(Settings settings) {
        rules.change(settings);
    }

    /** Walking, lying or time not worn began at {@code micros}: a slouch that this ends, ended then. */
    void excuseSince(long micros) {
        excusedSinceMicros = micros;
    }

    /** Moves the settled state on by one tick and records what follows from it. */
    void commit(long atMicros, int flexionMilliDeg, int leanMilliDeg, int flags) {
        settled.step(rules, atMicros, flexionMilliDeg, leanMilliDeg, flags);
        boolean slouched = settled.phase == SlouchState.Phase.SLOUCHED;
        if (slouched) {
            if (!open) {
                open(settled);
            }
            peakMilliDeg = Math.max(peakMilliDeg, settled.peakMilliDeg);
            slouchedMillis += SlouchRules.TICK_MILLIS;
        } else if (open && settled.phase == SlouchState.Phase.UPRIGHT && atMicros >= guessedUntilMicros) {
            close(endOfOpen(atMicros, flags));
        }
        int bending = SlouchState.isBending(flexionMilliDeg, leanMilliDeg) ? AngleFlags.BENDING : 0;
        outlet.emit(
                DecisionKind.ANGLES,
                atMicros,
                flexionMilliDeg,
                leanMilliDeg,
                settled.load / (SlouchRules.FULL_LOAD / 1000),
                flags | bending | (slouched ? AngleFlags.SLOUCHED : 0));
    }

    /** Takes the newest tick of {@code waiting} and gives the alert, or the praise, that is due by now. */
    void project(TickRing waiting, boolean excused) {
        int first = waiting.size() - 1;
        if (++sinceRerun >= RERUN_TICKS) {
            sinceRerun = 0;
            first = 0;
            projected.copyFrom(settled);
        }
        for (int i = first; i < waiting.size(); i++) {
            projected.step(
                    rules, waiting.atMicros(i), waiting.flexionMilliDeg(i), waiting.leanMilliDeg(i), waiting.flags(i));
        }
        long nowMicros = outlet.nowMicros();
        boolean sinking = projected.phase == SlouchState.Phase.SLOUCHED
                && projected.uprightSinceMicros == SlouchState.NEVER
                && projected.angleMilliDeg <= SlouchRules.BEND_MILLI_DEG
                && !excused;
        if (sinking && isDue(nowMicros)) {
            openForAlert();
            peakMilliDeg = Math.max(peakMilliDeg, projected.angleMilliDeg);
            alerts.alert(direction, projected.angleMilliDeg);
        }
        if (projected.uprightSinceMicros != SlouchState.NEVER
                && nowMicros - projected.uprightSinceMicros
                        >= SlouchState.UPRIGHT_MICROS - SlouchState.NEAREST_TICK_MICROS) {
            alerts.corrected(direction, projected.uprightSinceMicros);
        }
    }

    /** Nothing is known from {@code atMicros} on: what is open ends there. */
    void interrupt(long atMicros) {
        settled.interrupt(atMicros);
        if (open) {
            close(Math.max(atMicros, onsetMicros));
        }
        projected.copyFrom(settled);
        alerts.forget();
    }

    /** Load drains over {@code micros} in which nothing was seen, as it does upright. */
    void drain(long micros) {
        long ticks = micros / (SlouchRules.TICK_MILLIS * 1000L);
        settled.load = (int) Math.max(0, settled.load - Math.min(ticks, 1000) * SlouchRules.DRAIN_PER_TICK);
    }

    /** Load as far as it is known by now, 0 to 1000. */
    int loadPermille() {
        return projected.load / (SlouchRules.FULL_LOAD / 1000);
    }

    /** True within a slouch, as far as is known by now. */
    boolean isSlouched() {
        return projected.phase == SlouchState.Phase.SLOUCHED;
    }

    /** Time slouched so far, settled, ms. */
    long slouchedMillis() {
        return slouchedMillis;
    }

    private long endOfOpen(long atMicros, int flags) {
        long endMicros = settled.endedMicros > onsetMicros ? settled.endedMicros : atMicros;
        boolean excused = (flags & AngleFlags.EXCUSED) != 0 && excusedSinceMicros != SlouchState.NEVER;
        return excused ? Math.clamp(excusedSinceMicros, onsetMicros, endMicros) : endMicros;
    }

    private boolean isDue(long nowMicros) {
        boolean isAnother = !open || projected.onsetMicros > lastEndWithinProjection();
        if (!isAnother && alerts.countInSlouch() > 0) {
            return rules.repeatMicros > 0
                    && nowMicros - alerts.lastMicros() >= rules.repeatMicros - SlouchState.NEAREST_TICK_MICROS;
        }
        return rules.delayMicros < 0
                ? projected.load >= SlouchRules.FULL_LOAD
                : nowMicros - projected.onsetMicros >= rules.delayMicros - SlouchState.NEAREST_TICK_MICROS;
    }

    /** The end of the open slouch if the projection has seen it end, else a time that never comes. */
    private long lastEndWithinProjection() {
        return projected.endedMicros > onsetMicros ? projected.endedMicros : Long.MAX_VALUE;
    }

    private void openForAlert() {
        if (open && projected.onsetMicros > lastEndWithinProjection()) {
            close(projected.endedMicros);
        }
        if (!open) {
            open(projected);
        }
    }

    private void open(SlouchState state) {
        open = true;
        guessedUntilMicros = state == projected ? outlet.nowMicros() : SlouchState.NEVER;
        onsetMicros = state.onsetMicros;
        direction = state.direction;
        peakMilliDeg = state.peakMilliDeg;
        alerts.startSlouch();
        outlet.emit(DecisionKind.SLOUCH_STARTED, onsetMicros, direction.ordinal(), peakMilliDeg, 0, 0);
    }

    private void close(long endMicros) {
        open = false;
        int durationMillis = (int) Math.min(Integer.MAX_VALUE, (endMicros - onsetMicros) / 1000);
        outlet.emit(
                DecisionKind.SLOUCH_ENDED,
                endMicros,
                direction.ordinal(),
                durationMillis,
                peakMilliDeg,
                alerts.countInSlouch());
    }

    /** Lists everything that changes but by settings. */
    void state(StateCodec s) {
        settled.state(s);
        projected.state(s);
        sinceRerun = s.word(sinceRerun);
        open = s.flag(open);
        guessedUntilMicros = s.word(guessedUntilMicros);
        onsetMicros = s.word(onsetMicros);
        direction = s.choice(direction, SlouchState.DIRECTIONS);
        peakMilliDeg = s.word(peakMilliDeg);
        slouchedMillis = s.word(slouchedMillis);
        excusedSinceMicros = s.word(excusedSinceMicros);
    }
}
