package plumbline.device.recording;

import java.io.IOException;
import java.nio.file.Path;
import org.tinylog.Logger;
import plumbline.core.trace.TraceHeader;
import plumbline.core.trace.TraceWriter;

/**
 * One segment on disk: {@code NAME.mcap.open} while it is written, {@code NAME.mcap} once it is whole, {@code
 * NAME.cut.mcap} if it never will be; then all but its last chunk can still be read. One thread.
 */
final class SegmentFile {

    static final String WHOLE = ".mcap";
    static final String OPEN = ".mcap.open";
    static final String CUT = ".cut.mcap";

    private final Disk disk;
    private final Path open;
    private final Path whole;
    private final DiskFile file;
    private final TraceWriter writer;
    private final long beginMicros;

    /** @param name of the file, without any ending */
    SegmentFile(Disk disk, Path folder, String name, TraceHeader header, long beginMicros) throws IOException {
        this.disk = disk;
        this.beginMicros = beginMicros;
        open = folder.resolve(name + OPEN);
        whole = folder.resolve(name + WHOLE);
        file = disk.create(open);
        try {
            writer = new TraceWriter(file, header);
        } catch (IOException e) {
            // Without a header there is nothing in it that anyone could read.
            file.close();
            disk.delete(open);
            throw e;
        }
    }

    TraceWriter writer() {
        return writer;
    }

    /** Sensor time at which it begins, µs. */
    long beginMicros() {
        return beginMicros;
    }

    /** Writes the index, makes everything durable and gives the file its name. After a failure there is only {@link #abandon}. */
    Path close() throws IOException {
        writer.close();
        file.close();
        disk.rename(open, whole);
        return whole;
    }

    /** Lets go of a file that can't be written any more; best effort. @return where it is now */
    Path abandon() {
        try {
            file.close();
        } catch (IOException e) {
            Logger.debug(e, "{} did not close", open);
        }
        try {
            return setAside(disk, open);
        } catch (IOException e) {
            Logger.warn(e, "{} could not be renamed; the next start will", open);
            return open;
        }
    }

    /** Names a file for what it is that a kill, a power cut or a failing disk left open. Never over another. */
    static Path setAside(Disk disk, Path open) throws IOException {
        String name = String.valueOf(open.getFileName());
        String stem = name.substring(0, name.length() - OPEN.length());
        Path cut = open.resolveSibling(stem + CUT);
        disk.rename(open, cut);
        return cut;
    }
}
