package plumbline.host.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import plumbline.core.posture.Settings;
import plumbline.core.posture.SettingsException;
import plumbline.host.files.BadInputException;
import plumbline.host.files.InputFiles;

/** Settings in a TOML file, by the same names as everywhere. */
public final class SettingsFile {

    private SettingsFile() {}

    /**
     * {@code base} with what {@code file} sets laid over it.
     *
     * @throws BadInputException at the first thing that is no setting, or out of range, with its line
     */
    public static Settings read(Path file, Settings base) throws IOException {
        InputFiles.require(file);
        TomlParseResult toml = Toml.parse(Files.readString(file));
        if (toml.hasErrors()) {
            TomlParseError error = toml.errors().getFirst();
            throw new BadInputException(place(file, error.position()) + ": expected TOML: " + error.getMessage());
        }
        Settings settings = base;
        for (Map.Entry<String, Object> entry : toml.dottedEntrySet()) {
            try {
                settings = settings.with(entry.getKey(), text(entry.getValue()));
            } catch (SettingsException e) {
                throw new BadInputException(
                        place(file, toml.inputPositionOf(entry.getKey())) + ": " + e.getMessage(), e);
            }
        }
        return settings;
    }

    private static String text(Object value) {
        if (value instanceof Boolean on) {
            return on ? "on" : "off";
        }
        return String.valueOf(value);
    }

    private static String place(Path file, @Nullable TomlPosition position) {
        return position == null
                ? file.toString()
                : file + ", line " + position.line() + ", column " + position.column();
    }
}
