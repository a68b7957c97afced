package plumbline.device.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plumbline.device.os.FileTrouble;

/**
 * What a start would find of a state folder. Changes nothing, and takes no lock, not for a moment: a service may be starting.
 *
 * @param folder that was looked at
 * @param exists true if it is there; if not, a start makes it
 * @param holder process that has it, or {@link #NOBODY}
 * @param freeBytes room on its disk; -1 if that is not known
 * @param problem why it can't be used, with what to do; null if it can, by {@code holder} if there is one
 */
public record StateFolderReport(
        Path folder,
        boolean exists,
        long holder,
        long freeBytes,
        @Nullable String problem) {

    public static final long NOBODY = 0;

    private static final Path LOCKS = Path.of("/proc/locks");

    public static StateFolderReport of(Path folder) {
        return of(folder, LOCKS);
    }

    static StateFolderReport of(Path folder, Path locks) {
        String seen = FileTrouble.withFolder(folder);
        Path lock = folder.resolve(StateFolder.LOCK);
        if (seen == null && Files.exists(lock) && !(Files.isReadable(lock) && Files.isWritable(lock))) {
            seen = FileTrouble.withUse(lock, "read and write");
        }
        return new StateFolderReport(
                folder,
                Files.isDirectory(folder),
                holder(lock, locks),
                FileTrouble.freeBytes(folder),
                seen == null ? null : StateFolder.unusable(folder, seen));
    }

    /** Who holds the lock, as the kernel tells it (proc(5)): {@code 1: POSIX ADVISORY WRITE 4711 08:02:131 0 EOF}. */
    private static long holder(Path lock, Path locks) {
        try {
            String node = ":" + Files.getAttribute(lock, "unix:ino");
            String place = device((Long) Files.getAttribute(lock, "unix:dev")) + node;
            for (String line : Files.readAllLines(locks, StandardCharsets.ISO_8859_1)) {
                List<String> words = List.of(line.strip().split("\\s+"));
                if (words.size() == 8
                        && words.get(1).equals("POSIX")
                        && words.get(5).endsWith(node)) {
                    long pid = Long.parseLong(words.get(4));
                    if (words.get(5).equals(place) || isIn(lock, pid)) {
                        return pid;
                    }
                }
            }
        } catch (IOException | NumberFormatException unknown) {
            // No lock, or a system that doesn't tell.
        }
        return NOBODY;
    }

    /**
     * Some file systems have another device's number in the kernel's list than in the file's attributes; then the number in the
     * lock must be the holder's. Never looked for in this process's own: to close the file would release its lock (fcntl(2)).
     */
    private static boolean isIn(Path lock, long pid) throws IOException {
        return pid != ProcessHandle.current().pid()
                && Files.isReadable(lock)
                && Files.readString(lock, StandardCharsets.ISO_8859_1).strip().equals(String.valueOf(pid));
    }

    /** {@code st_dev} of 64-bit Linux as {@code major:minor} in hex (makedev(3)). */
    private static String device(long dev) {
        long major = (dev >>> 8 & 0xFFF) | (dev >>> 32 & ~0xFFFL);
        long minor = (dev & 0xFF) | (dev >>> 12 & ~0xFFL);
        return String.format(Locale.ROOT, "%02x:%02x", major, (int) minor);
    }
}
