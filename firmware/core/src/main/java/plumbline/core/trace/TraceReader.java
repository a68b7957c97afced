package plumbline.core.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import plumbline.core.trace.mcap.Mcap;
import plumbline.core.trace.mcap.RecordIn;

/**
 * Reads a trace, message by message, in memory that does not grow with its length.
 *
 * <p>Opening goes over the whole file once and checks every CRC, every index and every message, so that a damaged trace
 * is refused before anything of it was used; reading checks each chunk again before its first message is handed over. Not
 * safe for use by several threads at once. The source is not closed.
 */
public final class TraceReader {

    private final ByteWindow window;
    private final MessageDecoder decoder;
    private final TraceScan.Result scan;
    private final boolean strict;
    private final DamageLog log = new DamageLog();
    private final TraceWalk walk;
    private int recordAt;
    private int recordsEnd;
    private long skipToMicros;

    private TraceReader(ByteWindow window, MessageDecoder decoder, TraceScan.Result scan, boolean strict) {
        this.window = window;
        this.decoder = decoder;
        this.scan = scan;
        this.strict = strict;
        walk = new TraceWalk(window, log, new ChunkCheck(scan.summary().header(), decoder));
        walk.jump(scan.dataAt());
    }

    /**
     * Opens a trace that must be whole.
     *
     * @throws TraceDamagedException if anything is wrong with it
     */
    public static TraceReader open(ByteSource source) throws IOException {
        TraceReader reader = of(source, true);
        TraceSummary summary = reader.summary();
        if (!summary.whole()) {
            throw refused(summary);
        }
        return reader;
    }

    /**
     * Opens a trace of which everything whole is used; what is missing is in {@link TraceSummary#damages()}.
     *
     * @throws TraceDamagedException if there is no header that could be trusted, so that nothing can be used
     */
    public static TraceReader openPartial(ByteSource source) throws IOException {
        return of(source, false);
    }

    /** What is in a trace, whole or damaged; refuses only what {@link #openPartial} refuses. */
    public static TraceSummary inspect(ByteSource source) throws IOException {
        return TraceScan.of(new ByteWindow(source), new MessageDecoder()).summary();
    }

    /**
     * The header alone, without a look at what follows it.
     *
     * @throws TraceDamagedException if there is none that could be trusted
     */
    public static TraceHeader header(ByteSource source) throws IOException {
        return HeadReader.read(new ByteWindow(source), new DamageLog()).header();
    }

    public TraceHeader header() {
        return scan.summary().header();
    }

    /** What opening found in the whole file. */
    public TraceSummary summary() {
        return scan.summary();
    }

    /**
     * Hands the next message to {@code visitor}.
     *
     * @return false, with nothing handed over, at the end
     * @throws TraceDamagedException if the file changed since it was opened
     */
    public boolean next(TraceVisitor visitor) throws IOException {
        while (true) {
            if (recordAt < recordsEnd) {
                if (deliver(visitor)) {
                    return true;
                }
            } else if (!nextChunk()) {
                return false;
            }
        }
    }

    /**
     * Moves to {@code micros} of sensor time, forward or back: the next batch is the first with a sample at that time or
     * later, and other messages follow from there. Uses the index, or where there is none goes through the file.
     */
    public void seek(long micros) throws IOException {
        long chunkAt = scan.chunkIndexAt() > 0
                ? chunkBefore(header().wallNanos(Math.clamp(micros, 0, TraceFormat.MAX_MICROS)))
                : 0;
        walk.jump(Math.max(chunkAt, scan.dataAt()));
        recordAt = 0;
        recordsEnd = 0;
        skipToMicros = micros;
    }

    private boolean nextChunk() throws IOException {
        boolean more = walk.nextChunk();
        if (strict && !log.isEmpty()) {
            TraceDamage damage = log.damages().getFirst();
            throw new TraceDamagedException(damage, "the file changed while it was read: " + damage.sentence(), true);
        }
        recordAt = 0;
        recordsEnd = more ? walk.recordBytes() : 0;
        return more;
    }

    /** Takes one record of the chunk, whose frames are known to be whole; false if there was nothing to hand over. */
    private boolean deliver(TraceVisitor visitor) throws IOException {
        int from = walk.recordsFrom() + recordAt;
        ByteBuffer buffer = window.buffer();
        int content = from + Mcap.FRAME_BYTES;
        int end = content + (int) buffer.getLong(from + 1);
        recordAt += end - from;
        TraceChannel channel = buffer.get(from) == Mcap.MESSAGE
                ? TraceChannel.of(Short.toUnsignedInt(buffer.getShort(content)))
                : null;
        if (channel == null || decoder.decode(channel, buffer, content + Mcap.MESSAGE_HEAD_BYTES, end) != null) {
            return false;
        }
        return decoder.endMicros() >= skipToMicros && decoder.deliver(visitor, buffer);
    }

    /** Offset of the chunk before the last one that has batches and begins at or before {@code wallNanos}. */
    private long chunkBefore(long wallNanos) throws IOException {
        long before = 0;
        long found = 0;
        long at = scan.chunkIndexAt();
        while (true) {
            int frame = window.at(at, Mcap.FRAME_BYTES);
            if (window.buffer().get(frame) != Mcap.CHUNK_INDEX) {
                return before;
            }
            int length = (int) window.buffer().getLong(frame + 1);
            int content = window.at(at, Mcap.FRAME_BYTES + length) + Mcap.FRAME_BYTES;
            RecordIn in = new RecordIn(window.buffer(), content, content + length);
            if (in.u64() > wallNanos) {
                return before;
            }
            in.u64();
            long offset = in.u64();
            in.u64();
            if (in.u32() > 0 && in.u16() == TraceChannel.IMU.id()) {
                before = found;
                found = offset;
            }
            at += Mcap.FRAME_BYTES + length;
        }
    }

    private static TraceReader of(ByteSource source, boolean strict) throws IOException {
        ByteWindow window = new ByteWindow(source);
        MessageDecoder decoder = new MessageDecoder();
        return new TraceReader(window, decoder, TraceScan.of(window, decoder), strict);
    }

    private static TraceDamagedException refused(TraceSummary summary) {
        List<TraceDamage> damages = summary.damages();
        String more = damages.size() > 1 ? " (and " + (damages.size() - 1) + " more things)" : "";
        return new TraceDamagedException(
                damages.getFirst(), damages.getFirst().sentence() + more + "; whole are " + summary.wholeText(), true);
    }
}
