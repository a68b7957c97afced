package plumbline.core.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import plumbline.core.trace.mcap.Mcap;

/** Finds where records begin again after damage: at a chunk that is whole, or at the data end that the footer tells of. */
final class Resync {

    private static final int PREFIX_BYTES = Mcap.FRAME_BYTES + Mcap.CHUNK_HEAD_BYTES;
    private static final int TAIL_BYTES = Mcap.FRAME_BYTES + Mcap.FOOTER_BYTES + Mcap.MAGIC_BYTES;
    private static final int DATA_END_RECORD_BYTES = Mcap.FRAME_BYTES + Mcap.DATA_END_BYTES;

    /** Bytes that may be read in vain, as a multiple of the file's size: enough for any accident, an end to malice. */
    private static final int BUDGET_FILES = 4;

    private final ByteWindow window;
    private final CRC32 crc = new CRC32();
    private long budget;

    Resync(ByteWindow window) {
        this.window = window;
        budget = BUDGET_FILES * window.size() + TraceFormat.MAX_RECORD_BYTES;
    }

    /** Offset at or after {@code from} at which to go on, or -1. */
    long next(long from) throws IOException {
        long dataEnd = dataEnd();
        long limit = (dataEnd < 0 ? window.size() : dataEnd) - PREFIX_BYTES;
        for (long at = from; at <= limit && budget > 0; at++) {
            int position = window.at(at, PREFIX_BYTES);
            if (window.buffer().get(position) == Mcap.CHUNK && isWhole(at, position)) {
                return at;
            }
        }
        return dataEnd >= from ? dataEnd : -1;
    }

    /** True if a record of the data section may begin at {@code offset}, or the file ends there. */
    boolean mayBeginAt(long offset) throws IOException {
        long left = window.size() - offset;
        if (left < Mcap.FRAME_BYTES) {
            return left == 0;
        }
        int from = window.at(offset, Mcap.FRAME_BYTES);
        int opcode = window.buffer().get(from);
        long length = window.buffer().getLong(from + 1);
        boolean known = opcode == Mcap.CHUNK || opcode == Mcap.MESSAGE_INDEX || opcode == Mcap.DATA_END;
        return known && length >= 0 && length <= TraceFormat.MAX_RECORD_BYTES;
    }

    /** What is wrong with the fixed part of a chunk of {@code length} bytes, or null. */
    static @Nullable String headProblem(ByteBuffer buffer, int from, int length) {
        if (length < Mcap.CHUNK_HEAD_BYTES) {
            return "a chunk of " + length + " bytes, too short to be one";
        }
        if (buffer.getInt(from + 37) != 0) {
            return "a chunk that is compressed, or damaged: traces are not compressed";
        }
        long uncompressed = buffer.getLong(from + 25);
        long records = buffer.getLong(from + 41);
        if (uncompressed != records || records != length - Mcap.CHUNK_HEAD_BYTES) {
            return "a chunk whose three lengths disagree: " + Long.toUnsignedString(uncompressed) + ", "
                    + Long.toUnsignedString(records) + " and " + (length - Mcap.CHUNK_HEAD_BYTES);
        }
        return null;
    }

    private boolean isWhole(long at, int position) throws IOException {
        ByteBuffer buffer = window.buffer();
        long length = buffer.getLong(position + 1);
        if (length < Mcap.CHUNK_HEAD_BYTES
                || length > TraceFormat.MAX_RECORD_BYTES
                || length > window.size() - at - Mcap.FRAME_BYTES
                || buffer.getInt(position + 37) != 0
                || headProblem(buffer, position, (int) length) != null) {
            return false;
        }
        int records = (int) length - Mcap.CHUNK_HEAD_BYTES;
        budget -= records;
        int from = window.at(at, PREFIX_BYTES + records);
        crc.reset();
        crc.update(window.bytes(), from + PREFIX_BYTES, records);
        return (int) crc.getValue() == window.buffer().getInt(from + 33);
    }

    private long dataEnd() throws IOException {
        long footer = window.size() - TAIL_BYTES;
        if (footer < DATA_END_RECORD_BYTES) {
            return -1;
        }
        int from = window.at(footer, TAIL_BYTES);
        ByteBuffer buffer = window.buffer();
        boolean framed = buffer.get(from) == Mcap.FOOTER
                && buffer.getLong(from + 1) == Mcap.FOOTER_BYTES
                && buffer.getLong(from + TAIL_BYTES - Mcap.MAGIC_BYTES) == Mcap.MAGIC;
        long dataEnd = buffer.getLong(from + Mcap.FRAME_BYTES) - DATA_END_RECORD_BYTES;
        if (!framed || dataEnd < Mcap.MAGIC_BYTES || dataEnd > footer - DATA_END_RECORD_BYTES) {
            return -1;
        }
        from = window.at(dataEnd, Mcap.FRAME_BYTES);
        boolean there =
                window.buffer().get(from) == Mcap.DATA_END && window.buffer().getLong(from + 1) == Mcap.DATA_END_BYTES;
        return there ? dataEnd : -1;
    }
}
