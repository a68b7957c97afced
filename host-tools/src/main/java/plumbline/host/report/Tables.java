package plumbline.host.report;

import java.util.List;
import plumbline.core.posture.DecisionKind;

/** Slouches, holds and events as rows; a row's time is a button that takes the chart there. */
final class Tables {

    private static final int MOST_HOLDS = 8;

    /** A browser stays quick with as many; who wants them all takes the event file. */
    private static final int MOST_EVENTS = 3000;

    private final Clock clock;

    Tables(Clock clock) {
        this.clock = clock;
    }

    String slouches(List<Timeline.Slouch> slouches) {
        StringBuilder out = new StringBuilder();
        for (Timeline.Slouch slouch : slouches) {
            out.append("<tr><th scope=\"row\">")
                    .append(jump(slouch.fromMicros(), slouch.toMicros()))
                    .append("</th><td>")
                    .append(Words.direction(slouch.direction()))
                    .append("</td><td class=\"number\">")
                    .append(Words.duration(slouch.durationMillis()))
                    .append(slouch.open() ? " +" : "")
                    .append("</td><td class=\"number\">")
                    .append(Words.degrees(Math.abs(slouch.peakMilliDeg())))
                    .append("</td><td class=\"number\">")
                    .append(slouch.alerts() == 0 ? "\u2013" : slouch.alerts())
                    .append("</td></tr>");
        }
        return out.isEmpty() ? none(5, "No slouch in this recording.") : out.toString();
    }

    String holds(List<Holds.Hold> holds) {
        StringBuilder out = new StringBuilder();
        for (Holds.Hold hold : holds.subList(0, Math.min(MOST_HOLDS, holds.size()))) {
            out.append("<tr><th scope=\"row\">")
                    .append(jump(hold.fromMicros(), hold.toMicros()))
                    .append("</th><td class=\"number\">")
                    .append(Words.degrees(hold.meanMilliDeg()))
                    .append("</td><td class=\"number strong\">")
                    .append(Words.duration(hold.durationMillis()))
                    .append("</td><td class=\"number\">")
                    .append(hold.acceptableMillis() == 0 ? "none" : Words.duration(hold.acceptableMillis()))
                    .append("</td><td>")
                    .append(hold.tooLong() ? "<span class=\"flag over\">longer</span>" : "within")
                    .append("</td></tr>");
        }
        return out.isEmpty() ? none(5, "No hold of 30 s or more beyond 20°.") : out.toString();
    }

    String events(List<ReportEvent> events) {
        StringBuilder out = new StringBuilder();
        for (ReportEvent event : events.subList(0, Math.min(MOST_EVENTS, events.size()))) {
            out.append("<tr class=\"event-")
                    .append(group(event.kind()))
                    .append("\"><th scope=\"row\">")
                    .append(jump(event.atMicros(), event.atMicros()))
                    .append("</th><td>")
                    .append(Html.escape(EventWords.title(event.kind(), event.a(), event.d())))
                    .append("</td><td>")
                    .append(Html.escape(EventWords.detail(event.kind(), event.a(), event.b(), event.c(), event.d())))
                    .append("</td></tr>");
        }
        if (events.size() > MOST_EVENTS) {
            out.append(none(3, "The first " + MOST_EVENTS + " of " + events.size() + " events."));
        }
        return out.isEmpty() ? none(3, "No events.") : out.toString();
    }

    private static String group(DecisionKind kind) {
        return switch (kind) {
            case ALERT, CORRECTED -> "alert";
            case SLOUCH_STARTED, SLOUCH_ENDED -> "slouch";
            case ACTIVITY -> "activity";
            case BREAK_DUE, BREAK_TAKEN -> "break";
            default -> "other";
        };
    }

    private String jump(long fromMicros, long toMicros) {
        return "<button type=\"button\" class=\"jump\" data-from=\"" + (fromMicros - clock.startMicros()) / 1000
                + "\" data-to=\"" + (toMicros - clock.startMicros()) / 1000 + "\">" + clock.at(fromMicros)
                + "</button>";
    }

    private static String none(int columns, String text) {
        return "<tr class=\"none\"><td colspan=\"" + columns + "\">" + Html.escape(text) + "</td></tr>";
    }
}
