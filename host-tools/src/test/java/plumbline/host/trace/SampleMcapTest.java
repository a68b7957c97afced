package plumbline.host.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.KnownSensors;
import plumbline.core.posture.Settings;
import plumbline.core.trace.ByteSink;
import plumbline.core.trace.TraceHeader;
import plumbline.core.trace.mcap.Mcap;
import plumbline.core.trace.proto.ProtoIn;

class SampleMcapTest {

    private static final int CHUNK_PREFIX_BYTES = Mcap.FRAME_BYTES + Mcap.CHUNK_HEAD_BYTES;

    @Test
    void shouldWriteASampleInDegreesAndG() throws IOException {
        List<List<Double>> messages = messages(export());

        assertEquals(List.of(0.07, -0.14, 0.0, 0.000488, -0.000976, 0.999912), rounded(messages.get(0)));
    }

    @Test
    void shouldWritePostureInDegrees() throws IOException {
        List<List<Double>> messages = messages(export());

        assertEquals(List.of(0.0, -0.5, 1.0, 12.345, -0.001), rounded(messages.get(1)));
    }

    private static byte[] export() throws IOException {
        TraceHeader header = new TraceHeader(
                "",
                KnownSensors.format(KnownSensors.LSM6DSOX, 2000, 16, 10_000_000),
                "1",
                "1",
                Calibration.identity(),
                null,
                Settings.defaults(),
                "UTC",
                0);
        ImuBatch batch = new ImuBatch(1);
        batch.add((short) 1, (short) -2, (short) 0, (short) 1, (short) -2, (short) 2049);
        Bytes bytes = new Bytes();
        try (SampleMcap mcap = new SampleMcap(bytes, header)) {
            mcap.sample(batch, 0);
            mcap.posture(0, 0, -(1 << 29), 1 << 30, 12_345, -1);
        }
        return bytes.out.toByteArray();
    }

    private static List<Double> rounded(List<Double> values) {
        return values.stream().map(v -> Math.round(v * 1e6) / 1e6).toList();
    }

    /** The doubles of every message of the first chunk. */
    private static List<List<Double>> messages(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int chunk = Mcap.MAGIC_BYTES;
        while (buffer.get(chunk) != Mcap.CHUNK) {
            chunk += next(buffer, chunk);
        }
        int end = chunk + next(buffer, chunk);
        List<List<Double>> messages = new ArrayList<>();
        for (int at = chunk + CHUNK_PREFIX_BYTES; at < end; at += next(buffer, at)) {
            if (buffer.get(at) == Mcap.MESSAGE) {
                int from = at + Mcap.FRAME_BYTES + Mcap.MESSAGE_HEAD_BYTES;
                messages.add(doubles(new ProtoIn().start(buffer, from, at + next(buffer, at))));
            }
        }
        return messages;
    }

    private static List<Double> doubles(ProtoIn in) {
        List<Double> values = new ArrayList<>();
        in.next();
        while (in.next()) {
            values.add(Double.longBitsToDouble(in.value()));
        }
        return values;
    }

    private static int next(ByteBuffer buffer, int at) {
        return Mcap.FRAME_BYTES + (int) buffer.getLong(at + 1);
    }

    private static final class Bytes implements ByteSink {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        @Override
        public void write(ByteBuffer bytes) {
            byte[] taken = new byte[bytes.remaining()];
            bytes.get(taken);
            out.writeBytes(taken);
        }

        @Override
        public void force() {}
    }
}
