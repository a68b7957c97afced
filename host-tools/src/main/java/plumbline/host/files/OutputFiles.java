package plumbline.host.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Looks at outputs before work begins, and turns what can go wrong with them into sentences. */
public final class OutputFiles {

    private OutputFiles() {}

    /**
     * Refuses outputs that would overwrite an input or one another.
     *
     * @throws WrongUseException naming the file
     */
    public static void requireApart(Collection<Path> inputs, Collection<Path> outputs) throws IOException {
        Set<Path> taken = new HashSet<>();
        for (Path input : inputs) {
            if (Files.exists(input)) {
                taken.add(input.toRealPath());
            }
        }
        for (Path output : outputs) {
            Path target = target(output);
            boolean device = Files.exists(target) && !Files.isRegularFile(target);
            if (!device && !taken.add(target)) {
                throw new WrongUseException(output
                        + ": would overwrite the input or another output of the same command. Name another file.");
            }
        }
    }

    /** Where {@code name} leads, links followed; refused if no file can be there. */
    static Path target(Path name) throws IOException {
        Path target =
                Files.exists(name) ? name.toRealPath() : name.toAbsolutePath().normalize();
        if (Files.isDirectory(target)) {
            throw new WrongUseException(name + ": expected a file to write, found a directory. Name a file in it.");
        }
        Path folder = target.getParent();
        if (folder == null || !Files.exists(folder)) {
            throw new WrongUseException(
                    name + ": expected an existing folder, found no " + folder + ". Make it, or name another place.");
        }
        if (!Files.isDirectory(folder)) {
            throw new WrongUseException(name + ": expected a folder, found a file at " + folder + ".");
        }
        return folder.toRealPath().resolve(String.valueOf(target.getFileName()));
    }

    static RuntimeException refused(Path name, String why) {
        return new WrongUseException(name + ": can't be written: " + why + ". Name another place.");
    }

    /** What {@code cause} means for the output {@code name}: permission is the user's to change, the rest broke off. */
    static IOException failed(Path name, IOException cause) {
        if (cause instanceof OutputException already) {
            return already;
        }
        if (cause instanceof AccessDeniedException || message(cause).contains("Read-only")) {
            throw refused(
                    name, "no permission to write in " + name.toAbsolutePath().getParent());
        }
        return new OutputException(
                name + ": writing broke off: " + message(cause)
                        + ". Nothing was left under that name. Make room or name another place, then run it again.",
                cause);
    }

    private static String message(IOException cause) {
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(cause.getMessage());
    }
}
