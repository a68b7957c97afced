package plumbline.host.compare;

import org.jspecify.annotations.Nullable;

/**
 * Something that the two runs don't have in common.
 *
 * @param a what the first has, or null if it has nothing there
 * @param b what the second has, or null if it has nothing there
 */
public record Difference(@Nullable Event a, @Nullable Event b) {

    public Difference {
        if (a == null && b == null) {
            throw new IllegalArgumentException("a difference of nothing");
        }
    }

    /** The earlier of the two times. */
    public long atMicros() {
        if (a == null || b == null) {
            Event only = a == null ? b : a;
            return only == null ? 0 : only.atMicros();
        }
        return Math.min(a.atMicros(), b.atMicros());
    }

    public String name() {
        Event any = a == null ? b : a;
        return any == null ? "" : any.name();
    }
}
