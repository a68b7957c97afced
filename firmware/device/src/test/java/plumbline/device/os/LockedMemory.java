package plumbline.device.os;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A program of its own, so that no test's JVM is locked: asks to be kept in memory, as if the limit were infinite if it is told so,
 * and prints what came of it, what is locked before, after, and when another piece was mapped; then what {@link
 * RealTime#beOnTime} says.
 */
final class LockedMemory {

    private static final long PIECE_BYTES = 64L << 20;

    private LockedMemory() {}

    public static void main(String[] args) throws IOException {
        long before = lockedKib();
        Permission permission = args.length > 0 ? RealTime.keepInMemory(true) : RealTime.keepInMemory();
        System.out.println(permission.granted() + ": " + permission.sentence());
        long after = lockedKib();
        Arena.global().allocate(PIECE_BYTES);
        System.out.println("before " + before + ", locked " + (after > before) + ", what came then "
                + (lockedKib() - after >= PIECE_BYTES / 1024));
        System.out.println("refused: " + RealTime.beOnTime());
    }

    private static long lockedKib() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmLck:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }
}
