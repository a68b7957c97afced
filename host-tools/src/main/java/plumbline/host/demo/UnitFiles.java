package plumbline.host.demo;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import plumbline.core.posture.Setting;
import plumbline.core.posture.Settings;
import plumbline.host.files.OutputException;
import plumbline.host.files.WrongUseException;

/**
 * Where an emulated unit keeps its things.
 *
 * @param home its state folder
 */
record UnitFiles(Path home) {

    /** What a socket's path may be long, with a margin (unix(7): 108 bytes, on some systems 104). */
    private static final int LONGEST_SOCKET = 100;

    /** Sooner than by default, for nobody wants to watch a load fill for a minute, or a break of one. */
    static final Settings SETTINGS = Settings.defaults()
            .with(Setting.POSTURE_HOLDING_SECONDS.key(), "12")
            .with(Setting.POSTURE_REPEAT_SECONDS.key(), "30")
            .with(Setting.BREAKS_INTERVAL_MINUTES.key(), "5")
            .with(Setting.BREAKS_MINIMUM_SECONDS.key(), "20");

    /** What is other than usual, in words. */
    static final List<String> SETTINGS_TEXT = List.of("load fills in 10 s, usually 50", "20 s make a break");

    /**
     * Makes the folder with the settings in it.
     *
     * @throws WrongUseException if something else is there
     */
    static UnitFiles make(Path home) throws IOException {
        Path folder = home.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new WrongUseException(
                            home + ": expected a new or an empty folder for the unit, found one with"
                                    + " something in it. Name another.");
                }
            }
            UnitFiles files = new UnitFiles(folder);
            Files.createDirectories(files.run());
            Files.writeString(files.config(), toml());
            return files;
        } catch (FileAlreadyExistsException file) {
            throw new WrongUseException(home + ": expected a folder for the unit, found a file. Name another.");
        } catch (IOException refused) {
            throw new OutputException(home + ": the unit's folder can't be made: " + refused, refused);
        }
    }

    private static String toml() {
        StringBuilder toml = new StringBuilder();
        for (Setting setting : Setting.values()) {
            int value = SETTINGS.get(setting);
            if (value != setting.defaultValue()) {
                String text = setting.format(value);
                toml.append(setting.key())
                        .append(" = ")
                        .append(setting.choices().isEmpty() ? text : '"' + text + '"')
                        .append('\n');
            }
        }
        return toml.toString();
    }

    Path run() {
        return home.resolve("run");
    }

    Path status() {
        return run().resolve("status");
    }

    Path config() {
        return home.resolve("plumbline.toml");
    }

    Path flight() {
        return home.resolve("flight");
    }

    Path log() {
        return home.resolve("log");
    }

    /** Where the emulator is told what to do: a short path, wherever the home is. */
    Path control() throws IOException {
        Path near = run().resolve("control");
        return near.toString().length() < LONGEST_SOCKET
                ? near
                : Files.createTempDirectory("plumb").resolve("control");
    }
}
