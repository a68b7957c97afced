package plumbline.device.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;
import plumbline.device.os.FileTrouble;

/**
 * The folder in which a unit keeps what it knows; one process at a time has it.
 *
 * <p>A file that is broken, or of a later version, is never written over: it is renamed, named in the log and in {@link
 * #complaints}, and the unit goes on with defaults. Not thread-safe.
 */
public final class StateFolder implements AutoCloseable {

    static final String LOCK = "lock";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final StateFiles files;
    private final InstantSource wall;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private final List<String> complaints = new ArrayList<>();

    private StateFolder(Path folder, StateFiles files, InstantSource wall, FileChannel lockChannel, FileLock lock) {
        this.folder = folder;
        this.files = files;
        this.wall = wall;
        this.lockChannel = lockChannel;
        this.lock = lock;
    }

    /** True if {@code folder} is there and belongs to the user whose process this is. */
    public static boolean isOwn(Path folder) {
        try {
            return Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /**
     * Opens {@code folder}, and makes it with mode 0750 if it is missing.
     *
     * @throws StateFolderException if it can't be used, or another process uses it, with what to do
     */
    public static StateFolder open(Path folder, InstantSource wall) throws StateFolderException {
        return open(folder, wall, new StateFiles());
    }

    static StateFolder open(Path folder, InstantSource wall, StateFiles files) throws StateFolderException {
        try {
            if (!Files.isDirectory(folder)) {
                var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---"));
                Files.createDirectories(folder, mode);
            }
            var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----"));
            Set<StandardOpenOption> options =
                    Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            FileChannel channel = FileChannel.open(folder.resolve(LOCK), options, mode);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String owner = readOwner(channel);
                channel.close();
                throw new StateFolderException("the state folder " + folder + " is in use by process " + owner
                        + ": stop that one first, or choose another folder with --state");
            }
            writeOwner(channel);
            return new StateFolder(folder, files, wall, channel, lock);
        } catch (StateFolderException inUse) {
            throw inUse;
        } catch (IOException e) {
            throw new StateFolderException(unusable(folder, FileTrouble.withFolder(folder, e)), e);
        }
    }

    static String unusable(Path folder, String why) {
        return "the state folder " + folder + " can't be used: " + why + ", or choose another folder with --state";
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException thisProcess) {
            return null;
        }
    }

    private static String readOwner(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII)
                .lines()
                .findFirst()
                .orElse("");
        return pid.isEmpty() ? "of unknown number" : pid;
    }

    /** Written over what is there, which needs no room. On a full disk a first lock has no number, and holds as well. */
    private static void writeOwner(FileChannel channel) {
        byte[] text = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            channel.write(ByteBuffer.wrap(text), 0);
            channel.truncate(text.length);
        } catch (IOException full) {
            // Said by whoever next finds no room for what matters.
        }
    }

    public Path path() {
        return folder;
    }

    /** A sentence for each file that was set aside. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The payload of a file, or null if there is none that can be used. */
    byte @Nullable [] read(StateKind kind) {
        Path file = folder.resolve(kind.fileName());
        try {
            return StateFileCodec.decode(kind, readWhole(file));
        } catch (NoSuchFileException e) {
            return null;
        } catch (StateFileException e) {
            setAside(kind, String.valueOf(e.getMessage()), e.isNewer() ? "newer" : "broken");
        } catch (IOException e) {
            setAside(kind, "it can't be read: " + FileTrouble.withReading(file, e), "broken");
        }
        return null;
    }

    private static byte[] readWhole(Path file) throws IOException, StateFileException {
        if (Files.isDirectory(file)) {
            throw new StateFileException("it is a folder");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size > StateFileCodec.MAX_BYTES) {
                throw new StateFileException(
                        "it has " + size + " bytes, no state has more than " + StateFileCodec.MAX_BYTES);
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) size);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Until it is whole, or has shrunk.
            }
            byte[] whole = new byte[bytes.position()];
            bytes.get(0, whole);
            return whole;
        }
    }

    /** Renames a file that can't be used, and says so. */
    void setAside(StateKind kind, String why, String word) {
        Path file = folder.resolve(kind.fileName());
        String name = kind.fileName() + "." + word + "-" + STAMP.format(wall.instant());
        Path aside = folder.resolve(name);
        for (int i = 2; Files.exists(aside); i++) {
            aside = folder.resolve(name + "-" + i);
        }
        String done;
        try {
            Files.move(file, aside);
            done = "it is kept as " + aside.getFileName();
        } catch (IOException e) {
            done = "and it can't be renamed: " + FileTrouble.words(e);
        }
        String complaint = file + " can't be used: " + why + "; " + done + ", and defaults are used";
        Logger.warn(complaint);
        complaints.add(complaint);
    }

    /** Keeps {@code payload}, in place of what was kept before. */
    void write(StateKind kind, byte[] payload) throws IOException {
        files.replace(folder, kind.fileName(), StateFileCodec.encode(kind, payload));
    }

    /** Lets another process have the folder. */
    @Override
    public void close() {
        try {
            lock.release();
            lockChannel.close();
        } catch (IOException e) {
            Logger.debug(e, "the lock of {} was not released", folder);
        }
    }
}
