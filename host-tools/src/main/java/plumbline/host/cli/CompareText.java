package plumbline.host.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.DecisionDigest;
import plumbline.host.compare.AngleDiff;
import plumbline.host.compare.Comparison;
import plumbline.host.compare.Difference;
import plumbline.host.compare.Event;

/** A comparison, for people and for machines. */
final class CompareText {

    private CompareText() {}

    static Map<String, Object> json(Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("same", comparison.same());
        json.put("a", side(comparison.nameA(), comparison.eventsA(), comparison.digestA()));
        json.put("b", side(comparison.nameB(), comparison.eventsB(), comparison.digestB()));
        List<Object> differences = new ArrayList<>();
        for (Difference difference : comparison.differences()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("event", difference.name());
            entry.put("a", difference.a() == null ? null : difference.a().fields());
            entry.put("b", difference.b() == null ? null : difference.b().fields());
            differences.add(entry);
        }
        json.put("differences", differences);
        json.put("alerts_differing", comparison.differing("alert"));
        AngleDiff angles = comparison.angles();
        if (angles != null) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("compared", angles.compared());
            entry.put("different", angles.different());
            entry.put("in_one_only", angles.unpaired());
            entry.put("max_angle_deg", angles.maxAngleMilliDeg() / 1000.0);
            entry.put("max_load", angles.maxLoadPermille() / 1000.0);
            json.put("angles", entry);
        }
        return json;
    }

    static void print(PrintWriter out, Comparison comparison) {
        out.println("A " + head(comparison.nameA(), comparison.eventsA(), comparison.digestA()));
        out.println("B " + head(comparison.nameB(), comparison.eventsB(), comparison.digestB()));
        for (Difference difference : comparison.differences()) {
            printDifference(out, difference);
        }
        AngleDiff angles = comparison.angles();
        if (angles != null && angles.different() + angles.unpaired() > 0) {
            out.printf(
                    Locale.ROOT,
                    "angles and load: %,d of %,d differ, by at most %.3f degrees and %.0f %% of load; %,d in one only%n",
                    angles.different(),
                    angles.compared(),
                    angles.maxAngleMilliDeg() / 1000.0,
                    angles.maxLoadPermille() / 10.0,
                    angles.unpaired());
        }
        out.println(verdict(comparison));
    }

    private static String verdict(Comparison comparison) {
        if (comparison.same()) {
            return "The same, decision by decision.";
        }
        return comparison.differences().isEmpty()
                ? "They differ, in angles or load only."
                : "They differ: " + comparison.differences().size() + " events, of which "
                        + comparison.differing("alert") + " alerts.";
    }

    private static void printDifference(PrintWriter out, Difference difference) {
        Event a = difference.a();
        Event b = difference.b();
        if (a != null && b != null) {
            out.println("~ " + text(a));
            out.println("  now " + (a.atMicros() == b.atMicros() ? details(b, a) : text(b)));
        } else if (a != null) {
            out.println("- " + text(a));
        } else if (b != null) {
            out.println("+ " + text(b));
        }
    }

    private static String text(Event event) {
        return String.format(
                Locale.ROOT, "%10s  %-15s %s", Seconds.clock(event.atMicros()), event.name(), details(event, null));
    }

    /** Details other than the time of deciding; those only that differ from {@code other}, if that isn't null. */
    private static String details(Event event, @Nullable Event other) {
        return event.details().entrySet().stream()
                .filter(entry -> other == null
                        ? !entry.getKey().equals("decided_us")
                        : !entry.getValue().equals(other.details().get(entry.getKey())))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String head(String name, List<Event> events, OptionalLong digest) {
        long alerts =
                events.stream().filter(event -> event.name().equals("alert")).count();
        return name + ": " + events.size() + " events, " + alerts + " alerts"
                + (digest.isEmpty() ? "" : ", digest " + DecisionDigest.text(digest.getAsLong()));
    }

    private static Map<String, Object> side(String name, List<Event> events, OptionalLong digest) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("events", events.size());
        json.put(
                "alerts",
                events.stream().filter(event -> event.name().equals("alert")).count());
        digest.ifPresent(value -> json.put("decision_digest", DecisionDigest.text(value)));
        return json;
    }
}
