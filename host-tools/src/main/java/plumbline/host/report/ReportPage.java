package plumbline.host.report;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts the report together: each part's markup into its place. */
final class ReportPage {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final List<String> STYLES = List.of("page.css", "report.css");
    private static final List<String> SCRIPTS =
            List.of("theme.js", "data.js", "view.js", "draw.js", "marks.js", "readout.js", "input.js", "report.js");

    private final ReportFacts facts;
    private final AngleSeries angles;
    private final List<ReportEvent> events;
    private final Timeline timeline;
    private final Summary summary;
    private final Clock clock;

    ReportPage(ReportFacts facts, AngleSeries angles, List<ReportEvent> decided) {
        this.facts = facts;
        this.angles = angles;
        events = decided.stream()
                .sorted(Comparator.comparingLong(ReportEvent::atMicros))
                .toList();
        timeline = Timeline.of(events, facts.startMicros(), facts.endMicros());
        summary = new Summary(angles, events, timeline, facts.settings());
        clock = new Clock(facts.startedAt(), facts.startMicros());
    }

    String html() {
        Tables tables = new Tables(clock);
        Map<String, String> places = new LinkedHashMap<>();
        places.put("title", Html.escape(facts.title()));
        places.put("when", Html.escape(when()));
        places.put("headline", Headline.sentence(summary));
        places.put("share", BarChart.of(Headline.shares(summary), "How the recorded time was spent"));
        places.put("tiles", Headline.tiles(summary, timeline));
        places.put("flexionZones", BarChart.of(Zones.flexion(summary), "Time in each band of flexion"));
        places.put("flexionZoneRows", Zones.rows(Zones.flexion(summary)));
        places.put("leanZones", BarChart.of(Zones.lean(summary), "Time in each band of lateral lean"));
        places.put("leanZoneRows", Zones.rows(Zones.lean(summary)));
        places.put("histogram", HistogramChart.of(summary.histogram, facts.settings()));
        places.put("percentiles", HistogramChart.percentiles(summary));
        places.put("holds", tables.holds(summary.holds));
        places.put("slouches", tables.slouches(timeline.slouches()));
        places.put("events", tables.events(events));
        places.put("eventCount", Words.count(events.size(), "event", "events"));
        places.put("facts", FactList.of(facts, angles));
        places.put("settings", FactList.settings(facts.settings()));
        places.put("digest", Html.escape(facts.digest()));
        return Page.of(
                "Posture report: " + facts.title(),
                Html.fill(Html.resource("report.html"), places),
                ReportData.json(facts, angles, events, timeline),
                STYLES,
                SCRIPTS);
    }

    private String when() {
        String length = Words.duration((facts.endMicros() - facts.startMicros()) / 1000);
        return facts.startedAt() == null ? length : DATE.format(facts.startedAt()) + " \u00b7 " + length;
    }
}
