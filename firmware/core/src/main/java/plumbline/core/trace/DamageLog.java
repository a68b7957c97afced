package plumbline.core.trace;

import java.util.ArrayList;
import java.util.List;

/** Damage in the order in which it is met; what it cost is known only when the next whole chunk comes. */
final class DamageLog {

    /** More is not listed one by one. */
    static final int MOST = 100;

    private final List<TraceDamage> damages = new ArrayList<>();
    private long unlisted;
    private int open = -1;

    void add(TraceDamage.Kind kind, long offset, String what) {
        note(new TraceDamage(kind, offset, what, 0));
    }

    /** The same, where samples may be lost: {@link #resume} tells how many seconds. */
    void addLoss(TraceDamage.Kind kind, long offset, String what) {
        if (open < 0) {
            open = damages.size();
        }
        note(new TraceDamage(kind, offset, what, 0));
    }

    /** Samples go on after having been lost for {@code lostMicros}. */
    void resume(long lostMicros) {
        if (open >= 0 && open < damages.size()) {
            TraceDamage first = damages.get(open);
            damages.set(open, new TraceDamage(first.kind(), first.offset(), first.what(), lostMicros));
        }
        open = -1;
    }

    /** The file ends at {@code offset}, too early. */
    void end(long offset, String what) {
        if (losing()) {
            resume(TraceDamage.UNKNOWN);
        }
        note(new TraceDamage(TraceDamage.Kind.CUT, offset, what, TraceDamage.UNKNOWN));
    }

    /** True if something was lost since samples last came. */
    boolean losing() {
        return open >= 0;
    }

    boolean isEmpty() {
        return damages.isEmpty();
    }

    List<TraceDamage> damages() {
        if (unlisted == 0) {
            return List.copyOf(damages);
        }
        List<TraceDamage> all = new ArrayList<>(damages);
        TraceDamage last = damages.getLast();
        all.add(new TraceDamage(last.kind(), last.offset(), "and " + unlisted + " more after it", 0));
        return all;
    }

    private void note(TraceDamage damage) {
        if (damages.size() < MOST) {
            damages.add(damage);
        } else {
            unlisted++;
        }
    }
}
