package plumbline.host.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plumbline.core.posture.Activity;
import plumbline.core.posture.Decision;
import plumbline.core.posture.Direction;
import plumbline.core.posture.Forward;
import plumbline.core.posture.ForwardSource;

/** Decisions with their values by name, and words in place of the numbers of choices. */
public final class EventText {

    private EventText() {}

    /** {@code t_us}, {@code event}, {@code decided_us}, then the kind's fields. */
    public static Map<String, Object> fields(Decision decision) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("t_us", decision.atMicros);
        fields.put("event", decision.kind.eventName());
        fields.put("decided_us", decision.decidedMicros);
        List<String> names = decision.kind.fields();
        for (int i = 0; i < names.size(); i++) {
            fields.put(names.get(i), value(names.get(i), decision.value(i)));
        }
        return fields;
    }

    private static Object value(String field, int value) {
        return switch (field) {
            case "source" -> word(ForwardSource.values(), value);
            case "direction" -> word(Direction.values(), value);
            case "activity" -> word(Activity.values(), value);
            case "forward" -> value >= 0 && value < Forward.values().length ? Forward.values()[value].text() : value;
            case "felt", "saturated" -> value != 0;
            default -> value;
        };
    }

    private static Object word(Enum<?>[] values, int value) {
        return value >= 0 && value < values.length ? values[value].name().toLowerCase(Locale.ROOT) : value;
    }
}
