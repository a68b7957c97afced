package plumbline.core.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import plumbline.core.trace.mcap.Mcap;

/**
 * One way through the records of a trace, from chunk to whole chunk; what is not whole is told to the log and passed
 * over. Ends on every input: each step moves on, and looking for the next chunk after damage has a budget.
 */
final class TraceWalk {

    private static final int CHUNK_PREFIX_BYTES = Mcap.FRAME_BYTES + Mcap.CHUNK_HEAD_BYTES;

    private final ByteWindow window;
    private final DamageLog log;
    private final ChunkCheck check;
    private final CRC32 chunkCrc = new CRC32();
    private final CRC32 dataCrc = new CRC32();
    private final Resync resync;
    private long at;
    private long chunkAt;
    private int chunkRecordBytes;
    private long chunks;
    private long chunkHash;
    private boolean indexFollows;
    private boolean contiguous;
    private boolean dataEnded;
    private boolean done;

    TraceWalk(ByteWindow window, DamageLog log, ChunkCheck check) {
        this.window = window;
        this.log = log;
        this.check = check;
        resync = new Resync(window);
    }

    /** Begins after the head, at {@code dataAt}, with the CRC of the whole data section to be checked. */
    void beginChecked(long dataAt) throws IOException {
        contiguous = true;
        advance(dataAt);
    }

    /** Goes on at {@code offset}, where a chunk or the data end is known to be. */
    void jump(long offset) {
        at = offset;
        contiguous = false;
        dataEnded = false;
        done = false;
        indexFollows = false;
        check.jump();
    }

    /** Moves to the next whole chunk; false where the data section ends. */
    boolean nextChunk() throws IOException {
        while (!done) {
            long left = window.size() - at;
            if (left == 0) {
                return end("the file ends here, without data end, index and footer: the recording was interrupted");
            }
            if (left < Mcap.FRAME_BYTES) {
                return end("the file ends within a record's first " + Mcap.FRAME_BYTES + " bytes");
            }
            int frame = window.at(at, Mcap.FRAME_BYTES);
            int opcode = window.buffer().get(frame);
            long length = window.buffer().getLong(frame + 1);
            if (length >= 0 && length <= TraceFormat.MAX_RECORD_BYTES && length <= left - Mcap.FRAME_BYTES) {
                if (takeRecord(opcode, (int) length)) {
                    return true;
                }
            } else if (!recover(TraceDamage.Kind.STRUCTURE, lengthProblem(opcode, length, left))) {
                return false;
            }
        }
        return false;
    }

    /** Offset of the chunk moved to. */
    long chunkAt() {
        return chunkAt;
    }

    /** Position in the window's buffer of the records of the chunk moved to; they are in memory until the next move. */
    int recordsFrom() throws IOException {
        return window.at(chunkAt, CHUNK_PREFIX_BYTES + chunkRecordBytes) + CHUNK_PREFIX_BYTES;
    }

    int recordBytes() {
        return chunkRecordBytes;
    }

    /** Whole chunks so far. */
    long chunks() {
        return chunks;
    }

    /** Stands for the list of the chunks so far, as {@link SummaryCheck} makes it of the index. */
    long chunkHash() {
        return chunkHash;
    }

    /** True if the end of the data section was met where it should be. */
    boolean dataEnded() {
        return dataEnded;
    }

    /** Offset of the next record: after {@link #dataEnded}, of the summary. */
    long at() {
        return at;
    }

    private boolean takeRecord(int opcode, int length) throws IOException {
        switch (opcode) {
            case Mcap.CHUNK -> {
                return takeChunk(length);
            }
            case Mcap.MESSAGE_INDEX -> checkIndex(length);
            case Mcap.DATA_END -> endData(length);
            default ->
                recover(
                        TraceDamage.Kind.STRUCTURE,
                        "a record of type " + opcode + " with " + length
                                + " bytes, which the data section of a trace has not");
        }
        return false;
    }

