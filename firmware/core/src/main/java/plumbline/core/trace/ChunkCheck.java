package plumbline.core.trace;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import plumbline.core.trace.mcap.Mcap;
import plumbline.core.trace.mcap.RecordIn;

/**
 * Looks at every message of a chunk whose CRC is right, and keeps count of those taken so far. A chunk is taken as a
 * whole or not at all. Takes nothing from the heap while all is well.
 */
final class ChunkCheck {

    private static final TraceChannel[] CHANNELS = TraceChannel.values();

    private final TraceHeader header;
    private final MessageDecoder decoder;
    private final ChannelStats[] taken = new ChannelStats[CHANNELS.length];
    private final ChannelStats[] trial = new ChannelStats[CHANNELS.length];
    private long samples;
    private long trialSamples;
    private long nextSampleMicros = TraceDamage.UNKNOWN;
    private long trialNextMicros;
    private final BatchOrder order;
    private final BatchOrder trialOrder;
    private long firstBatchMicros;
    private long missing;

    /** Messages of the chunk on channels that a later version added. */
    private long strangers;

    private long startNanos;
    private long endNanos;

    ChunkCheck(TraceHeader header, MessageDecoder decoder) {
        this.header = header;
        this.decoder = decoder;
        order = new BatchOrder(header);
        trialOrder = new BatchOrder(header);
        for (int i = 0; i < CHANNELS.length; i++) {
            taken[i] = new ChannelStats();
            taken[i].sequenceKnown = true;
            trial[i] = new ChannelStats();
        }
    }

    /** Messages may now follow from anywhere: nothing is known of what came before. */
    void jump() {
        for (ChannelStats stats : taken) {
            stats.sequenceKnown = false;
        }
        nextSampleMicros = TraceDamage.UNKNOWN;
        order.jump();
    }

    ChannelStats stats(TraceChannel channel) {
        return taken[channel.ordinal()];
    }

    long samples() {
        return samples;
    }

    /** Sensor time at which the sample after the last one taken is due, µs. */
    long nextSampleMicros() {
        return nextSampleMicros;
    }

    /**
     * Goes through the records from {@code from} to {@code to}.
     *
     * @return what is wrong with them, or null: then {@link #take} may follow
     */
    @Nullable String check(ByteBuffer buffer, int from, int to) {
        begin();
        int at = from;
        while (at < to) {
            int content = at + Mcap.FRAME_BYTES;
            if (content > to) {
                return "ends within a record";
            }
            long length = buffer.getLong(at + 1);
            if (length < 0 || length > to - content) {
                return "has a record of " + Long.toUnsignedString(length) + " bytes where " + (to - content)
                        + " are left";
            }
            int end = content + (int) length;
            String problem = checkRecord(buffer.get(at), buffer, at - from, content, end);
            if (problem != null) {
                return problem;
            }
            at = end;
        }
        return null;
    }

    /** Counts the chunk just checked; {@code log} is told what it misses, at {@code offset}. */
    void take(DamageLog log, long offset) {
        if (firstBatchMicros >= 0) {
            long lost = nextSampleMicros < 0 ? TraceDamage.UNKNOWN : Math.max(0, firstBatchMicros - nextSampleMicros);
            if (missing > 0 && !log.losing()) {
                log.addLoss(
                        TraceDamage.Kind.SEQUENCE, offset, missing + " messages are missing before or in this chunk");
            }
            log.resume(missing > 0 ? lost : 0);
        } else if (missing > 0 && !log.losing()) {
            log.add(TraceDamage.Kind.SEQUENCE, offset, missing + " messages are missing before or in this chunk");
        }
        for (int i = 0; i < CHANNELS.length; i++) {
            taken[i].copyFrom(trial[i]);
        }
        samples = trialSamples;
        nextSampleMicros = trialNextMicros;
        order.copyFrom(trialOrder);
    }

    /** True if the chunk just checked runs from {@code start} to {@code end} in log time, ns. */
    boolean spans(long start, long end) {
        return start == (startNanos == Long.MAX_VALUE ? 0 : startNanos) && end == endNanos;
    }

