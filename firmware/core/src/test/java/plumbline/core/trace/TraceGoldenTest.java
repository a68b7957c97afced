package plumbline.core.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.posture.BodyFrame;
import plumbline.core.trace.mcap.Mcap;

/**
 * The format as it was given out: a file of format 1 must stay readable, and today's writer must still write it.
 *
 * <p>If this fails on purpose, raise the format or keep the old file beside the new one.
 */
class TraceGoldenTest {

    private static final int BATCHES = 3;

    /** From before there were commands, health and segments. */
    @Test
    void shouldReadTheFirstFileOfFormat1() throws IOException {
        TraceReader reader = TraceReader.open(new MemorySource(golden("format1.mcap")));

        assertNull(reader.header().segment());
        assertNull(reader.header().fading());
        shouldHold(reader);
    }

    /** The first is from before health told of the FIFO since the report before. */
    @ParameterizedTest
    @ValueSource(strings = {"format1-segment.mcap", "format1-fifo.mcap"})
    void shouldReadTheFilesOfFormat1WithASegment(String name) throws IOException {
        TraceReader reader = TraceReader.open(new MemorySource(golden(name)));

        assertEquals(Traces.header(), reader.header());
        shouldHold(reader);
    }

    private static void shouldHold(TraceReader reader) throws IOException {

        assertEquals("PL-0007", reader.header().unitSerial());
        assertEquals(
                new BodyFrame(0, 0, 1 << 30, 1 << 30, 0, 0), reader.header().bodyFrame());
        assertEquals("delay", reader.header().settings().texts().get("posture.policy"));
        assertEquals(Traces.line(Traces.batch(0)), Traces.lines(reader).getFirst());
    }

    @Test
    void shouldWriteTheChunkOfFormat1() throws IOException {
        assertArrayEquals(chunk(golden("format1-fifo.mcap")), chunk(Traces.of(BATCHES)));
    }

    /** The first chunk with its message indexes: all of the file that doesn't change with the list of settings. */
    private static byte[] chunk(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int from = Mcap.MAGIC_BYTES;
        while (buffer.get(from) != Mcap.CHUNK) {
            from += Mcap.FRAME_BYTES + (int) buffer.getLong(from + 1);
        }
        int to = from;
        while (buffer.get(to) != Mcap.DATA_END) {
            to += Mcap.FRAME_BYTES + (int) buffer.getLong(to + 1);
        }
        return Arrays.copyOfRange(file, from, to);
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream in = TraceGoldenTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
