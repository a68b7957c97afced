package plumbline.device.os;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Why the system refused a file or a folder, as a user reads it: a clause with what is in the way, where, and what to do.
 *
 * <p>Java's exceptions name their own class and often not more, so what is in the way is looked for. Changes nothing.
 */
public final class FileTrouble {

    private FileTrouble() {}

    /** What is in the way of making {@code folder}, or of writing in it if it is there; null if nothing is seen. */
    public static @Nullable String withFolder(Path folder) {
        Path wanted = folder.toAbsolutePath();
        Path nearest = wanted.getRoot();
        for (Path at = nearest; !nearest.equals(wanted); nearest = at) {
            at = nearest.resolve(wanted.getName(nearest.getNameCount()));
            if (Files.exists(at) && !Files.isDirectory(at)) {
                return at + " is a file where a folder is needed: move it away";
            }
            if (Files.isSymbolicLink(at) && !Files.exists(at)) {
                return at + " is a link to a place that is not there: make that folder, or remove the link";
            }
            if (!Files.isDirectory(at)) {
                break;
            }
        }
        return withWriting(nearest, wanted);
    }

    private static @Nullable String withWriting(Path nearest, Path wanted) {
        if (!Files.isWritable(nearest) || !Files.isExecutable(nearest)) {
            if (isReadOnly(nearest)) {
                return nearest + " is on a disk that is mounted read-only: mount it for writing";
            }
            String grant = nearest.equals(wanted) ? "chown -R " + user() + " " : "install -d -o " + user() + " ";
            return "user \"" + user() + "\" may not write in " + nearest + rights(nearest) + ": sudo " + grant + wanted;
        }
        return null;
    }

    /** Why {@code folder} could not be used, when that ended in {@code e}. */
    public static String withFolder(Path folder, IOException e) {
        String seen = withFolder(folder);
        if (seen != null) {
            return seen;
        }
        return freeBytes(folder) == 0 ? "the disk of " + folder + " is full: make room on it" : words(e);
    }

    /** Why {@code file} could not be read, when that ended in {@code e}. */
    public static String withReading(Path file, IOException e) {
        if (Files.isDirectory(file)) {
            return "it is a folder, and a file is needed";
        }
        if (Files.exists(file) && !Files.isReadable(file)) {
            return withUse(file, "read");
        }
        return words(e);
    }

    /** That this user may not do something, such as {@code read}, with {@code file}, which is there. */
    public static String withUse(Path file, String what) {
        return "user \"" + user() + "\" may not " + what + " " + file + rights(file) + ": give that user the right to";
    }

    /** What {@code e} says, without Java's words. */
    public static String words(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (!(e instanceof FileSystemException its)) {
            return e.getMessage() == null ? "the system gave no reason" : message;
        }
        String reason = its.getReason();
        if (its instanceof NoSuchFileException) {
            return "there is no " + its.getFile();
        } else if (its instanceof AccessDeniedException) {
            return denied(Path.of(its.getFile()));
        } else if (its instanceof FileAlreadyExistsException) {
            return its.getFile() + " is there already";
        }
        return reason == null ? message : its.getFile() + ": " + reason;
    }

    /** The folder above that may not be looked into, or else {@code path} itself. */
    private static String denied(Path path) {
        Path at = path.toAbsolutePath();
        for (Path folder = at.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder) && !Files.isExecutable(folder)) {
                return withUse(folder, "look into");
            }
        }
        return withUse(path, "use");
    }

    private static String rights(Path path) {
        try {
            PosixFileAttributes its = Files.readAttributes(path, PosixFileAttributes.class);
            return " (of " + its.owner().getName() + ":" + its.group().getName() + ", "
                    + PosixFilePermissions.toString(its.permissions()) + ")";
        } catch (IOException unknown) {
            return "";
        }
    }

    private static boolean isReadOnly(Path path) {
        try {
            return Files.getFileStore(path).isReadOnly();
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Room for this user on the disk where {@code folder} is or would be; -1 if that is not known. */
    public static long freeBytes(Path folder) {
        Path at = folder.toAbsolutePath();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        try {
            return Files.getFileStore(at).getUsableSpace();
        } catch (IOException unknown) {
            return -1;
        }
    }

    private static String user() {
        return System.getProperty("user.name", "");
    }
}
