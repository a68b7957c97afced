package plumbline.host.demo;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;

/**
 * A line that the service prints with {@code --events}.
 *
 * @param type as the service names it: DECISION, HAPTIC, FAULT_BEGAN and so on
 * @param atMicros sensor time
 * @param what the decision's kind, the pattern, the fault, the phase or what is asked for; empty where there is nothing more to say
 * @param number how many taps, 0 for none, how many ms the fault lasted, or 1 for a pattern that was played
 * @param decision null but for a decision
 */
record UnitEvent(
        String type,
        long atMicros,
        String what,
        long number,
        @Nullable Decision decision) {

    static final String DECISION = "DECISION";
    static final String HAPTIC = "HAPTIC";
    static final String FAULT_BEGAN = "FAULT_BEGAN";
    static final String FAULT_ENDED = "FAULT_ENDED";
    static final String GESTURE = "GESTURE";
    static final String RITUAL = "RITUAL";

    private static final List<String> NUMBERS = List.of("taps", "ms", "played");
    private static final List<String> NAMES = List.of("kind", "pattern", "fault", "phase", "asks");

    /** Null for a line that is no event, such as one of a library that talks. */
    static @Nullable UnitEvent parse(String line) {
        if (!line.startsWith("{\"type\":")) {
            return null;
        }
        try {
            Map<String, Object> fields = JSON.std.mapFrom(line);
            String type = String.valueOf(fields.get("type"));
            long atMicros = number(fields.get("t_us"));
            String what = NAMES.stream()
                    .filter(fields::containsKey)
                    .map(name -> String.valueOf(fields.get(name)))
                    .findFirst()
                    .orElse("");
            long number = NUMBERS.stream()
                    .filter(fields::containsKey)
                    .mapToLong(name -> number(fields.get(name)))
                    .findFirst()
                    .orElse(0);
            Decision decision = type.equals(DECISION) ? decision(what, atMicros, fields.get("values")) : null;
            return new UnitEvent(type, atMicros, what, number, decision);
        } catch (IOException | IllegalArgumentException other) {
            return null;
        }
    }

    private static Decision decision(String kind, long atMicros, @Nullable Object values) {
        Decision decision = new Decision();
        decision.kind = DecisionKind.valueOf(kind);
        decision.atMicros = atMicros;
        if (values instanceof List<?> list && list.size() <= Decision.VALUES) {
            for (int i = 0; i < list.size(); i++) {
                decision.setValue(i, (int) number(list.get(i)));
            }
            return decision;
        }
        throw new IllegalArgumentException("expected at most " + Decision.VALUES + " values, found " + values);
    }

    private static long number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof Boolean yes) {
            return yes ? 1 : 0;
        }
        throw new IllegalArgumentException("expected a number, found " + value);
    }
}
