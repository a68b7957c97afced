package plumbline.host.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.host.report.Words;

/**
 * Tells what comes again and again as one story: a fault or missing data that is back within seconds is told twice, then counted, and
 * once it has been quiet for a while how often it came is told. One thread.
 */
final class Refrain {

    private static final long QUIET_MICROS = 5_000_000;
    private static final int TOLD = 2;
    private static final String MISSING = "Data missing";

    private final Map<String, Story> stories = new HashMap<>();

    private static final class Story {
        private int times;
        private boolean open;
        private long lastMicros;
        private long mostMillis;
        private long samples;
    }

    /** What is to be read of it now: {@code telling}, or nothing yet. */
    @Nullable Telling pass(UnitEvent event, Telling telling) {
        Decision decision = event.decision();
        return switch (event.type()) {
            case UnitEvent.FAULT_BEGAN -> told(begin(event.what(), event.atMicros()), telling);
            case UnitEvent.FAULT_ENDED -> told(end(event), telling);
            default -> decision != null && isMissing(decision) ? told(gap(decision), telling) : telling;
        };
    }

    private static boolean isMissing(Decision decision) {
        return decision.kind == DecisionKind.GAP && decision.c == 0;
    }

    private static @Nullable Telling told(Story story, Telling telling) {
        return story.times <= TOLD ? telling : null;
    }

    private Story begin(String what, long atMicros) {
        Story story = stories.computeIfAbsent(what, name -> new Story());
        story.times++;
        story.open = true;
        story.lastMicros = atMicros;
        return story;
    }

    private Story end(UnitEvent event) {
        Story story = stories.computeIfAbsent(event.what(), name -> new Story());
        story.open = false;
        story.lastMicros = event.atMicros();
        story.mostMillis = Math.max(story.mostMillis, event.number());
        return story;
    }

    private Story gap(Decision decision) {
        Story story = begin(MISSING, decision.atMicros);
        story.open = false;
        story.samples += decision.b;
        return story;
    }

    /** Stories that are over by {@code nowMicros}, sensor time, and were not told in full; at the end of time, all of those. */
    List<Telling> over(long nowMicros) {
        List<Telling> over = new ArrayList<>();
        for (Iterator<Map.Entry<String, Story>> each = stories.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<String, Story> entry = each.next();
            Story story = entry.getValue();
            boolean closed = !story.open || nowMicros == Long.MAX_VALUE;
            if (closed && nowMicros - story.lastMicros > QUIET_MICROS) {
                each.remove();
                if (story.times > TOLD) {
                    over.add(summary(entry.getKey(), story));
                }
            }
        }
        return over;
    }

    private static Telling summary(String what, Story story) {
        String detail = what.equals(MISSING)
                ? story.times + " times in all, " + Words.count(story.samples, "sample", "samples")
                : what + ", " + story.times + " times in all, at most " + story.mostMillis + " ms each";
        return new Telling(story.lastMicros, false, what.equals(MISSING) ? MISSING : "Recovered", detail);
    }
}
