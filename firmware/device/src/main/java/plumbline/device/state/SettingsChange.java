package plumbline.device.state;

import java.util.LinkedHashMap;
import java.util.Map;
import plumbline.core.posture.Setting;
import plumbline.core.posture.Settings;

/**
 * What the wearer changed on the unit: a difference to the settings file, so that an edit of the file takes effect wherever the
 * wearer changed nothing. Immutable.
 *
 * @param texts name to value, as {@link Settings#of} takes them
 */
public record SettingsChange(Map<String, String> texts) {

    public static final SettingsChange NONE = new SettingsChange(Map.of());

    /** @throws plumbline.core.posture.SettingsException if a name is unknown or a value out of range, with what would be right */
    public SettingsChange {
        texts = Map.copyOf(texts);
        Settings.of(texts);
    }

    /** {@code file} with this laid over it. */
    public Settings over(Settings file) {
        Settings result = file;
        for (Map.Entry<String, String> each : texts.entrySet()) {
            result = result.with(each.getKey(), each.getValue());
        }
        return result;
    }

    /**
     * This, and what is other in {@code now} than in {@code before}. What was changed back to what the file says is no change any
     * more.
     */
    public SettingsChange and(Settings before, Settings now, Settings file) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        for (Setting setting : Setting.values()) {
            int value = now.get(setting);
            if (value != before.get(setting)) {
                all.put(setting.key(), setting.format(value));
                if (value == file.get(setting)) {
                    all.remove(setting.key());
                }
            }
        }
        return new SettingsChange(all);
    }
}
