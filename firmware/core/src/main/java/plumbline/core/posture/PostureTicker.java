package plumbline.core.posture;

import plumbline.core.state.StateCodec;

/** What happens ten times a second: activity, neutral, angles, slouch, breaks, slip. One thread. */
final class PostureTicker {

    /** Ticks that may wait for their settled angles before the causal ones must do. */
    private static final int MOST_WAITING = 48;

    /** A settled estimate speaks for a tick that is no further from it than this, in parts of a second. */
    private static final int NEAR_PART = 10;

    private static final int TICK_MICROS = 100_000;

    /** No activity is recognised later than a minute after it began. */
    private static final int MOST_LATE_TICKS = 600;

    private final DecisionOutlet outlet;
    private final Mounting mounting;
    private final ActivityDetector activity;
    private final FadingSchedule fading;
    private final AlertPolicy alerts;
    private final SlouchJudge judge;
    private final BreakTimer breaks;
    private final SlipWatch slip;
    private final TickRing waiting = new TickRing();
    private final BodyAngles causal = new BodyAngles();
    private final BodyAngles settled = new BodyAngles();
    private final int nearSamples;
    private int slipBoundMilliDeg;

    PostureTicker(Settings settings, int samplesPerSecond, DecisionOutlet outlet) {
        this.outlet = outlet;
        mounting = new Mounting(outlet);
        activity = new ActivityDetector(samplesPerSecond);
        fading = new FadingSchedule();
        alerts = new AlertPolicy(settings, fading, outlet);
        judge = new SlouchJudge(settings, alerts, outlet);
        breaks = new BreakTimer(settings, outlet);
        slip = new SlipWatch(outlet);
        nearSamples = Math.max(2, samplesPerSecond / NEAR_PART);
        slipBoundMilliDeg = slipBoundMilliDeg(settings);
    }

    void change(Settings settings) {
        alerts.change(settings);
        judge.change(settings);
        breaks.change(settings);
        slipBoundMilliDeg = slipBoundMilliDeg(settings);
    }

    /** At most half the smallest threshold that forward and lateral slouches have; 0 if nothing is to be corrected. */
    private static int slipBoundMilliDeg(Settings settings) {
        int thresholdDeg = Math.min(
                settings.get(Setting.POSTURE_FORWARD_THRESHOLD_DEG),
                Math.min(
                        settings.get(Setting.POSTURE_BACKWARD_THRESHOLD_DEG),
                        settings.get(Setting.POSTURE_LATERAL_THRESHOLD_DEG)));
        return settings.is(Setting.POSTURE_SLIP_CORRECTION, "on") ? thresholdDeg * 1000 / 2 : 0;
    }

    /**
     * One posture tick at sample number {@code sample}; up is causal, Q30.
     *
     * @param shaken whether the motor shook some of its samples
     */
    void tick(long sample, int upXQ30, int upYQ30, int upZQ30, boolean trusted, boolean shaken) {
        long nowMicros = outlet.nowMicros();
        alerts.tick();
        long cosineQ30 = mounting.uprightCosineQ30(upXQ30, upYQ30, upZQ30);
        if (activity.tick(nowMicros, upXQ30, upYQ30, upZQ30, cosineQ30, trusted, shaken)) {
            changeActivity(nowMicros);
        }
        boolean walking = activity.activity() == Activity.WALKING;
        if (mounting.tick(upXQ30, upYQ30, upZQ30, trusted && !walking && !shaken)) {
            startAnew(nowMicros);
        }
        breaks.tick(activity.activity());
        fading.tick(activity.activity() != Activity.NOT_WORN, judge.isSlouched());
        FrameAxes frame = mounting.frame();
        if (!frame.known) {
            return;
        }
        causal.measure(frame, upXQ30, upYQ30, upZQ30);
        if (waiting.size() >= MOST_WAITING) {
            commitCausal();
        }
        waiting.push(sample, nowMicros, causal.flexionMilliDeg(), causal.leanMilliDeg(), flags(nowMicros, trusted));
        judge.project(waiting, activity.isExcused());
        if (trusted) {
            slip.tick(frame, walking, upXQ30, upYQ30, upZQ30, slipBoundMilliDeg);
        }
    }

    private int flags(long nowMicros, boolean trusted) {
        return (trusted ? AngleFlags.TRUSTED : 0)
                | (activity.isExcused() ? AngleFlags.EXCUSED : 0)
                | (activity.isQuasiStatic() ? AngleFlags.QUASI_STATIC : 0)
                | (activity.isLifeless(nowMicros) ? AngleFlags.LIFELESS : 0);
    }

