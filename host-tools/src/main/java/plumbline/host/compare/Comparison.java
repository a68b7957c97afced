package plumbline.host.compare;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What two runs have in common and what not.
 *
 * @param nameA what the first is called
 * @param nameB what the second is called
 * @param eventsA events of the first
 * @param eventsB events of the second
 * @param differences in the order of time
 * @param angles what the angles differ in, or null if one side is an event file, which has none
 * @param digestA of every decision of the first; empty for an event file
 * @param digestB of every decision of the second; empty for an event file
 */
public record Comparison(
        String nameA,
        String nameB,
        List<Event> eventsA,
        List<Event> eventsB,
        List<Difference> differences,
        @Nullable AngleDiff angles,
        OptionalLong digestA,
        OptionalLong digestB) {

    public Comparison {
        eventsA = List.copyOf(eventsA);
        eventsB = List.copyOf(eventsB);
        differences = List.copyOf(differences);
    }

    /** True if nothing differs. */
    public boolean same() {
        boolean digestsAgree = digestA.isEmpty() || digestB.isEmpty() || digestA.equals(digestB);
        return differences.isEmpty() && digestsAgree;
    }

    /** Differences of events called {@code name}. */
    public long differing(String name) {
        return differences.stream().filter(d -> d.name().equals(name)).count();
    }
}
