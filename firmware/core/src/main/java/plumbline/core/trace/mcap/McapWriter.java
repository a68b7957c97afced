package plumbline.core.trace.mcap;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.zip.CRC32;
import plumbline.core.trace.ByteSink;

/**
 * Writes an MCAP file: uncompressed chunks with CRC and index, and a summary on close.
 *
 * <p>Order of use: the constructor, metadata and attachments, schemas and channels, messages, {@link #close}. Messages
 * take nothing from the heap. A chunk and its indexes reach the sink in one write, so that a cut costs at most what came
 * after the last. Once the sink has failed nothing more is written. One thread at a time.
 */
public final class McapWriter implements Closeable {

    private final ByteSink sink;
    private final int maxChannels;
    private final ChunkBuilder chunk;
    private final ChunkIndexLog chunkIndex;
    private final McapSummary summary = new McapSummary();
    private final CRC32 dataCrc = new CRC32();
    private final RecordOut record = new RecordOut();
    private final int[] sequence;
    private final long[] messageCounts;
    private int channels;
    private int messageStart;
    private long startNanos = Long.MAX_VALUE;
    private long endNanos;
    private long written;
    private boolean closed;
    private boolean failed;

    /**
     * @param chunkBytes the most bytes of records in a chunk
     * @param chunkMessages the most messages in a chunk
     * @param maxChannels the most channels in the file
     */
    public McapWriter(ByteSink sink, String profile, String library, int chunkBytes, int chunkMessages, int maxChannels)
            throws IOException {
        this.sink = sink;
        this.maxChannels = maxChannels;
        chunk = new ChunkBuilder(chunkBytes, chunkMessages, maxChannels);
        chunkIndex = new ChunkIndexLog(maxChannels);
        sequence = new int[maxChannels];
        messageCounts = new long[maxChannels];
        record.u64(Mcap.MAGIC)
                .begin(Mcap.HEADER)
                .string(profile)
                .string(library)
                .end();
        writeRecord();
    }

    public void metadata(String name, Map<String, String> entries) throws IOException {
        record.begin(Mcap.METADATA).string(name).map(entries).end();
        summary.addMetadata(written, record.size(), name);
        writeRecord();
    }

    public void attachment(long logNanos, long createNanos, String name, String mediaType, byte[] data)
            throws IOException {
        record.begin(Mcap.ATTACHMENT)
                .u64(logNanos)
                .u64(createNanos)
                .string(name)
                .string(mediaType);
        record.u64(data.length).raw(data);
        CRC32 crc = new CRC32();
        crc.update(record.bytes().position(Mcap.FRAME_BYTES));
        record.u32((int) crc.getValue()).end();
        summary.addAttachment(written, record.size(), logNanos, createNanos, data.length, name, mediaType);
        writeRecord();
    }

    /** Adds a schema in protobuf's encoding; the id is counted from 1. */
    public int addProtobufSchema(String name, byte[] fileDescriptorSet) {
        byte[] bytes = summary.addSchema(name, "protobuf", fileDescriptorSet);
        chunk.buffer().put(bytes);
        return summary.schemas();
    }

    /** Adds a channel of protobuf messages; the id is counted from 1. */
    public int addProtobufChannel(int schemaId, String topic) {
        if (channels == maxChannels) {
            throw new IllegalStateException("there is room for " + maxChannels + " channels");
        }
        channels++;
        byte[] bytes = summary.addChannel(channels, schemaId, topic, "protobuf");
        chunk.buffer().put(bytes);
        return channels;
    }

    /** True if a message of {@code dataBytes} fits into the chunk that is being filled. */
    public boolean hasRoom(int dataBytes) {
        return chunk.hasRoom(Mcap.MESSAGE_HEAD_BYTES + dataBytes);
    }

