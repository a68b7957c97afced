package plumbline.device.app;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the reports in JSON have in common. */
final class JsonFields {

    private JsonFields() {}

    /** Leaves out what there is nothing of. */
    static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    /** A byte, as a data sheet writes it. */
    static String hex(int value) {
        return String.format(Locale.ROOT, "0x%02X", value);
    }
}
