package plumbline.core.trace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.trace.mcap.McapWriter;
import plumbline.core.trace.proto.ProtoFile;

/**
 * Writes a trace: an MCAP file whose messages are FIFO batches, decisions and what else a unit has to tell.
 *
 * <p>Times are sensor time, µs, 0 to 10¹⁵. A chunk goes to the sink when it is full, when it spans a second of sensor
 * time, and at {@link #flush}; a cut costs what came after. Takes nothing from the heap after construction, but one array
 * for every 4096 chunks. The same calls give the same bytes. One thread at a time. When the sink fails the exception is
 * passed on and the trace takes nothing more: what was written stands.
 */
public final class TraceWriter implements Closeable {

    /** The most samples a batch may hold. */
    public static final int MAX_BATCH_SAMPLES = 4096;

    private final TraceHeader header;
    private final McapWriter mcap;
    private final BatchOrder order;

    public TraceWriter(ByteSink sink, TraceHeader header) throws IOException {
        this.header = header;
        order = new BatchOrder(header);
        String library = HeaderCodec.library(header.firmwareVersion());
        TraceChannel[] channels = TraceChannel.values();
        mcap = new McapWriter(
                sink, TraceFormat.NAME, library, TraceFormat.CHUNK_BYTES, TraceFormat.CHUNK_MESSAGES, channels.length);
        mcap.metadata(TraceFormat.NAME, HeaderCodec.toEntries(header));
        long wallNanos = header.wallNanos(0);
        byte[] calibration = HeaderCodec.calibrationBytes(header);
        mcap.attachment(wallNanos, 0, TraceFormat.CALIBRATION, TraceFormat.CALIBRATION_TYPE, calibration);
        Segment segment = header.segment();
        if (segment != null && segment.engineState().length > 0) {
            mcap.attachment(
                    wallNanos, 0, TraceFormat.ENGINE_STATE, TraceFormat.ENGINE_STATE_TYPE, segment.engineState());
        }
        ProtoFile schema = TraceFormat.schema();
        for (TraceChannel channel : channels) {
            String message = channel.message();
            int id = mcap.addProtobufSchema(schema.fullName(message), schema.descriptorSet(message));
            mcap.addProtobufChannel(id, channel.topic());
        }
    }

    /** @throws IllegalArgumentException if the batch is too large, its period not the header's within 10 %, or it does not begin after the last sample before it */
    public void batch(ImuBatch batch) throws IOException {
        long atMicros = batch.firstSampleMicros;
        if (batch.size > MAX_BATCH_SAMPLES) {
            throw new IllegalArgumentException(
                    "a batch holds at most " + MAX_BATCH_SAMPLES + " samples, found " + batch.size);
        }
        String problem = order.problem(batch);
        if (problem != null) {
            throw new IllegalArgumentException("found " + problem);
        }
        ByteBuffer out = begin(TraceChannel.IMU, atMicros, atMicros, TraceMessages.batchBytes(batch));
        TraceMessages.putBatch(out, batch);
        order.take(batch);
        end(batch.sampleMicros(Math.max(0, batch.size - 1)));
    }

    public void decision(Decision decision) throws IOException {
        long at = decision.decidedMicros;
        TraceMessages.putDecision(
                begin(TraceChannel.DECISION, at, decision.atMicros, TraceMessages.DECISION_BYTES), decision);
        end(at);
    }

    /** A line of the unit's log; cut off after 1000 characters. */
    public void event(long atMicros, Severity severity, CharSequence text) throws IOException {
        TraceMessages.putEvent(
                begin(TraceChannel.EVENT, atMicros, TraceMessages.EVENT_BYTES), atMicros, severity, text);
        end(atMicros);
    }

    /** @param centiC in 0.01 °C */
    public void temperature(long atMicros, TemperaturePlace place, int centiC) throws IOException {
        TraceMessages.putTemperature(
                begin(TraceChannel.TEMPERATURE, atMicros, TraceMessages.READING_BYTES), atMicros, place, centiC);
        end(atMicros);
    }

    /** @param chargePermille 0 to 1000, or -1 if not known */
    public void battery(long atMicros, int milliVolt, int chargePermille, boolean charging) throws IOException {
        TraceMessages.putBattery(
                begin(TraceChannel.BATTERY, atMicros, TraceMessages.READING_BYTES),
                atMicros,
                milliVolt,
                chargePermille,
                charging);
        end(atMicros);
    }

    /** A setting was changed; name and value as {@link plumbline.core.posture.Settings#with} takes them. */
    public void setting(long atMicros, String key, String value) throws IOException {
        TraceMessages.putSetting(
                begin(TraceChannel.SETTING, atMicros, TraceMessages.SETTING_BYTES), atMicros, key, value);
        end(atMicros);
    }

    /** What the wearer asked of the engine, between the batches before and after. */
    public void command(long atMicros, Command command, int value) throws IOException {
        TraceMessages.putCommand(
                begin(TraceChannel.COMMAND, atMicros, TraceMessages.READING_BYTES), atMicros, command, value);
        end(atMicros);
    }

    /** @throws IllegalArgumentException if there are more than 64 kinds of fault */
    public void health(Health health) throws IOException {
        if (health.faultNames.length > TraceFormat.MAX_FAULTS) {
            throw new IllegalArgumentException(
                    "there may be " + TraceFormat.MAX_FAULTS + " kinds of fault, found " + health.faultNames.length);
        }
        TraceMessages.putHealth(begin(TraceChannel.HEALTH, health.atMicros, TraceMessages.healthBytes(health)), health);
        end(health.atMicros);
    }

    /** Hands everything recorded so far to the sink. */
    public void flush() throws IOException {
        mcap.flush();
    }

    /** {@link #flush}, then makes it durable. */
    public void force() throws IOException {
        mcap.flush();
        mcap.force();
    }

    /** Bytes handed to the sink so far. */
    public long bytesWritten() {
        return mcap.bytesWritten();
    }

    /** Writes index, statistics and footer and makes everything durable. The sink itself is not closed. */
    @Override
    public void close() throws IOException {
        mcap.close();
    }

    private ByteBuffer begin(TraceChannel channel, long atMicros, int bytes) throws IOException {
        return begin(channel, atMicros, atMicros, bytes);
    }

    private ByteBuffer begin(TraceChannel channel, long atMicros, long bodyMicros, int bytes) throws IOException {
        if (atMicros < 0 || atMicros > TraceFormat.MAX_MICROS) {
            throw new IllegalArgumentException(
                    "sensor time must be 0 to " + TraceFormat.MAX_MICROS + " µs, found " + atMicros);
        }
        flushIfSpanned(atMicros);
        long publishNanos = header.wallNanos(Math.clamp(bodyMicros, 0, atMicros));
        return mcap.beginMessage(channel.id(), header.wallNanos(atMicros), publishNanos, bytes);
    }

    private void end(long endMicros) throws IOException {
        mcap.endMessage();
        flushIfSpanned(endMicros);
    }

    private void flushIfSpanned(long micros) throws IOException {
        if (mcap.chunkMessages() > 0
                && header.wallNanos(micros) - mcap.chunkStartNanos() >= TraceFormat.CHUNK_MICROS * 1000) {
            mcap.flush();
        }
    }
}
