package plumbline.device.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import plumbline.device.os.FileTrouble;

/** Which recordings there are, and which are being made. Any thread. Never deletes anything. */
final class Recordings {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Disk disk;
    private final Path folder;
    private final Set<String> running = new ConcurrentSkipListSet<>();

    Recordings(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /** Sets aside what earlier runs left open. */
    void open() throws IOException {
        disk.makeFolder(folder);
        for (Path each : disk.list(folder)) {
            Leftovers.setAside(disk, each);
        }
    }

    /**
     * Makes the folder of a recording.
     *
     * @throws IllegalArgumentException if that is no name for one
     * @throws IllegalStateException if there is one of that name
     */
    Path begin(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a recording's name must be 1 to 64 letters, digits, dots, dashes and "
                    + "underscores and begin with a letter or digit, found \"" + name + "\"");
        }
        Path its = folder.resolve(name);
        try {
            if (running.contains(name) || !disk.list(its).isEmpty()) {
                throw new IllegalStateException("there is a recording \"" + name + "\" already: choose another name");
            }
            disk.makeFolder(its);
            running.add(name);
            return its;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "recording \"" + name + "\" can't be begun: " + FileTrouble.withFolder(its, e), e);
        }
    }

    /** @throws IllegalStateException if no such recording is being made */
    void end(String name) {
        if (!running.remove(name)) {
            throw new IllegalStateException(
                    "there is no recording \"" + name + "\" to stop; being made are " + running);
        }
    }

    Set<String> running() {
        return Set.copyOf(running);
    }
}
