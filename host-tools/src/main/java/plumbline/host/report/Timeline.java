package plumbline.host.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Activity;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.Direction;

/** Events put together to spans: what the wearer did when, each slouch from its start to its end, and snoozes. */
record Timeline(List<ActivitySpan> activities, List<Slouch> slouches, List<Snooze> snoozes) {

    record ActivitySpan(long fromMicros, long toMicros, Activity activity) {}

    /** A snooze, from when it was asked for to when it ended. */
    record Snooze(long fromMicros, long toMicros) {}

    /** @param open true if the recording ended before the slouch did */
    record Slouch(long fromMicros, long toMicros, Direction direction, int peakMilliDeg, int alerts, boolean open) {
        long durationMillis() {
            return (toMicros - fromMicros) / 1000;
        }
    }

    /** Reads {@code events}, which are in the order in which they were decided, not always in that of their times. */
    static Timeline of(List<ReportEvent> events, long startMicros, long endMicros) {
        return new Timeline(
                activities(events, startMicros, endMicros), slouches(events, endMicros), snoozes(events, endMicros));
    }

    private static List<ActivitySpan> activities(List<ReportEvent> events, long startMicros, long endMicros) {
        List<ActivitySpan> spans = new ArrayList<>();
        long from = startMicros;
        Activity activity = Activity.STILL;
        for (ReportEvent event : events) {
            if (event.kind() == DecisionKind.ACTIVITY) {
                long at = Math.clamp(event.atMicros(), from, Math.max(from, endMicros));
                if (at > from) {
                    spans.add(new ActivitySpan(from, at, activity));
                }
                from = at;
                activity = Activity.values()[event.a()];
            }
        }
        if (endMicros > from || spans.isEmpty()) {
            spans.add(new ActivitySpan(from, Math.max(from, endMicros), activity));
        }
        return List.copyOf(spans);
    }

    private static List<Slouch> slouches(List<ReportEvent> events, long endMicros) {
        List<Slouch> slouches = new ArrayList<>();
        @Nullable ReportEvent start = null;
        int alerts = 0;
        int peakMilliDeg = 0;
        for (ReportEvent event : events) {
            switch (event.kind()) {
                case SLOUCH_STARTED -> {
                    start = event;
                    alerts = 0;
                    peakMilliDeg = event.b();
                }
                case ALERT -> {
                    alerts++;
                    peakMilliDeg = Math.abs(event.b()) > Math.abs(peakMilliDeg) ? event.b() : peakMilliDeg;
                }
                case SLOUCH_ENDED -> {
                    long from = start != null ? start.atMicros() : event.atMicros() - event.b() * 1000L;
                    slouches.add(new Slouch(from, event.atMicros(), direction(event), event.c(), event.d(), false));
                    start = null;
                }
                default -> {}
            }
        }
        if (start != null) {
            long to = Math.max(start.atMicros(), endMicros);
            slouches.add(new Slouch(start.atMicros(), to, direction(start), peakMilliDeg, alerts, true));
        }
        return List.copyOf(slouches);
    }

    private static List<Snooze> snoozes(List<ReportEvent> events, long endMicros) {
        List<Snooze> snoozes = new ArrayList<>();
        @Nullable ReportEvent start = null;
        for (ReportEvent event : events) {
            switch (event.kind()) {
                case SNOOZED -> start = start == null ? event : start;
                case SNOOZE_ENDED -> {
                    if (start != null) {
                        snoozes.add(new Snooze(start.atMicros(), event.atMicros()));
                        start = null;
                    }
                }
                default -> {}
            }
        }
        if (start != null) {
            snoozes.add(new Snooze(start.atMicros(), Math.max(start.atMicros(), endMicros)));
        }
        return List.copyOf(snoozes);
    }

    private static Direction direction(ReportEvent event) {
        return Direction.values()[event.a()];
    }
}
