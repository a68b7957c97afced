package plumbline.core.trace.mcap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where every chunk of a file lies, kept until the summary is written.
 *
 * <p>The first {@value #CHUNKS_A_BLOCK} chunks take nothing from the heap, each further block one array; with a chunk a
 * second that is once in more than an hour.
 */
final class ChunkIndexLog {

    static final int CHUNKS_A_BLOCK = 4096;

    private static final int START = 0;
    private static final int END = 1;
    private static final int OFFSET = 2;
    private static final int RECORD_BYTES = 3;
    private static final int COUNTS = 4;

    private final int channels;
    private final int longsAChunk;
    private final List<long[]> blocks = new ArrayList<>();
    private int chunks;
    private long[] block;
    private int at;

    /** @param channels the most channels the file can have */
    ChunkIndexLog(int channels) {
        this.channels = channels;
        longsAChunk = COUNTS + channels;
        block = new long[CHUNKS_A_BLOCK * longsAChunk];
        blocks.add(block);
    }

    /** Notes one chunk; its message counts follow by {@link #count}. */
    void add(long startNanos, long endNanos, long offset, long recordBytes) {
        if (chunks == blocks.size() * CHUNKS_A_BLOCK) {
            blocks.add(new long[CHUNKS_A_BLOCK * longsAChunk]);
        }
        seek(chunks);
        chunks++;
        Arrays.fill(block, at, at + longsAChunk, 0);
        block[at + START] = startNanos;
        block[at + END] = endNanos;
        block[at + OFFSET] = offset;
        block[at + RECORD_BYTES] = recordBytes;
    }

    /** Notes how many messages of {@code channel} (from 0) the chunk has that was added last. */
    void count(int channel, int messages) {
        block[at + COUNTS + channel] = messages;
    }

    int chunks() {
        return chunks;
    }

    /** Writes chunk {@code index} as a chunk index record. */
    void write(int index, RecordOut out) {
        seek(index);
        long recordBytes = block[at + RECORD_BYTES];
        long chunkBytes = Mcap.FRAME_BYTES + Mcap.CHUNK_HEAD_BYTES + recordBytes;
        long indexStart = block[at + OFFSET] + chunkBytes;
        out.begin(Mcap.CHUNK_INDEX).u64(block[at + START]).u64(block[at + END]);
        out.u64(block[at + OFFSET]).u64(chunkBytes);
        out.u32(channelsUsed() * (Short.BYTES + Long.BYTES));
        long indexAt = indexStart;
        for (int channel = 0; channel < channels; channel++) {
            long messages = block[at + COUNTS + channel];
            if (messages > 0) {
                out.u16(channel + 1).u64(indexAt);
                indexAt += Mcap.FRAME_BYTES + Mcap.MESSAGE_INDEX_HEAD_BYTES + messages * Mcap.MESSAGE_INDEX_ENTRY_BYTES;
            }
        }
        out.u64(indexAt - indexStart).string("").u64(recordBytes).u64(recordBytes);
        out.end();
    }

    private int channelsUsed() {
        int used = 0;
        for (int channel = 0; channel < channels; channel++) {
            used += block[at + COUNTS + channel] > 0 ? 1 : 0;
        }
        return used;
    }

    private void seek(int index) {
        block = blocks.get(index / CHUNKS_A_BLOCK);
        at = index % CHUNKS_A_BLOCK * longsAChunk;
    }
}
