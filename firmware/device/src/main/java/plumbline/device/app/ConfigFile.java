package plumbline.device.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import plumbline.core.posture.Forward;

/** The settings file: TOML, with the engine's settings by their own names and the unit's under {@code unit}. */
final class ConfigFile {

    private static final int MAX_BYTES = 1 << 20;

    private final Path file;
    private UnitConfig config = UnitConfig.DEFAULT;

    private ConfigFile(Path file) {
        this.file = file;
    }

    /** @throws StartException at the first thing that is no setting or out of range, with its place and what is right */
    static UnitConfig read(Path file) throws StartException {
        return new ConfigFile(file).parse();
    }

    private UnitConfig parse() throws StartException {
        TomlParseResult toml = Toml.parse(text());
        if (toml.hasErrors()) {
            var error = toml.errors().getFirst();
            throw refused(error.position(), "expected TOML: " + error.getMessage());
        }
        for (Map.Entry<String, Object> entry : toml.dottedEntrySet()) {
            String value =
                    entry.getValue() instanceof Boolean on ? on ? "on" : "off" : String.valueOf(entry.getValue());
            try {
                config = set(config, entry.getKey(), value);
            } catch (IllegalArgumentException e) {
                throw refused(toml.inputPositionOf(entry.getKey()), String.valueOf(e.getMessage()));
            }
        }
        return config;
    }

    private String text() throws StartException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw refused(null, "expected a settings file of at most " + MAX_BYTES + " bytes");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw refused(null, "can't be read as text (" + e + ")");
        }
    }

    /** @throws IllegalArgumentException with what would be right; {@code SettingsException} is one */
    private static UnitConfig set(UnitConfig was, String key, String value) {
        return switch (key) {
            case "unit.rateHz" -> was.withRateHz(rate(value));
            case "unit.motor" -> was.withErm(isErm(value));
            case "unit.button" -> was.withButton(Path.of(value));
            case "unit.forward" -> was.withForward(Forward.of(value));
            default -> was.withSettings(was.settings().with(key, value));
        };
    }

    private static int rate(String value) {
        try {
            int rateHz = Integer.parseInt(value);
            if (rateHz >= UnitConfig.MIN_RATE_HZ && rateHz <= UnitConfig.MAX_RATE_HZ) {
                return rateHz;
            }
        } catch (NumberFormatException e) {
            // Refused as any other.
        }
        throw new IllegalArgumentException("unit.rateHz must be " + UnitConfig.MIN_RATE_HZ + " to "
                + UnitConfig.MAX_RATE_HZ + " Hz, found " + value);
    }

    private static boolean isErm(String value) {
        return switch (value) {
            case "erm" -> true;
            case "lra" -> false;
            default ->
                throw new IllegalArgumentException("unit.motor must be one of lra, erm, found \"" + value + "\"");
        };
    }

    private StartException refused(@Nullable TomlPosition position, String why) {
        String place = position == null ? "" : ", line " + position.line() + ", column " + position.column();
        return new StartException(ExitCode.CONFIG, "settings file " + file + place + ": " + why);
    }
}
