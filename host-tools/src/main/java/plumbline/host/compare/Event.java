package plumbline.host.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import plumbline.core.posture.Decision;
import plumbline.host.replay.EventText;

/**
 * One decision other than angles, by name.
 *
 * @param atMicros sensor time, µs
 * @param name as in event files
 * @param details everything else, whole numbers as {@link Long}
 */
public record Event(long atMicros, String name, Map<String, Object> details) {

    static Event of(Decision decision) {
        return of(EventText.fields(decision));
    }

    /** @param fields as in event files, {@code t_us} and {@code event} among them */
    static Event of(Map<String, Object> fields) {
        Map<String, Object> details = new LinkedHashMap<>();
        fields.forEach(
                (name, value) -> details.put(name, value instanceof Integer number ? number.longValue() : value));
        Object time = details.remove("t_us");
        Object name = details.remove("event");
        if (!(time instanceof Long micros) || !(name instanceof String text)) {
            throw new IllegalArgumentException("expected t_us, a whole number, and event, a word; found " + fields);
        }
        return new Event(micros, text, details);
    }

    /** As in event files. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("t_us", atMicros);
        fields.put("event", name);
        fields.putAll(details);
        return fields;
    }
}
