package plumbline.core.posture;

import java.util.List;

/**
 * Every setting the engine has: name, unit, range, default and meaning in one place, from which validation, help and
 * documentation come. Values are whole numbers; choices are kept as their position in {@link #choices()}.
 */
public enum Setting {
    POSTURE_POLICY("posture.policy", "what brings an alert: accumulated load, or a fixed time", "dose", "delay"),
    POSTURE_DELAY_SECONDS("posture.delaySeconds", "s", 1, 600, 120, "policy delay: time from slouch to alert"),
    POSTURE_HOLDING_SECONDS(
            "posture.holdingSeconds", "s", 10, 600, 60, "policy dose: how long the threshold's angle may be held"),
    POSTURE_FORWARD_THRESHOLD_DEG("posture.forwardThresholdDeg", "deg", 5, 45, 15, "flexion that begins a slouch"),
    POSTURE_BACKWARD_THRESHOLD_DEG("posture.backwardThresholdDeg", "deg", 5, 45, 20, "extension that begins a slouch"),
    POSTURE_LATERAL_THRESHOLD_DEG("posture.lateralThresholdDeg", "deg", 5, 45, 15, "lateral lean that begins a slouch"),
    POSTURE_REPEAT_SECONDS("posture.repeatSeconds", "s", 0, 3600, 300, "time between alerts of one slouch; 0 never"),
    POSTURE_MODE("posture.mode", "train nudges; track keeps the same record in silence", "train", "track"),
    POSTURE_FADING("posture.fading", "let fewer alerts be felt, week by week, as the wearer holds", "off", "on"),
    POSTURE_SLIP_CORRECTION("posture.slipCorrection", "correct a slipped neutral, within bounds", "off", "on"),
    BREAKS_INTERVAL_MINUTES("breaks.intervalMinutes", "min", 5, 120, 30, "time without a break until one is due"),
    BREAKS_MINIMUM_SECONDS("breaks.minimumSeconds", "s", 10, 600, 60, "movement that makes a break"),
    HAPTIC_STRENGTH("haptic.strength", "", 1, 5, 3, "how hard the motor buzzes"),
    HAPTIC_SNOOZE_MINUTES("haptic.snoozeMinutes", "min", 5, 240, 30, "how long four taps silence alerts");

    private final String key;
    private final String unit;
    private final int min;
    private final int max;
    private final int defaultValue;
    private final String summary;
    private final List<String> choices;

    Setting(String key, String unit, int min, int max, int defaultValue, String summary) {
        this.key = key;
        this.unit = unit;
        this.min = min;
        this.max = max;
        this.defaultValue = defaultValue;
        this.summary = summary;
        this.choices = List.of();
    }

    /** A setting that takes one of {@code choices}; the first is the default. */
    Setting(String key, String summary, String... choices) {
        this.key = key;
        this.unit = "";
        this.min = 0;
        this.max = choices.length - 1;
        this.defaultValue = 0;
        this.summary = summary;
        this.choices = List.of(choices);
    }

    /** The name in files and on command lines, as {@code posture.delaySeconds}. */
    public String key() {
        return key;
    }

    /** The unit's symbol, or empty. */
    public String unit() {
        return unit;
    }

    /** Least value, inclusive. */
    public int min() {
        return min;
    }

    /** Greatest value, inclusive. */
    public int max() {
        return max;
    }

    /** What it is when nobody says otherwise. */
    public int defaultValue() {
        return defaultValue;
    }

    /** One line of meaning. */
    public String summary() {
        return summary;
    }

    /** The words it takes, or empty for a number. */
    public List<String> choices() {
        return choices;
    }

    /** What it takes, for people: {@code 5 to 45 deg} or {@code dose, delay}. */
    public String rangeText() {
        return choices.isEmpty() ? min + " to " + max + (unit.isEmpty() ? "" : " " + unit) : String.join(", ", choices);
    }

    /** {@code value} as it is written in files and on command lines. */
    public String format(int value) {
        return choices.isEmpty() ? Integer.toString(value) : choices.get(value);
    }

    /** @throws SettingsException if {@code text} is no whole number in range, or none of the choices */
    public int parse(String text) {
        int value = choices.isEmpty() ? parseNumber(text) : choices.indexOf(text);
        if (value < min || value > max) {
            throw refused(text);
        }
        return value;
    }

    private int parseNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw refused(text);
        }
    }

    private SettingsException refused(String text) {
        return new SettingsException(key + " must be " + rangeText() + ", found \"" + text + "\"");
    }

    /** @throws SettingsException if there is none of that name, naming those there are */
    public static Setting of(String key) {
        for (Setting setting : values()) {
            if (setting.key.equals(key)) {
                return setting;
            }
        }
        StringBuilder known = new StringBuilder();
        for (Setting setting : values()) {
            known.append(known.isEmpty() ? "" : ", ").append(setting.key);
        }
        throw new SettingsException("no setting is called \"" + key + "\"; there are " + known);
    }

    /** All settings as a table in Markdown, for help and documentation; ends with a line break. */
    public static String markdownTable() {
        StringBuilder table = new StringBuilder("| name | takes | default | meaning |\n| --- | --- | --- | --- |\n");
        for (Setting setting : values()) {
            String unit = setting.unit.isEmpty() ? "" : " " + setting.unit;
            table.append("| `").append(setting.key).append("` | ").append(setting.rangeText());
            table.append(" | ").append(setting.format(setting.defaultValue)).append(unit);
            table.append(" | ").append(setting.summary).append(" |\n");
        }
        return table.toString();
    }
}
