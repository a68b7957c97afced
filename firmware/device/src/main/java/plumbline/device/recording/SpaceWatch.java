package plumbline.device.recording;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/** Sees to it that the disk is not filled: the oldest flight segments go first, then recording stops. One thread. */
final class SpaceWatch {

    /** So much more than the reserve must be free before recording goes on, or it would stop again at once. */
    static final long SLACK_BYTES = 16_000_000;

    /** Segments of the flight recorder that stay even when the disk is full of other things. */
    static final int LEAST_SEGMENTS = 2;

    private final Disk disk;
    private final Path folder;
    private final long reserveBytes;
    private final FlightFolder flight;
    private boolean shortOfSpace;

    SpaceWatch(Disk disk, Path folder, long reserveBytes, FlightFolder flight) {
        this.disk = disk;
        this.folder = folder;
        this.reserveBytes = reserveBytes;
        this.flight = flight;
    }

    boolean isShort() {
        return shortOfSpace;
    }

    /** Looks, and makes room. @return why recording must stop, or null if it may go on */
    @Nullable String look() {
        try {
            long free = disk.freeBytes(folder);
            if (shortOfSpace) {
                shortOfSpace = free < reserveBytes + SLACK_BYTES;
            } else {
                while (free < reserveBytes && flight.deleteOldest(LEAST_SEGMENTS) != null) {
                    free = disk.freeBytes(folder);
                }
                shortOfSpace = free < reserveBytes;
            }
            return shortOfSpace
                    ? "the disk has " + free / 1_000_000 + " MB free, and " + reserveBytes / 1_000_000
                            + " MB are left to others"
                    : null;
        } catch (IOException e) {
            Logger.debug(e, "free space of {} is not known", folder);
            return null;
        }
    }
}
