package plumbline.host.report;

import java.util.List;
import plumbline.core.posture.Activity;

/** What matters most, first: one sentence, one bar, and a few figures. */
final class Headline {

    private Headline() {}

    static String sentence(Summary summary) {
        if (summary.judgedMillis() == 0) {
            return "<p class=\"verdict\">"
                    + (summary.activityMillis.isEmpty()
                            ? "There are no angles to judge: neutral was never taken."
                            : "There is no posture to judge: the unit lay down, or was not worn.")
                    + "</p>";
        }
        return "<p class=\"verdict\"><strong>"
                + Html.escape(Words.percent(summary.insideMillis(), summary.judgedMillis()))
                + "</strong> of " + Words.duration(summary.judgedMillis()) + " upright, within your limits</p>";
    }

    static List<BarChart.Share> shares(Summary summary) {
        return List.of(
                new BarChart.Share("Within limits", "", summary.insideMillis(), "fine"),
                new BarChart.Share("Beyond limits", "", summary.judgedMillis() - summary.insideMillis(), "over"),
                new BarChart.Share("Lying", "", time(summary, Activity.LYING), "lying"),
                new BarChart.Share("Not worn", "", time(summary, Activity.NOT_WORN), "unworn"));
    }

    static String tiles(Summary summary, Timeline timeline) {
        StringBuilder out = new StringBuilder();
        tile(
                out,
                "Within limits",
                Words.duration(summary.insideMillis()),
                "of " + Words.duration(summary.wornMillis()) + " worn");
        tile(
                out,
                "Slouches",
                Integer.toString(timeline.slouches().size()),
                timeline.slouches().isEmpty() ? "none" : Words.duration(summary.slouchedMillis) + " in all");
        tile(out, "Alerts", Integer.toString(summary.alerts), alertNote(summary));
        tile(
                out,
                "Longest hold",
                summary.holds.isEmpty()
                        ? "\u2013"
                        : Words.duration(summary.holds.getFirst().durationMillis()),
                summary.holds.isEmpty() ? "none of 30 s beyond 20°" : holdNote(summary.holds.getFirst()));
        tile(
                out,
                "Breaks",
                Integer.toString(summary.breaksTaken),
                summary.breaksDue == 0 ? "none overdue" : "due " + Words.count(summary.breaksDue, "time", "times"));
        tile(
                out,
                "Walking",
                Words.duration(time(summary, Activity.WALKING)),
                Words.percent(time(summary, Activity.WALKING), summary.wornMillis()) + " of the time worn");
        return out.toString();
    }

    private static String alertNote(Summary summary) {
        if (summary.alerts == 0) {
            return "none";
        }
        String felt = summary.alertsFelt == summary.alerts ? "all felt" : summary.alertsFelt + " felt";
        return summary.correctedMillis < 0
                ? felt
                : felt + "; upright " + Words.duration(summary.correctedMillis) + " later, typically";
    }

    private static String holdNote(Holds.Hold hold) {
        return "at " + Words.degrees(hold.meanMilliDeg())
                + (hold.acceptableMillis() == 0
                        ? ", beyond what is recommended"
                        : "; " + Words.duration(hold.acceptableMillis()) + " is acceptable");
    }

    private static void tile(StringBuilder out, String name, String figure, String note) {
        out.append("<div class=\"tile\"><dt>")
                .append(name)
                .append("</dt><dd><b>")
                .append(Html.escape(figure))
                .append("</b><span>")
                .append(Html.escape(note))
                .append("</span></dd></div>");
    }

    private static long time(Summary summary, Activity activity) {
        return summary.activityMillis.getOrDefault(activity, 0L);
    }
}
