package plumbline.host.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import plumbline.core.posture.Activity;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.Setting;
import plumbline.core.posture.Settings;

/** What a recording comes to: times, counts, zones, holds. Posture is judged while worn and not lying. */
final class Summary {

    final Map<Activity, Long> activityMillis = new EnumMap<>(Activity.class);
    final Map<Zone, Long> zoneMillis = new EnumMap<>(Zone.class);
    final Histogram histogram = new Histogram();
    final List<Holds.Hold> holds;
    final long slouchedMillis;
    final int alerts;
    final int alertsFelt;
    final int breaksTaken;
    final int breaksDue;
    final int gaps;

    /** Median time from an alert to upright again, ms, or -1 if that never happened. */
    final long correctedMillis;

    /** Worn and not lying, ms. */
    private long judgedMillis;

    private long insideMillis;

    Summary(AngleSeries angles, List<ReportEvent> events, Timeline timeline, Settings settings) {
        Holds finder = new Holds();
        int span = 0;
        for (int point = 0; point < angles.size(); point++) {
            long atMicros = angles.atMicros(point);
            List<Timeline.ActivitySpan> spans = timeline.activities();
            while (span + 1 < spans.size() && spans.get(span).toMicros() <= atMicros) {
                span++;
            }
            Activity activity = spans.get(span).activity();
            int weightMillis = angles.weightMillis(point);
            activityMillis.merge(activity, (long) weightMillis, Long::sum);
            finder.accept(atMicros, angles.flexionMilliDeg(point), activity);
            if (activity != Activity.NOT_WORN && activity != Activity.LYING) {
                judge(angles.flexionMilliDeg(point), angles.leanMilliDeg(point), weightMillis, settings);
            }
        }
        holds = finder.finish();
        slouchedMillis = timeline.slouches().stream()
                .mapToLong(Timeline.Slouch::durationMillis)
                .sum();
        alerts = count(events, DecisionKind.ALERT);
        alertsFelt = (int) events.stream()
                .filter(event -> event.kind() == DecisionKind.ALERT && event.d() != 0)
                .count();
        breaksTaken = count(events, DecisionKind.BREAK_TAKEN);
        breaksDue = count(events, DecisionKind.BREAK_DUE);
        gaps = count(events, DecisionKind.GAP);
        correctedMillis = medianCorrection(events);
    }

    private void judge(int flexionMilliDeg, int leanMilliDeg, int weightMillis, Settings settings) {
        judgedMillis += weightMillis;
        boolean inside = flexionMilliDeg <= limitMilliDeg(settings, Setting.POSTURE_FORWARD_THRESHOLD_DEG)
                && flexionMilliDeg >= -limitMilliDeg(settings, Setting.POSTURE_BACKWARD_THRESHOLD_DEG)
                && Math.abs(leanMilliDeg) <= limitMilliDeg(settings, Setting.POSTURE_LATERAL_THRESHOLD_DEG);
        if (inside) {
            insideMillis += weightMillis;
        }
        zoneMillis.merge(Zone.ofFlexion(flexionMilliDeg), (long) weightMillis, Long::sum);
        zoneMillis.merge(Zone.ofLean(leanMilliDeg), (long) weightMillis, Long::sum);
        histogram.add(flexionMilliDeg, weightMillis);
    }

    long judgedMillis() {
        return judgedMillis;
    }

    /** Judged, and within every limit, ms. */
    long insideMillis() {
        return insideMillis;
    }

    /** With angles and on a body, lying too, ms. */
    long wornMillis() {
        return judgedMillis + activityMillis.getOrDefault(Activity.LYING, 0L);
    }

    private static int limitMilliDeg(Settings settings, Setting setting) {
        return settings.get(setting) * 1000;
    }

    private static int count(List<ReportEvent> events, DecisionKind kind) {
        return (int) events.stream().filter(event -> event.kind() == kind).count();
    }

    private static long medianCorrection(List<ReportEvent> events) {
        int[] millis = events.stream()
                .filter(event -> event.kind() == DecisionKind.CORRECTED)
                .mapToInt(ReportEvent::b)
                .sorted()
                .toArray();
        return millis.length == 0 ? -1 : millis[millis.length / 2];
    }
}
