package plumbline.host.trace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import plumbline.core.imu.ImuBatch;
import plumbline.core.trace.ByteSink;
import plumbline.core.trace.TraceHeader;
import plumbline.core.trace.mcap.McapWriter;
import plumbline.core.trace.proto.ProtoFile;
import plumbline.core.trace.proto.ProtoOut;

/**
 * Writes an MCAP file for viewers such as Foxglove: one message a sample, in degrees and g; schema {@code sample.proto}.
 *
 * <p>Not a trace: what went through floating point is not for replay. One thread at a time.
 */
public final class SampleMcap implements Closeable {

    private static final int CHUNK_BYTES = 1 << 20;
    private static final int CHUNK_MESSAGES = 8192;
    private static final int MESSAGE_BYTES = 7 * ProtoOut.FIXED64_BYTES;
    private static final double ONE_Q30 = 1 << 30;

    private final TraceHeader header;
    private final McapWriter mcap;
    private final int samples;
    private final int posture;

    /** @param header of the trace that the samples come from: scales and the wall clock */
    public SampleMcap(ByteSink sink, TraceHeader header) throws IOException {
        this.header = header;
        mcap = new McapWriter(sink, "", "plumbline " + header.firmwareVersion(), CHUNK_BYTES, CHUNK_MESSAGES, 2);
        ProtoFile schema = ProtoFile.ofResource(SampleMcap.class, "sample.proto");
        samples = channel(schema, "Sample", "/sample");
        posture = channel(schema, "Posture", "/posture");
    }

    /** Sample {@code index} of {@code batch}, scaled by the header's ranges. */
    public void sample(ImuBatch batch, int index) throws IOException {
        double dps = header.format().gyro().nanoDpsPerCount() * 1e-9;
        double g = header.format().accel().nanoGPerCount() * 1e-9;
        short[] counts = batch.counts;
        int at = index * ImuBatch.CHANNELS;
        ByteBuffer out = begin(samples, batch.sampleMicros(index));
        for (int axis = 0; axis < 3; axis++) {
            put(out, 2 + axis, counts[at + axis] * dps);
        }
        for (int axis = 3; axis < ImuBatch.CHANNELS; axis++) {
            put(out, 2 + axis, counts[at + axis] * g);
        }
        mcap.endMessage();
    }

    /** What the engine made of the samples at {@code atMicros} of sensor time. */
    public void posture(long atMicros, int upXQ30, int upYQ30, int upZQ30, int flexionMilliDeg, int leanMilliDeg)
            throws IOException {
        ByteBuffer out = begin(posture, atMicros);
        put(out, 2, upXQ30 / ONE_Q30);
        put(out, 3, upYQ30 / ONE_Q30);
        put(out, 4, upZQ30 / ONE_Q30);
        put(out, 5, flexionMilliDeg / 1000.0);
        put(out, 6, leanMilliDeg / 1000.0);
        mcap.endMessage();
    }

    /** Completes the file; the sink is not closed. */
    @Override
    public void close() throws IOException {
        mcap.close();
    }

    private int channel(ProtoFile schema, String message, String topic) {
        int id = mcap.addProtobufSchema(schema.fullName(message), schema.descriptorSet(message));
        return mcap.addProtobufChannel(id, topic);
    }

    private ByteBuffer begin(int channel, long atMicros) throws IOException {
        long nanos = header.wallNanos(atMicros);
        ByteBuffer out = mcap.beginMessage(channel, nanos, nanos, MESSAGE_BYTES);
        ProtoOut.fixed64(out, 1, atMicros);
        return out;
    }

    private static void put(ByteBuffer out, int field, double value) {
        ProtoOut.fixed64(out, field, Double.doubleToLongBits(value));
    }
}
