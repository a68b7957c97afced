package plumbline.core.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import plumbline.core.trace.mcap.Mcap;
import plumbline.core.trace.mcap.RecordIn;

/** Checks what follows the data section: summary, footer, magic; and whether they tell of the same chunks and messages. */
final class SummaryCheck {

    private static final int FOOTER_RECORD_BYTES = Mcap.FRAME_BYTES + Mcap.FOOTER_BYTES;
    private static final int CRC_BYTES = Integer.BYTES;
    private static final int STEP_BYTES = 1 << 16;

    private final ByteWindow window;
    private final TraceWalk walk;
    private final ChunkCheck check;
    private final CRC32 crc = new CRC32();
    private long chunkHash;
    private long chunks;
    private long indexAt;
    private boolean counted;

    private SummaryCheck(ByteWindow window, TraceWalk walk, ChunkCheck check) {
        this.window = window;
        this.walk = walk;
        this.check = check;
    }

    /** Folds one chunk into {@code before}, so that the index can be compared with the data without keeping either. */
    static long chunkHash(long before, long start, long end, long offset, long contentBytes) {
        return ChannelStats.hash(ChannelStats.hash(before, start, end), offset, contentBytes);
    }

    /** Offset of the first chunk index, or 0 if the summary can't be used; {@code walk} has met the data end. */
    static long find(ByteWindow window, TraceWalk walk, ChunkCheck check, DamageLog log) throws IOException {
        SummaryCheck summary = new SummaryCheck(window, walk, check);
        long from = walk.at();
        long footerAt = window.size() - FOOTER_RECORD_BYTES - Mcap.MAGIC_BYTES;
        String problem =
                footerAt < from ? "the file ends within its index and footer" : summary.footerProblem(from, footerAt);
        if (problem == null) {
            problem = summary.contentProblem(from, footerAt, log.isEmpty());
        }
        if (problem != null) {
            TraceDamage.Kind kind = footerAt < from ? TraceDamage.Kind.CUT : TraceDamage.Kind.SUMMARY;
            log.add(kind, from, problem + "; no samples are lost by that");
            return 0;
        }
        return summary.indexAt;
    }

    private @Nullable String footerProblem(long from, long footerAt) throws IOException {
        int footer = window.at(footerAt, FOOTER_RECORD_BYTES + Mcap.MAGIC_BYTES);
        ByteBuffer buffer = window.buffer();
        if (buffer.get(footer) != Mcap.FOOTER
                || buffer.getLong(footer + 1) != Mcap.FOOTER_BYTES
                || buffer.getLong(footer + FOOTER_RECORD_BYTES) != Mcap.MAGIC) {
            return "the file should end with a footer and the MCAP magic, at byte " + footerAt
                    + ": cut, or damaged there";
        }
        long start = buffer.getLong(footer + Mcap.FRAME_BYTES);
        int expected = buffer.getInt(footer + FOOTER_RECORD_BYTES - CRC_BYTES);
        long crcEnd = footerAt + FOOTER_RECORD_BYTES - CRC_BYTES;
        for (long at = from; at < crcEnd; at += STEP_BYTES) {
            int step = (int) Math.min(STEP_BYTES, crcEnd - at);
            int position = window.at(at, step);
            crc.update(window.bytes(), position, step);
        }
        int found = (int) crc.getValue();
        if (found != expected) {
            return "the summary's CRC is " + HeadReader.hex(found) + ", it should be " + HeadReader.hex(expected);
        }
        return start == from ? null : "the footer says that the summary begins at byte " + Long.toUnsignedString(start);
    }

    private @Nullable String contentProblem(long from, long footerAt, boolean compare) throws IOException {
        long at = from;
        while (at < footerAt) {
            int frame = window.at(at, Mcap.FRAME_BYTES);
            int opcode = window.buffer().get(frame);
            long length = window.buffer().getLong(frame + 1);
            if (length < 0 || length > TraceFormat.MAX_RECORD_BYTES || length > footerAt - at - Mcap.FRAME_BYTES) {
                return "a record of the summary, at byte " + at + ", says it has " + Long.toUnsignedString(length)
                        + " bytes";
            }
            int content = window.at(at, Mcap.FRAME_BYTES + (int) length) + Mcap.FRAME_BYTES;
            RecordIn in = new RecordIn(window.buffer(), content, content + (int) length);
            if (opcode == Mcap.CHUNK_INDEX) {
                indexAt = indexAt == 0 ? at : indexAt;
                takeChunkIndex(in);
            } else if (opcode == Mcap.STATISTICS) {
                counted = sameStatistics(in);
            }
            at += Mcap.FRAME_BYTES + length;
        }
        if (!compare) {
            return null;
        }
        if (chunks != walk.chunks() || chunkHash != walk.chunkHash()) {
            return "the index lists " + chunks + " chunks that are not the " + walk.chunks() + " of the data";
        }
        return counted ? null : "the statistics are not those of the data";
    }

    private void takeChunkIndex(RecordIn in) {
        long start = in.u64();
        long end = in.u64();
        long offset = in.u64();
        chunkHash = chunkHash(chunkHash, start, end, offset, in.u64() - Mcap.FRAME_BYTES);
        chunks++;
    }

    private boolean sameStatistics(RecordIn in) {
        in.u64();
        in.u16();
        in.u32();
        in.u32();
        in.u32();
        long chunkCount = Integer.toUnsignedLong(in.u32());
        in.u64();
        in.u64();
        boolean same = chunkCount == walk.chunks() && in.u32() == in.remaining();
        while (same && in.remaining() > 0) {
            TraceChannel channel = TraceChannel.of(in.u16());
            long messages = in.u64();
            same = in.ok() && (channel == null || check.stats(channel).messages == messages);
        }
        return same && in.ok();
    }
}