    /**
     * Begins a message; its data goes into the buffer that comes back (little-endian), at its position, and {@link
     * #endMessage} follows. Begins a new chunk where it must.
     *
     * @param maxDataBytes the most bytes the data will have
     * @throws IllegalArgumentException if no chunk could hold that many
     */
    public ByteBuffer beginMessage(int channel, long logNanos, long publishNanos, int maxDataBytes) throws IOException {
        requireOpen();
        if (!hasRoom(maxDataBytes)) {
            flush();
            if (!hasRoom(maxDataBytes)) {
                throw new IllegalArgumentException("a message of " + maxDataBytes + " bytes fits into no chunk");
            }
        }
        chunk.noteMessage(channel, logNanos);
        messageCounts[channel - 1]++;
        ByteBuffer buffer = chunk.buffer();
        messageStart = buffer.position();
        buffer.put((byte) Mcap.MESSAGE).putLong(0);
        buffer.putShort((short) channel).putInt(++sequence[channel - 1]);
        return buffer.putLong(logNanos).putLong(publishNanos);
    }

    public void endMessage() {
        ByteBuffer buffer = chunk.buffer();
        buffer.putLong(messageStart + 1, buffer.position() - messageStart - Mcap.FRAME_BYTES);
    }

    /** Messages in the chunk that is being filled. */
    public int chunkMessages() {
        return chunk.messages();
    }

    /** Least log time in the chunk that is being filled, ns; only if it has messages. */
    public long chunkStartNanos() {
        return chunk.startNanos();
    }

    /** Completes the chunk and hands it to the sink; nothing happens if it has no messages. */
    public void flush() throws IOException {
        requireOpen();
        if (chunk.messages() == 0) {
            return;
        }
        startNanos = Math.min(startNanos, chunk.startNanos());
        endNanos = Math.max(endNanos, chunk.endNanos());
        chunkIndex.add(chunk.startNanos(), chunk.endNanos(), written, chunk.recordBytes());
        ByteBuffer bytes = chunk.complete(chunkIndex, channels);
        dataCrc.update(bytes);
        write(bytes.rewind());
        chunk.clear();
    }

    /** Makes durable what the sink was handed. */
    public void force() throws IOException {
        requireOpen();
        sink.force();
    }

    /** Bytes handed to the sink. */
    public long bytesWritten() {
        return written;
    }

    /** Writes data end, summary and footer, and makes everything durable; does nothing after a failure. */
    @Override
    public void close() throws IOException {
        if (closed || failed) {
            return;
        }
        flush();
        record.begin(Mcap.DATA_END).u32((int) dataCrc.getValue()).end();
        writeRecord();
        CRC32 crc = new CRC32();
        long first = chunkIndex.chunks() == 0 ? 0 : startNanos;
        summary.begin(written);
        summary.putSchemasAndChannels(record);
        summary.putStatistics(record, messageCounts, channels, chunkIndex.chunks(), first, endNanos);
        summary.beginGroup(Mcap.CHUNK_INDEX, written + record.size());
        for (int i = 0; i < chunkIndex.chunks(); i++) {
            chunkIndex.write(i, record);
            if (record.size() > (1 << 16)) {
                writeSummary(crc);
            }
        }
        summary.endGroup(written + record.size());
        summary.putRest(record, written);
        record.u8(Mcap.FOOTER).u64(Mcap.FOOTER_BYTES).u64(summary.start()).u64(summary.offsetStart());
        crc.update(record.bytes());
        record.u32((int) crc.getValue()).u64(Mcap.MAGIC);
        write(record.bytes());
        sink.force();
        closed = true;
    }

    private void writeSummary(CRC32 crc) throws IOException {
        crc.update(record.bytes());
        write(record.bytes());
        record.clear();
    }

    private void writeRecord() throws IOException {
        dataCrc.update(record.bytes());
        write(record.bytes());
        record.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        int count = bytes.remaining();
        failed = true;
        sink.write(bytes);
        failed = false;
        written += count;
    }

    private void requireOpen() throws IOException {
        if (closed || failed) {
            throw new IOException(
                    closed
                            ? "the file was closed"
                            : "nothing more can be written: the file was given up after an error");
        }
    }
}
