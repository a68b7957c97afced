package plumbline.host.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what two lists of events don't have in common. */
final class EventDiff {

    /** Two events of one kind that lie further apart are taken for two things, not for one that moved. */
    private static final long SAME_THING_MICROS = 60_000_000;

    private EventDiff() {}

    static List<Difference> of(List<Event> a, List<Event> b) {
        List<Event> onlyA = without(a, b);
        List<Event> onlyB = without(b, a);
        List<Difference> differences = new ArrayList<>();
        for (Event event : onlyA) {
            Event partner = nearest(event, onlyB);
            if (partner != null) {
                onlyB.remove(partner);
            }
            differences.add(new Difference(event, partner));
        }
        onlyB.forEach(event -> differences.add(new Difference(null, event)));
        differences.sort(Comparator.comparingLong(Difference::atMicros));
        return differences;
    }

    private static List<Event> without(List<Event> events, List<Event> others) {
        Map<Event, Integer> counts = new HashMap<>();
        others.forEach(event -> counts.merge(event, 1, Integer::sum));
        List<Event> rest = new ArrayList<>();
        for (Event event : events) {
            int left = counts.getOrDefault(event, 0);
            if (left > 0) {
                counts.put(event, left - 1);
            } else {
                rest.add(event);
            }
        }
        return rest;
    }

    private static @Nullable Event nearest(Event event, List<Event> candidates) {
        Event best = null;
        long bestDistance = SAME_THING_MICROS + 1;
        for (Event candidate : candidates) {
            long distance = Math.abs(candidate.atMicros() - event.atMicros());
            if (candidate.name().equals(event.name()) && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }
}
