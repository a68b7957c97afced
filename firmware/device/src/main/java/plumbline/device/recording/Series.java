package plumbline.device.recording;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;
import plumbline.core.state.StateException;
import plumbline.core.trace.Severity;
import plumbline.core.trace.TraceWriter;
import plumbline.device.os.FileTrouble;

/**
 * Segments, one after the other, in one folder: the flight recorder's, or those of a recording. One thread.
 *
 * <p>When the disk fails, the segment is left as it is, said once in the log, and a new one is tried for after a while.
 */
final class Series {

    /** Writes one message. */
    @FunctionalInterface
    interface Message {
        void to(TraceWriter writer) throws IOException;
    }

    /** Is told of each segment that will not grow any more. */
    @FunctionalInterface
    interface Closed {
        void segment(Path file, long beginMicros) throws IOException;
    }

    private final String title;
    private final Path folder;
    private final String prefix;
    private final String runId;
    private final Disk disk;
    private final RecorderOptions options;
    private final Closed closed;
    private int nextIndex;
    private @Nullable SegmentFile current;
    private @Nullable String trouble;
    private long troubleNanos;
    private long retryNanos;

    /**
     * @param title for the log, as {@code the flight recorder}
     * @param prefix of the names of its files
     * @param nextIndex number of the first segment
     */
    Series(
            String title,
            Path folder,
            String prefix,
            String runId,
            int nextIndex,
            Disk disk,
            RecorderOptions options,
            Closed closed) {
        this.title = title;
        this.folder = folder;
        this.prefix = prefix;
        this.runId = runId;
        this.nextIndex = nextIndex;
        this.disk = disk;
        this.options = options;
        this.closed = closed;
    }

    String title() {
        return title;
    }

    boolean isOpen() {
        return current != null;
    }

    /** True while it is stopped by the disk. */
    boolean isTroubled() {
        return trouble != null;
    }

    long openBytes() {
        SegmentFile segment = current;
        return segment == null ? 0 : segment.writer().bytesWritten();
    }

    /** True if it would begin a segment, if it had the engine's state. */
    boolean wantsState(long nowNanos, long lastMicros) {
        SegmentFile segment = current;
        if (segment == null) {
            return trouble == null || nowNanos - retryNanos >= 0;
        }
        return isDue(segment, lastMicros);
    }

    private boolean isDue(SegmentFile segment, long atMicros) {
        return atMicros - segment.beginMicros() >= options.segmentMicros();
    }

    /** The engine's state has come: begins a segment if it is time for one, or if messages were dropped before it. */
    void state(SegmentHeads heads, byte[] state, long atMicros, long droppedBefore, long nowNanos) {
        SegmentFile segment = current;
        if (segment != null && droppedBefore > 0) {
            String text = droppedBefore + " messages after this are missing: the disk was slower than the recorder's "
                    + "memory is long";
            write(w -> w.event(atMicros, Severity.WARNING, text), nowNanos);
        } else if (segment != null && !isDue(segment, atMicros)) {
            return;
        }
        close(nowNanos);
        if (trouble != null && nowNanos - retryNanos < 0) {
            return;
        }
        try {
            disk.makeFolder(folder);
            int index = nextIndex++;
            String name = FlightName.stem(prefix, index);
            current = new SegmentFile(disk, folder, name, heads.next(runId, index, state), atMicros);
        } catch (IOException e) {
            fail(FileTrouble.withFolder(folder, e), nowNanos);
            return;
        } catch (StateException e) {
            fail(String.valueOf(e.getMessage()), nowNanos);
            return;
        }
        tellRecovery(atMicros, nowNanos);
    }

    private void tellRecovery(long atMicros, long nowNanos) {
        String was = trouble;
        if (was != null) {
            String text = "recording goes on after " + (nowNanos - troubleNanos) / 1_000_000_000 + " s without: " + was;
            trouble = null;
            Logger.info("{}: {}", title, text);
            write(w -> w.event(atMicros, Severity.WARNING, text), nowNanos);
        }
    }

    /** Writes a message into the open segment, if there is one. */
    void write(Message message, long nowNanos) {
        SegmentFile segment = current;
        if (segment == null) {
            return;
        }
        try {
            message.to(segment.writer());
        } catch (IOException e) {
            abandon(segment, FileTrouble.words(e), nowNanos);
        } catch (IllegalArgumentException refused) {
            // What follows would not replay without it, so the segment ends before it.
            close(nowNanos);
            fail("a message can't be recorded: " + refused.getMessage(), nowNanos);
        }
    }

    /** Ends the segment whole; nothing happens if none is open. */
    void close(long nowNanos) {
        SegmentFile segment = current;
        if (segment == null) {
            return;
        }
        try {
            Path file = segment.close();
            current = null;
            closed.segment(file, segment.beginMicros());
        } catch (IOException e) {
            abandon(segment, FileTrouble.words(e), nowNanos);
        }
    }

    /** Ends the segment with a word on why, and begins none until {@link #state} after the time of a retry. */
    void pause(String why, long atMicros, long nowNanos) {
        if (trouble == null) {
            write(w -> w.event(atMicros, Severity.ERROR, why), nowNanos);
            close(nowNanos);
            fail(why, nowNanos);
        }
    }

    private void abandon(SegmentFile segment, String why, long nowNanos) {
        Path file = segment.abandon();
        current = null;
        fail(why, nowNanos);
        try {
            closed.segment(file, segment.beginMicros());
        } catch (IOException e) {
            Logger.debug(e, "{} can't be looked at", file);
        }
    }

    private void fail(String why, long nowNanos) {
        retryNanos = nowNanos + options.retryNanos();
        if (trouble == null) {
            trouble = why;
            troubleNanos = nowNanos;
            Logger.error("{} stopped: {}. It goes on by itself when it can; nudging is not affected", title, why);
        }
    }
}
