package plumbline.core.trace.mcap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The summary of a file in the making: everything but the chunk indexes, and where each group of records lies. */
final class McapSummary {

    private record Group(int opcode, long start, long length) {}

    private final List<byte[]> schemas = new ArrayList<>();
    private final List<byte[]> channels = new ArrayList<>();
    private final RecordOut attachments = new RecordOut();
    private final RecordOut metadata = new RecordOut();
    private final List<Group> groups = new ArrayList<>();
    private int attachmentCount;
    private int metadataCount;
    private int groupOpcode;
    private long groupStart;
    private long start;
    private long offsetStart;

    byte[] addSchema(String name, String encoding, byte[] data) {
        RecordOut out = new RecordOut();
        out.begin(Mcap.SCHEMA).u16(schemas.size() + 1).string(name).string(encoding);
        out.u32(data.length).raw(data).end();
        return keep(schemas, out);
    }

    byte[] addChannel(int id, int schemaId, String topic, String encoding) {
        RecordOut out = new RecordOut();
        out.begin(Mcap.CHANNEL).u16(id).u16(schemaId).string(topic).string(encoding);
        out.map(Map.of()).end();
        return keep(channels, out);
    }

    int schemas() {
        return schemas.size();
    }

    void addMetadata(long offset, long length, String name) {
        metadata.begin(Mcap.METADATA_INDEX).u64(offset).u64(length).string(name).end();
        metadataCount++;
    }

    void addAttachment(
            long offset, long length, long logNanos, long createNanos, long dataBytes, String name, String mediaType) {
        attachments
                .begin(Mcap.ATTACHMENT_INDEX)
                .u64(offset)
                .u64(length)
                .u64(logNanos)
                .u64(createNanos);
        attachments.u64(dataBytes).string(name).string(mediaType).end();
        attachmentCount++;
    }

    /** Where the summary begins; 0 if it is empty, as the footer has it. */
    long start() {
        return groups.isEmpty() ? 0 : start;
    }

    /** Where the summary offsets begin; 0 if there are none. */
    long offsetStart() {
        return groups.isEmpty() ? 0 : offsetStart;
    }

    /** The summary begins at {@code offset}. */
    void begin(long offset) {
        start = offset;
    }

    void putSchemasAndChannels(RecordOut out) {
        beginGroup(Mcap.SCHEMA, start + out.size());
        schemas.forEach(out::raw);
        endGroup(start + out.size());
        beginGroup(Mcap.CHANNEL, start + out.size());
        channels.forEach(out::raw);
        endGroup(start + out.size());
    }

    void putStatistics(RecordOut out, long[] messages, int channelCount, int chunks, long startNanos, long endNanos) {
        long sum = 0;
        int used = 0;
        for (int channel = 0; channel < channelCount; channel++) {
            sum += messages[channel];
            used += messages[channel] > 0 ? 1 : 0;
        }
        beginGroup(Mcap.STATISTICS, start + out.size());
        out.begin(Mcap.STATISTICS).u64(sum).u16(schemas.size()).u32(channelCount);
        out.u32(attachmentCount).u32(metadataCount).u32(chunks);
        out.u64(startNanos).u64(endNanos).u32(used * (Short.BYTES + Long.BYTES));
        for (int channel = 0; channel < channelCount; channel++) {
            if (messages[channel] > 0) {
                out.u16(channel + 1).u64(messages[channel]);
            }
        }
        out.end();
        endGroup(start + out.size());
    }

    void beginGroup(int opcode, long offset) {
        groupOpcode = opcode;
        groupStart = offset;
    }

    void endGroup(long offset) {
        if (offset > groupStart) {
            groups.add(new Group(groupOpcode, groupStart, offset - groupStart));
        }
    }

    /** Attachment and metadata indexes, then the summary offsets; {@code out} begins at {@code base}. */
    void putRest(RecordOut out, long base) {
        beginGroup(Mcap.ATTACHMENT_INDEX, base + out.size());
        out.raw(attachments.toArray());
        endGroup(base + out.size());
        beginGroup(Mcap.METADATA_INDEX, base + out.size());
        out.raw(metadata.toArray());
        endGroup(base + out.size());
        offsetStart = base + out.size();
        for (Group group : groups) {
            out.begin(Mcap.SUMMARY_OFFSET).u8(group.opcode);
            out.u64(group.start).u64(group.length).end();
        }
    }

    private static byte[] keep(List<byte[]> records, RecordOut out) {
        byte[] bytes = out.toArray();
        records.add(bytes);
        return bytes;
    }
}
