package plumbline.host.replay;

import plumbline.core.posture.Activity;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.DecisionSink;

/** Adds up what a replay is summed up by. */
public final class ReplayCounts implements DecisionSink {

    private final long[] ofKind = new long[DecisionKind.values().length];
    private final long[] activityMicros = new long[Activity.values().length];
    private long gaps;
    private long saturations;
    private long slouchedMillis;
    private long feltAlerts;
    private int activity = -1;
    private long activitySinceMicros;

    @Override
    public void accept(Decision decision) {
        ofKind[decision.kind.ordinal()]++;
        switch (decision.kind) {
            case GAP -> countGap(decision.c != 0);
            case SLOUCH_ENDED -> slouchedMillis += decision.b;
            case ALERT -> feltAlerts += decision.d;
            case ACTIVITY -> changeActivity(decision.a, decision.atMicros);
            default -> {}
        }
    }

    /** Begins with an engine that goes on and knows what the wearer does. */
    void begin(Activity known, long firstMicros) {
        changeActivity(known.ordinal(), firstMicros);
    }

    /** Closes what is open at the end of the trace. */
    public void end(long lastMicros) {
        changeActivity(-1, lastMicros);
    }

    /** Decisions of {@code kind}. */
    public long of(DecisionKind kind) {
        return ofKind[kind.ordinal()];
    }

    /** Times that samples were missing. */
    public long gaps() {
        return gaps;
    }

    /** Times that samples were there but beyond the sensor's range. */
    public long saturations() {
        return saturations;
    }

    /** Time in slouches that ended, ms. */
    public long slouchedMillis() {
        return slouchedMillis;
    }

    /** Alerts that the wearer would have felt. */
    public long feltAlerts() {
        return feltAlerts;
    }

    /** Time in {@code activity}, µs. */
    public long micros(Activity activity) {
        return activityMicros[activity.ordinal()];
    }

    private void countGap(boolean saturated) {
        if (saturated) {
            saturations++;
        } else {
            gaps++;
        }
    }

    private void changeActivity(int to, long atMicros) {
        if (activity >= 0) {
            activityMicros[activity] += atMicros - activitySinceMicros;
        }
        activity = to;
        activitySinceMicros = atMicros;
    }
}
