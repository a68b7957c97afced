package plumbline.device.state;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Payloads that people can read: a line each, {@code key = value}. What is wrong is told without values: it may go to a log. */
final class StateText {

    private static final String EQUALS = " = ";

    private final Map<String, String> values;

    private StateText(Map<String, String> values) {
        this.values = values;
    }

    static byte[] encode(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach(
                (key, value) -> text.append(key).append(EQUALS).append(value).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException if a line is no pair */
    static StateText decode(byte[] payload) {
        Map<String, String> values = new LinkedHashMap<>();
        int number = 0;
        for (String line : new String(payload, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            int at = line.indexOf(EQUALS);
            if (at < 0) {
                throw new IllegalArgumentException("its line " + number + " has no \" = \"");
            }
            values.put(line.substring(0, at), line.substring(at + EQUALS.length()));
        }
        return new StateText(values);
    }

    Map<String, String> values() {
        return values;
    }

    /** @throws IllegalArgumentException if there is no {@code key} */
    String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("it has no " + key);
        }
        return value;
    }

    /** @throws IllegalArgumentException if {@code key} is missing or no whole number */
    long number(String key) {
        try {
            return Long.parseLong(text(key));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("its " + key + " must be a whole number", e);
        }
    }

    /** @throws IllegalArgumentException if {@code key} is missing or no whole number of 32 bits */
    int smallNumber(String key) {
        long number = number(key);
        if (number != (int) number) {
            throw new IllegalArgumentException("its " + key + " must be within 32 bits");
        }
        return (int) number;
    }
}
