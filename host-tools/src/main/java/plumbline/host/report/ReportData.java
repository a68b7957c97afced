package plumbline.host.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.Setting;

/** What the page's script draws from, as JSON: times in ms since the start, angles in hundredths of a degree. */
final class ReportData {

    private static final int MILLI_PER_CENTI = 10;

    private ReportData() {}

    static String json(ReportFacts facts, AngleSeries angles, List<ReportEvent> events, Timeline timeline) {
        PackedSeries packed = new PackedSeries(angles, facts.startMicros(), facts.endMicros());
        Function<Long, Long> at = micros -> (micros - facts.startMicros()) / 1000;
        return "{\"durationMs\":" + at.apply(facts.endMicros())
                + ",\"stepMs\":" + packed.stepMillis()
                + ",\"clockMs\":" + new Clock(facts.startedAt(), facts.startMicros()).startOfDayMillis()
                + ",\"forwardDeg\":" + facts.settings().get(Setting.POSTURE_FORWARD_THRESHOLD_DEG)
                + ",\"backwardDeg\":" + facts.settings().get(Setting.POSTURE_BACKWARD_THRESHOLD_DEG)
                + ",\"lateralDeg\":" + facts.settings().get(Setting.POSTURE_LATERAL_THRESHOLD_DEG)
                + ",\"flexion\":\"" + packed.pack(i -> angles.flexionMilliDeg(i) / MILLI_PER_CENTI)
                + "\",\"lean\":\"" + packed.pack(i -> angles.leanMilliDeg(i) / MILLI_PER_CENTI)
                + "\",\"load\":\"" + packed.pack(angles::loadPermille)
                + "\",\"activities\":"
                + list(
                        timeline.activities(),
                        span -> "[" + at.apply(span.fromMicros()) + "," + at.apply(span.toMicros()) + ","
                                + Html.json(span.activity().name()) + "]")
                + ",\"slouches\":"
                + list(
                        timeline.slouches(),
                        slouch -> "[" + at.apply(slouch.fromMicros()) + "," + at.apply(slouch.toMicros()) + "]")
                + ",\"snoozes\":"
                + list(
                        timeline.snoozes(),
                        snooze -> "[" + at.apply(snooze.fromMicros()) + "," + at.apply(snooze.toMicros()) + "]")
                + ",\"events\":"
                + list(
                        events.stream()
                                .filter(event -> event.kind() != DecisionKind.ACTIVITY)
                                .toList(),
                        event -> event(event, at.apply(event.atMicros())))
                + "}";
    }

    private static String event(ReportEvent event, long atMillis) {
        String detail = EventWords.detail(event.kind(), event.a(), event.b(), event.c(), event.d());
        String title = EventWords.title(event.kind(), event.a(), event.d());
        String kind = event.kind() == DecisionKind.ALERT && event.d() == 0
                ? "silent"
                : event.kind().eventName();
        return "[" + atMillis + "," + Html.json(kind) + ","
                + Html.json(detail.isEmpty() ? title : title + ": " + detail) + "]";
    }

    private static <T> String list(List<T> items, Function<T, String> json) {
        return items.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }
}