    private boolean takeChunk(int length) throws IOException {
        int from = window.at(at, Mcap.FRAME_BYTES + length);
        ByteBuffer buffer = window.buffer();
        String problem = Resync.headProblem(buffer, from, length);
        if (problem != null) {
            recover(TraceDamage.Kind.CHUNK, problem);
            return false;
        }
        int records = from + CHUNK_PREFIX_BYTES;
        int recordBytes = length - Mcap.CHUNK_HEAD_BYTES;
        chunkCrc.reset();
        chunkCrc.update(window.bytes(), records, recordBytes);
        int expected = buffer.getInt(from + 33);
        if ((int) chunkCrc.getValue() != expected) {
            problem = "a chunk of " + recordBytes + " bytes whose CRC is " + HeadReader.hex((int) chunkCrc.getValue())
                    + ", it should be " + HeadReader.hex(expected);
        } else {
            problem = check.check(buffer, records, records + recordBytes);
            problem = problem == null ? null : "a chunk that " + problem;
        }
        long chunk = at;
        indexFollows = problem == null;
        if (problem != null) {
            passOver(problem, length);
            return false;
        }
        check.take(log, chunk);
        long start = buffer.getLong(from + 9);
        long end = buffer.getLong(from + 17);
        if (!check.spans(start, end)) {
            log.add(TraceDamage.Kind.INDEX, chunk, "a chunk whose start and end are not those of its messages");
        }
        chunks++;
        chunkHash = SummaryCheck.chunkHash(chunkHash, start, end, chunk, length);
        chunkAt = chunk;
        chunkRecordBytes = recordBytes;
        advance(chunk + Mcap.FRAME_BYTES + length);
        return true;
    }

    /** Leaves out a chunk; by its length if something begins after it, for the length may be what is wrong. */
    private void passOver(String problem, int length) throws IOException {
        long end = at + Mcap.FRAME_BYTES + length;
        if (resync.mayBeginAt(end)) {
            log.addLoss(TraceDamage.Kind.CHUNK, at, problem);
            advance(end);
        } else {
            recover(TraceDamage.Kind.CHUNK, problem);
        }
    }

    private void checkIndex(int length) throws IOException {
        int from = window.at(at, Mcap.FRAME_BYTES + length) + Mcap.FRAME_BYTES;
        if (indexFollows) {
            String problem = check.checkIndex(window.buffer(), from, from + length);
            if (problem != null) {
                log.add(TraceDamage.Kind.INDEX, at, problem);
            }
        } else if (!log.losing()) {
            log.addLoss(TraceDamage.Kind.STRUCTURE, at, "a message index that follows no chunk");
        }
        advance(at + Mcap.FRAME_BYTES + length);
    }

    private void endData(int length) throws IOException {
        if (length != Mcap.DATA_END_BYTES) {
            recover(TraceDamage.Kind.STRUCTURE, "a data end of " + length + " bytes");
            return;
        }
        int from = window.at(at, Mcap.FRAME_BYTES + length);
        int expected = window.buffer().getInt(from + Mcap.FRAME_BYTES);
        int found = (int) dataCrc.getValue();
        if (contiguous && found != expected && log.isEmpty()) {
            log.add(
                    TraceDamage.Kind.DATA_CRC,
                    at,
                    "the CRC of everything before is " + HeadReader.hex(found) + ", it should be "
                            + HeadReader.hex(expected) + "; all chunks are whole, what differs lies between them");
        }
        if (log.losing()) {
            log.resume(TraceDamage.UNKNOWN);
        }
        dataEnded = true;
        done = true;
        at += Mcap.FRAME_BYTES + length;
    }

    private boolean end(String what) {
        log.end(at, what);
        done = true;
        return false;
    }

    private String lengthProblem(int opcode, long length, long left) {
        return "a record of type " + opcode + " that says it has " + Long.toUnsignedString(length) + " bytes; "
                + (left - Mcap.FRAME_BYTES) + " are left";
    }

    /** Notes that no record begins here, and goes on at the next chunk that does; false if there is none. */
    private boolean recover(TraceDamage.Kind kind, String what) throws IOException {
        long next = resync.next(at + 1);
        if (next < 0) {
            return end(what);
        }
        log.addLoss(kind, at, what);
        contiguous = false;
        indexFollows = false;
        at = next;
        return true;
    }

    private void advance(long to) throws IOException {
        if (contiguous) {
            int from = window.at(at, (int) (to - at));
            dataCrc.update(window.bytes(), from, (int) (to - at));
        }
        at = to;
    }
}
