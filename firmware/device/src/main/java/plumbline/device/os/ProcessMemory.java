package plumbline.device.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What this process holds of the machine's memory (proc(5), {@code /proc/self/status}).
 *
 * @param residentKib VmRSS, KiB; -1 if the system doesn't tell
 * @param peakKib VmHWM, the most it ever was, KiB; -1 if the system doesn't tell
 */
public record ProcessMemory(long residentKib, long peakKib) {

    /** As it is now. Not for the loop: it reads a file. */
    public static ProcessMemory now() {
        return of(Path.of("/proc/self/status"));
    }

    static ProcessMemory of(Path status) {
        try {
            List<String> lines = Files.readAllLines(status);
            return new ProcessMemory(kib(lines, "VmRSS:"), kib(lines, "VmHWM:"));
        } catch (IOException e) {
            return new ProcessMemory(-1, -1);
        }
    }

    private static long kib(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key) && line.endsWith(" kB"))
                .mapToLong(line -> Long.parseLong(
                        line.substring(key.length(), line.length() - 3).strip()))
                .findFirst()
                .orElse(-1);
    }
}
