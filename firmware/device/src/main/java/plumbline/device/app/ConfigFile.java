package plumbline.device.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import plumbline.core.posture.Forward;
import plumbline.core.posture.Settings;

/** The settings file: TOML, with the engine's settings by their own names and the unit's under {@code unit}. */
final class ConfigFile {

    /** More are counted, not told. */
    static final int MOST_FAULTS = 20;

    private static final Set<String> ENGINE = Settings.defaults().texts().keySet();

    private final Path file;
    private final List<ConfigFault> faults = new ArrayList<>();
    private final Map<String, ConfigPlace> places = new HashMap<>();
    private UnitConfig config = UnitConfig.DEFAULT;

    private ConfigFile(Path file) {
        this.file = file;
    }

    /** Reads all of it, and takes what can be taken. What follows something that is not TOML is not judged: it may be misread. */
    static ConfigReport read(Path file) {
        ConfigFile its = new ConfigFile(file);
        ConfigText text = ConfigText.of(file);
        if (text.fault() != null) {
            its.faults.add(text.fault());
        } else {
            its.parse(text.text());
        }
        return its.report();
    }

    private ConfigReport report() {
        List<ConfigFault> told = new ArrayList<>(faults);
        told.sort(Comparator.comparing(
                ConfigFault::place, Comparator.comparingInt(ConfigPlace::line).thenComparingInt(ConfigPlace::column)));
        int more = told.size() - MOST_FAULTS;
        if (more > 0) {
            told.subList(MOST_FAULTS, told.size()).clear();
            told.add(new ConfigFault(ConfigPlace.all(file), "and " + more + " more"));
        }
        return new ConfigReport(file, config.withPlaces(places), List.copyOf(told));
    }

    private void parse(String text) {
        TomlParseResult toml = Toml.parse(text);
        int sound = Integer.MAX_VALUE;
        for (TomlParseError error : toml.errors()) {
            ConfigPlace at = place(error.position());
            refuse(at, String.valueOf(error.getMessage()));
            sound = Math.min(sound, at.line());
        }
        for (Map.Entry<String, Object> entry : toml.dottedEntrySet(true)) {
            String key = entry.getKey();
            ConfigPlace at = place(toml.inputPositionOf(key));
            if (at.line() >= sound || isGroup(key, entry.getValue())) {
                continue;
            }
            try {
                config = set(config, key, text(entry.getValue()));
                places.put(key, at);
            } catch (IllegalArgumentException e) {
                refuse(at, String.valueOf(e.getMessage()));
            }
        }
    }

    private void refuse(ConfigPlace at, String why) {
        faults.add(new ConfigFault(at, why));
    }

    private ConfigPlace place(@Nullable TomlPosition at) {
        return at == null ? ConfigPlace.all(file) : new ConfigPlace(file, at.line(), at.column());
    }

    /** A table is no setting, unless it stands where one belongs. */
    private static boolean isGroup(String key, Object value) {
        return value instanceof TomlTable && !UnitConfig.NAMES.contains(key) && !ENGINE.contains(key);
    }

    private static String text(Object value) {
        return switch (value) {
            case Boolean on -> on ? "on" : "off";
            case TomlArray _ -> "a list";
            case TomlTable _ -> "a table";
            default -> String.valueOf(value);
        };
    }

    /** @throws IllegalArgumentException with what would be right; {@code SettingsException} is one */
    private static UnitConfig set(UnitConfig was, String key, String value) {
        return switch (key) {
            case UnitConfig.RATE -> was.withRateHz(rate(value));
            case UnitConfig.MOTOR -> was.withErm(isErm(value));
            case UnitConfig.BUTTON -> was.withButton(button(value));
            case UnitConfig.FORWARD -> was.withForward(forward(value));
            default -> was.withSettings(engine(was.settings(), key, value));
        };
    }

    private static Settings engine(Settings was, String key, String value) {
        if (!ENGINE.contains(key)) {
            throw new IllegalArgumentException("no setting is called \"" + key + "\"; there are "
                    + String.join(", ", UnitConfig.NAMES) + ", "
                    + String.join(", ", ENGINE));
        }
        return was.with(key, value);
    }

    private static int rate(String value) {
        try {
            int rateHz = Integer.parseInt(value);
            if (UnitConfig.RATES_HZ.contains(rateHz)) {
                return rateHz;
            }
        } catch (NumberFormatException e) {
            // Refused as any other.
        }
        String rates = UnitConfig.RATES_HZ.stream().map(String::valueOf).collect(Collectors.joining(" "));
        throw new IllegalArgumentException(
                UnitConfig.RATE + " must be one of " + rates + " Hz, found \"" + value + "\"");
    }

    private static boolean isErm(String value) {
        return switch (value) {
            case "erm" -> true;
            case "lra" -> false;
            default ->
                throw new IllegalArgumentException(
                        UnitConfig.MOTOR + " must be one of lra, erm, found \"" + value + "\"");
        };
    }

    private static Path button(String value) {
        if (value.startsWith("/") && value.indexOf('\0') < 0) {
            return Path.of(value);
        }
        throw new IllegalArgumentException(UnitConfig.BUTTON
                + " must be an input device such as /dev/input/event0, found \"" + value.replace("\0", "\\0") + "\"");
    }

    private static Forward forward(String value) {
        try {
            return Forward.of(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("unit." + e.getMessage(), e);
        }
    }
}
