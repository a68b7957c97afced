package plumbline.host.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import plumbline.emulator.wearer.Scenario;
import plumbline.host.files.InputFiles;
import plumbline.host.files.WrongUseException;

/** A scenario as it is asked for: by the name of one that comes with the emulator, or as a file. */
final class ScenarioName {

    private ScenarioName() {}

    /** @throws WrongUseException if there is neither, naming those there are */
    static Scenario read(String name) throws IOException {
        if (Scenario.builtinNames().contains(name)) {
            return Scenario.builtin(name);
        }
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new WrongUseException("no scenario and no file is called \"" + name + "\"; there are "
                    + String.join(", ", Scenario.builtinNames()) + ".");
        }
        InputFiles.require(file);
        return Scenario.parse(file.toString(), Files.readString(file));
    }
}