    private void changeActivity(long nowMicros) {
        long sinceMicros = activity.sinceMicros();
        outlet.emit(DecisionKind.ACTIVITY, sinceMicros, activity.activity().ordinal(), 0, 0, 0);
        waiting.rewrite(sinceMicros, AngleFlags.EXCUSED, activity.isExcused());
        int ticks = Math.clamp((nowMicros - sinceMicros) / TICK_MICROS, 0, MOST_LATE_TICKS);
        // No switch over an enum where samples pass: the table behind it is made on the heap at its first use.
        Activity began = activity.activity();
        if (began == Activity.WALKING) {
            breaks.credit(ticks);
        } else if (began == Activity.NOT_WORN || began == Activity.LYING) {
            breaks.takeBack(ticks);
            alerts.forget();
        }
        judge.excuseSince(activity.isExcused() ? activity.ledInMicros() : SlouchState.NEVER);
    }

    /** The settled estimate of sample number {@code sample} is there: up, Q30. */
    void settle(long sample, int upXQ30, int upYQ30, int upZQ30, boolean trusted) {
        while (waiting.size() > 0 && waiting.sample(0) <= sample) {
            FrameAxes frame = mounting.frame();
            if (!frame.known || sample - waiting.sample(0) > nearSamples) {
                commitCausal();
                continue;
            }
            settled.measure(frame, upXQ30, upYQ30, upZQ30);
            int flags = (waiting.flags(0) & ~AngleFlags.TRUSTED) | (trusted ? AngleFlags.TRUSTED : 0);
            long atMicros = waiting.atMicros(0);
            waiting.pop();
            judge.commit(atMicros, settled.flexionMilliDeg(), settled.leanMilliDeg(), flags);
        }
    }

    private void commitCausal() {
        long atMicros = waiting.atMicros(0);
        int flexion = waiting.flexionMilliDeg(0);
        int lean = waiting.leanMilliDeg(0);
        int flags = waiting.flags(0);
        waiting.pop();
        judge.commit(atMicros, flexion, lean, flags);
    }

    /** Judges what still waits, by what is known of it. */
    void flush() {
        while (waiting.size() > 0) {
            commitCausal();
        }
    }

    /** The record ends. */
    void finish() {
        flush();
        judge.interrupt(outlet.nowMicros());
    }

    /** Nothing was seen for {@code micros} from {@code fromMicros} on: long enough for anything to have happened. */
    void interrupt(long fromMicros, long micros) {
        flush();
        judge.interrupt(fromMicros);
        judge.drain(micros);
        mounting.interrupt();
        activity.restart(fromMicros, outlet.nowMicros());
        breaks.away((int) Math.min(Integer.MAX_VALUE / 2, micros / 100_000));
        fading.pass(micros / 1000);
    }

    void setForward(Forward forward) {
        if (mounting.setForward(forward)) {
            startAnew(outlet.nowMicros());
        }
    }

    void restore(BodyFrame frame) {
        mounting.restore(frame);
        startAnew(outlet.nowMicros());
    }

    /** Angles of another frame can't be compared with those before. */
    private void startAnew(long nowMicros) {
        waiting.clear();
        judge.interrupt(nowMicros);
        slip.restart();
    }

    void requestNeutral() {
        mounting.requestNeutral();
    }

    void withdrawNeutral() {
        mounting.withdrawNeutral();
    }

    void snooze(int seconds) {
        alerts.snooze(seconds);
    }

    FrameAxes frame() {
        return mounting.frame();
    }

    void addMagnitude(int milliG, boolean shaken) {
        activity.addMagnitude(milliG, shaken);
    }

    ActivityDetector activity() {
        return activity;
    }

    BodyAngles causal() {
        return causal;
    }

    SlouchJudge judge() {
        return judge;
    }

    AlertPolicy alerts() {
        return alerts;
    }

    FadingSchedule fading() {
        return fading;
    }

    /** Lists everything that changes but by settings. */
    void state(StateCodec s) {
        mounting.state(s);
        activity.state(s);
        fading.state(s);
        alerts.state(s);
        judge.state(s);
        breaks.state(s);
        slip.state(s);
        waiting.state(s);
        causal.state(s);
        settled.state(s);
    }
}
