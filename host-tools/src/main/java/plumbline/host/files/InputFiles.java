package plumbline.host.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at an input before anything is read from it. */
public final class InputFiles {

    private InputFiles() {}

    /** @throws BadInputException if {@code file} is missing, is a directory, is empty or may not be read */
    public static void require(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new BadInputException(file + ": expected a file, found nothing of that name. Check the path.");
        }
        if (Files.isDirectory(file)) {
            throw new BadInputException(file + ": expected a file, found a directory. Name a file in it.");
        }
        if (!Files.isReadable(file)) {
            throw new BadInputException(
                    file + ": expected a readable file, found no permission to read it. Change its permissions.");
        }
        if (Files.isRegularFile(file) && Files.size(file) == 0) {
            throw new BadInputException(file + ": expected data, found an empty file (0 bytes).");
        }
    }

    /** True if {@code name} ends with {@code extension}, in either case. */
    public static boolean hasExtension(Path file, String extension) {
        String name = String.valueOf(file.getFileName());
        return name.regionMatches(true, name.length() - extension.length(), extension, 0, extension.length());
    }
}
