package plumbline.core.posture;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** One value for every {@link Setting}, each in its range. Immutable. */
public final class Settings {

    private static final Settings DEFAULTS = new Settings(defaultValues());

    private final int[] values;

    private Settings(int[] values) {
        this.values = values;
    }

    /** Every setting at its default. */
    public static Settings defaults() {
        return DEFAULTS;
    }

    /** Defaults, with {@code texts} (name to value) laid over them; refused as {@link #with}. */
    public static Settings of(Map<String, String> texts) {
        Settings settings = DEFAULTS;
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            settings = settings.with(entry.getKey(), entry.getValue());
        }
        return settings;
    }

    /**
     * These settings with one changed.
     *
     * @throws SettingsException if the name is unknown or the value out of range, with what would be right
     */
    public Settings with(String key, String text) {
        Setting setting = Setting.of(key);
        int[] changed = values.clone();
        changed[setting.ordinal()] = setting.parse(text);
        return new Settings(changed);
    }

    /** The value of {@code setting}, in its unit, or the position of its choice. */
    public int get(Setting setting) {
        return values[setting.ordinal()];
    }

    /** True if {@code setting} stands at the choice {@code word}. */
    public boolean is(Setting setting, String word) {
        return setting.format(get(setting)).equals(word);
    }

    /** Every setting's name and value, as {@link #of} takes them, in the order of {@link Setting}. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            texts.put(setting.key(), setting.format(get(setting)));
        }
        return texts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && Arrays.equals(values, settings.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return texts().toString();
    }

    private static int[] defaultValues() {
        int[] values = new int[Setting.values().length];
        for (Setting setting : Setting.values()) {
            values[setting.ordinal()] = setting.defaultValue();
        }
        return values;
    }
}
