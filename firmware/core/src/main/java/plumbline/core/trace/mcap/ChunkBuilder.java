package plumbline.core.trace.mcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** The chunk that is being filled: its records, and where its messages begin. Allocates at construction only. */
final class ChunkBuilder {

    private static final int HEAD_BYTES = Mcap.FRAME_BYTES + Mcap.CHUNK_HEAD_BYTES;

    private final ByteBuffer buffer;
    private final int recordsLimit;
    private final int[] messageChannel;
    private final long[] messageLogNanos;
    private final int[] messageOffset;
    private final CRC32 crc = new CRC32();
    private int messages;
    private long startNanos;
    private long endNanos;

    ChunkBuilder(int recordBytes, int messages, int channels) {
        recordsLimit = HEAD_BYTES + recordBytes;
        int indexBytes = channels * (Mcap.FRAME_BYTES + Mcap.MESSAGE_INDEX_HEAD_BYTES)
                + messages * Mcap.MESSAGE_INDEX_ENTRY_BYTES;
        buffer = ByteBuffer.allocate(recordsLimit + indexBytes).order(ByteOrder.LITTLE_ENDIAN);
        messageChannel = new int[messages];
        messageLogNanos = new long[messages];
        messageOffset = new int[messages];
        clear();
    }

    void clear() {
        buffer.clear().position(HEAD_BYTES);
        messages = 0;
    }

    /** Where the next record goes. */
    ByteBuffer buffer() {
        return buffer;
    }

    int messages() {
        return messages;
    }

    long startNanos() {
        return startNanos;
    }

    long endNanos() {
        return endNanos;
    }

    int recordBytes() {
        return buffer.position() - HEAD_BYTES;
    }

    /** True if a record of {@code contentBytes} fits, and the index has a place for it. */
    boolean hasRoom(int contentBytes) {
        return messages < messageChannel.length && buffer.position() + Mcap.FRAME_BYTES + contentBytes <= recordsLimit;
    }

    /** Notes that a message record of {@code channel} begins here. */
    void noteMessage(int channel, long logNanos) {
        startNanos = messages == 0 ? logNanos : Math.min(startNanos, logNanos);
        endNanos = messages == 0 ? logNanos : Math.max(endNanos, logNanos);
        messageChannel[messages] = channel;
        messageLogNanos[messages] = logNanos;
        messageOffset[messages] = recordBytes();
        messages++;
    }

    /** Completes the chunk and its message indexes; what the buffer then holds is what goes to the file. */
    ByteBuffer complete(ChunkIndexLog index, int channels) {
        int recordBytes = recordBytes();
        crc.reset();
        crc.update(buffer.array(), HEAD_BYTES, recordBytes);
        buffer.put(0, (byte) Mcap.CHUNK).putLong(1, (long) Mcap.CHUNK_HEAD_BYTES + recordBytes);
        buffer.putLong(9, startNanos).putLong(17, endNanos).putLong(25, recordBytes);
        buffer.putInt(33, (int) crc.getValue()).putInt(37, 0).putLong(41, recordBytes);
        for (int channel = 0; channel < channels; channel++) {
            index.count(channel, putMessageIndex(channel + 1));
        }
        return buffer.flip();
    }

    private int putMessageIndex(int channel) {
        int head = buffer.position();
        int entries = head + Mcap.FRAME_BYTES + Mcap.MESSAGE_INDEX_HEAD_BYTES;
        int at = entries;
        for (int i = 0; i < messages; i++) {
            if (messageChannel[i] == channel) {
                buffer.putLong(at, messageLogNanos[i]).putLong(at + Long.BYTES, messageOffset[i]);
                at += Mcap.MESSAGE_INDEX_ENTRY_BYTES;
            }
        }
        if (at == entries) {
            return 0;
        }
        buffer.put(head, (byte) Mcap.MESSAGE_INDEX).putLong(head + 1, at - head - Mcap.FRAME_BYTES);
        buffer.putShort(head + 9, (short) channel).putInt(head + 11, at - entries);
        buffer.position(at);
        return (at - entries) / Mcap.MESSAGE_INDEX_ENTRY_BYTES;
    }
}
