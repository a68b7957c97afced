package plumbline.host.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is being written right now, so that an interrupted run leaves none of it behind. Safe on any thread. */
public final class Unfinished {

    private static final Set<Path> FILES = ConcurrentHashMap.newKeySet();

    private Unfinished() {}

    static void add(Path file) {
        FILES.add(file);
    }

    static void remove(Path file) {
        FILES.remove(file);
    }

    /** Deletes every unfinished file, as far as the system lets it. */
    public static void deleteAll() {
        for (Path file : FILES) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException leftBehind) {
                System.err.println("plumb: could not remove " + file + ": " + leftBehind.getMessage());
            }
        }
    }
}