    /** What is wrong with a message index of the chunk taken last, or null. */
    @Nullable String checkIndex(ByteBuffer buffer, int from, int to) {
        RecordIn in = new RecordIn(buffer, from, to);
        TraceChannel channel = TraceChannel.of(in.u16());
        int length = in.u32();
        if (!in.ok() || length != in.remaining() || length % Mcap.MESSAGE_INDEX_ENTRY_BYTES != 0) {
            return "a message index whose length is wrong";
        }
        if (channel == null) {
            return strangers > 0 ? null : "a message index of a channel that its chunk has no messages of";
        }
        long hash = 0;
        int entries = length / Mcap.MESSAGE_INDEX_ENTRY_BYTES;
        for (int i = 0; i < entries; i++) {
            hash = ChannelStats.hash(hash, in.u64(), in.u64());
        }
        ChannelStats stats = stats(channel);
        return stats.indexEntries == entries && stats.indexHash == hash
                ? null
                : "the message index of " + channel.topic() + " is not that of its chunk";
    }

    private void begin() {
        for (int i = 0; i < CHANNELS.length; i++) {
            trial[i].copyFrom(taken[i]);
            trial[i].beginChunk();
        }
        trialSamples = samples;
        trialNextMicros = nextSampleMicros;
        trialOrder.copyFrom(order);
        firstBatchMicros = -1;
        missing = 0;
        strangers = 0;
        startNanos = Long.MAX_VALUE;
        endNanos = 0;
    }

    private @Nullable String checkRecord(int opcode, ByteBuffer buffer, int offset, int from, int to) {
        return switch (opcode) {
            case Mcap.MESSAGE -> checkMessage(buffer, offset, from, to);
            case Mcap.CHANNEL -> checkChannel(new RecordIn(buffer, from, to));
            case Mcap.SCHEMA -> null;
            default -> "has a record of type " + opcode + ", which no chunk has";
        };
    }

    private static @Nullable String checkChannel(RecordIn in) {
        TraceChannel channel = TraceChannel.of(in.u16());
        in.u16();
        String topic = in.string();
        return channel == null || channel.topic().equals(topic)
                ? null
                : "calls channel " + channel.id() + " \"" + topic + "\" instead of " + channel.topic();
    }

    private @Nullable String checkMessage(ByteBuffer buffer, int offset, int from, int to) {
        if (to - from < Mcap.MESSAGE_HEAD_BYTES) {
            return "has a message of " + (to - from) + " bytes";
        }
        long logNanos = buffer.getLong(from + 6);
        startNanos = Math.min(startNanos, logNanos);
        endNanos = Math.max(endNanos, logNanos);
        TraceChannel channel = TraceChannel.of(Short.toUnsignedInt(buffer.getShort(from)));
        if (channel == null) {
            strangers++;
            return null;
        }
        String problem = decoder.decode(channel, buffer, from + Mcap.MESSAGE_HEAD_BYTES, to);
        if (problem != null) {
            return "has a message on " + channel.topic() + " that " + problem;
        }
        long atMicros = decoder.atMicros();
        if (logNanos != header.wallNanos(atMicros)) {
            return "has a message on " + channel.topic() + " whose log time is not that of its sensor time " + atMicros;
        }
        ChannelStats stats = trial[channel.ordinal()];
        int number = buffer.getInt(from + 2);
        int skipped = number - stats.sequence - 1;
        if (stats.sequenceKnown && skipped < 0) {
            return "repeats message " + Integer.toUnsignedString(number) + " of " + channel.topic();
        }
        missing += stats.sequenceKnown ? skipped : 0;
        stats.see(number, atMicros);
        stats.index(logNanos, offset);
        return channel == TraceChannel.IMU ? checkBatch() : null;
    }

    private @Nullable String checkBatch() {
        String problem = trialOrder.problem(decoder.batch());
        if (problem != null) {
            return "has " + problem;
        }
        trialOrder.take(decoder.batch());
        long atMicros = decoder.atMicros();
        firstBatchMicros = firstBatchMicros < 0 ? atMicros : firstBatchMicros;
        int size = decoder.batch().size;
        trialSamples += size;
        trialNextMicros = decoder.batch().sampleMicros(size);
        trial[TraceChannel.IMU.ordinal()].lastMicros = decoder.endMicros();
        return null;
    }
}
