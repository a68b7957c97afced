package plumbline.emulator.unit;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import plumbline.emulator.wearer.ScenarioException;

/** Reads settings by name and says which one it was that can't be understood. */
final class OptionReader {
    private final Options.Lookup lookup;

    OptionReader(Options.Lookup lookup) {
        this.lookup = lookup;
    }

    String text(String name, String otherwise) {
        String found = lookup.get(Options.PREFIX + name);
        return found == null ? otherwise : found.strip();
    }

    <T extends @Nullable Object> T read(String name, String otherwise, Function<String, T> parser) {
        String text = text(name, otherwise);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | ScenarioException refused) {
            throw new IllegalArgumentException(
                    Options.PREFIX + name + "=" + text + ": " + refused.getMessage(), refused);
        }
    }

    boolean flag(String name, boolean otherwise) {
        return read(name, otherwise ? "on" : "off", text -> switch (text) {
            case "on", "true", "yes" -> true;
            case "off", "false", "no" -> false;
            default -> throw new IllegalArgumentException("expected on or off");
        });
    }

    int number(String text, int least, int most) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException("expected " + least + " to " + most);
        }
        return number;
    }
}
