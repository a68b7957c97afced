package plumbline.device.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;
import plumbline.core.trace.TraceReader;

/** The closed segments of the flight recorder, of this run and those before: keeps the newest. One thread. */
final class FlightFolder {

    private static final long UNKNOWN = -1;

    private final Disk disk;
    private final Path folder;
    private final RecorderOptions options;

    /** Oldest first. */
    private final Deque<Entry> entries = new ArrayDeque<>();

    private static final class Entry {
        final Path file;
        final long bytes;
        long spanMicros;

        Entry(Path file, long bytes, long spanMicros) {
            this.file = file;
            this.bytes = bytes;
            this.spanMicros = spanMicros;
        }
    }

    private record Found(Path file, FlightName name) {}

    FlightFolder(Disk disk, Path folder, RecorderOptions options) {
        this.disk = disk;
        this.folder = folder;
        this.options = options;
    }

    /**
     * Takes in what earlier runs left.
     *
     * @return the number of the next run
     */
    long open() throws IOException {
        entries.clear();
        disk.makeFolder(folder);
        List<Found> found = new ArrayList<>();
        for (Path file : Leftovers.setAside(disk, folder)) {
            FlightName name = FlightName.of(String.valueOf(file.getFileName()));
            if (name != null) {
                found.add(new Found(file, name));
            }
        }
        found.sort(Comparator.comparing(Found::name, FlightName.ORDER));
        for (Found each : found) {
            entries.add(new Entry(each.file, disk.size(each.file), UNKNOWN));
        }
        return found.isEmpty() ? 1 : found.getLast().name.run() + 1;
    }

    /** Finds out how long one segment of an earlier run is. @return 1, or 0 if there was none to look at */
    int survey() {
        for (Iterator<Entry> newestFirst = entries.descendingIterator(); newestFirst.hasNext(); ) {
            Entry entry = newestFirst.next();
            if (entry.spanMicros == UNKNOWN) {
                entry.spanMicros = spanMicros(entry.file);
                return 1;
            }
        }
        return 0;
    }

    private static long spanMicros(Path file) {
        try (FileBytes bytes = new FileBytes(file)) {
            return TraceReader.inspect(bytes).durationMicros();
        } catch (IOException e) {
            Logger.debug("{} has nothing that can be read: {}", file, e.getMessage());
            return 0;
        }
    }

    /** A segment of this run was closed. */
    void add(Path file, long spanMicros) throws IOException {
        entries.add(new Entry(file, disk.size(file), spanMicros));
    }

    /** Deletes what is older than need be, or more than may be. */
    void trim() {
        long micros = 0;
        long bytes = 0;
        int keep = 0;
        for (Iterator<Entry> newestFirst = entries.descendingIterator(); newestFirst.hasNext(); keep++) {
            Entry entry = newestFirst.next();
            bytes += entry.bytes;
            if (micros >= options.flightMicros() || bytes > options.flightBytes()) {
                break;
            }
            micros += Math.max(0, entry.spanMicros);
        }
        boolean deleted = true;
        while (deleted && entries.size() > keep) {
            deleted = deleteOldest(keep) != null;
        }
    }

    /** Deletes the oldest segment if there are more than {@code keep}. @return which, or null if none was */
    @Nullable Path deleteOldest(int keep) {
        if (entries.size() <= keep) {
            return null;
        }
        Path oldest = entries.getFirst().file;
        try {
            disk.delete(oldest);
            entries.removeFirst();
            return oldest;
        } catch (IOException e) {
            Logger.warn("{} is to be deleted, and can't be: {}", oldest, e.getMessage());
            return null;
        }
    }
}
