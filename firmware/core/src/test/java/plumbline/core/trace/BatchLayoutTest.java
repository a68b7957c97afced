package plumbline.core.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;

class BatchLayoutTest {

    /** A field that no version has yet, which only the walk over the fields passes over. */
    private static final byte[] UNKNOWN_FIELD = {0x78, 0};

    private static final int FROM = 3;

    @Test
    void shouldTakeEveryBatchThatTheWriterLaysOut() {
        for (int temperature : new int[] {ImuBatch.TEMPERATURE_UNKNOWN, 0, -4000, 2512, 1_000_000}) {
            for (int size : new int[] {0, 1, 4, 11, 4096}) {
                ImuBatch batch = batch(size, temperature);
                byte[] bytes = written(batch);
                ImuBatch found = new ImuBatch(4096);
                int countsAt = BatchLayout.take(bytes, FROM, bytes.length, found);
                assertNotEquals(BatchLayout.OTHER, countsAt);
                found.size = (bytes.length - countsAt) / TraceMessages.SAMPLE_BYTES;
                BatchLayout.copyCounts(bytes, countsAt, found);
                assertSame(batch, found);
            }
        }
    }

    @Test
    void shouldLeaveToTheWalkWhatIsCutAnywhere() {
        byte[] bytes = written(batch(2, 2512));
        for (int to = FROM; to < bytes.length; to++) {
            assertEquals(BatchLayout.OTHER, BatchLayout.take(bytes, FROM, to, new ImuBatch(2)), "cut at " + to);
            byte[] cut = Arrays.copyOf(bytes, to);
            assertEquals(BatchLayout.OTHER, BatchLayout.take(cut, FROM, to, new ImuBatch(2)), "ends at " + to);
        }
    }

    @Test
    void shouldSayWhatTheWalkSaysWhateverAByteIs() {
        byte[] good = written(batch(2, 2512));
        for (int at = FROM; at < good.length; at++) {
            for (int value = 0; value < 256; value++) {
                byte[] bytes = good.clone();
                bytes[at] = (byte) value;
                if (BatchLayout.take(bytes, FROM, bytes.length, new ImuBatch(2)) != BatchLayout.OTHER) {
                    assertSameByWalk(bytes, "byte " + at + " is " + value);
                }
            }
        }
    }

    @Test
    void shouldDecodeTheSameByWalkWhenALaterVersionAddedAField() {
        byte[] bytes = written(batch(4, -1));
        byte[] longer = with(bytes, UNKNOWN_FIELD);
        assertEquals(BatchLayout.OTHER, BatchLayout.take(longer, FROM, longer.length, new ImuBatch(4)));
        MessageDecoder decoder = new MessageDecoder();
        assertEquals("", decode(decoder, longer));
        assertSame(batch(4, -1), decoder.batch());
    }

    private static void assertSameByWalk(byte[] bytes, String message) {
        MessageDecoder straight = new MessageDecoder();
        MessageDecoder walking = new MessageDecoder();
        String problem = decode(straight, bytes);
        assertEquals(decode(walking, with(bytes, UNKNOWN_FIELD)), problem, message);
        if (problem == null) {
            assertSame(walking.batch(), straight.batch());
        }
    }

    private static String decode(MessageDecoder decoder, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        String problem = decoder.decode(TraceChannel.IMU, buffer, FROM, bytes.length);
        if (problem == null) {
            decoder.deliver(new TraceVisitor() {}, buffer);
        }
        return problem == null ? "" : problem;
    }

    private static void assertSame(ImuBatch expected, ImuBatch found) {
        assertEquals(expected.size, found.size);
        assertEquals(expected.firstSampleMicros, found.firstSampleMicros);
        assertEquals(expected.samplePeriodNanos, found.samplePeriodNanos);
        assertEquals(expected.drainHostNanos, found.drainHostNanos);
        assertEquals(expected.temperatureCentiC, found.temperatureCentiC);
        assertEquals(expected.hapticActive, found.hapticActive);
        int used = expected.size * ImuBatch.CHANNELS;
        assertArrayEquals(Arrays.copyOf(expected.counts, used), Arrays.copyOf(found.counts, used));
    }

    private static byte[] with(byte[] bytes, byte[] more) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, longer, bytes.length, more.length);
        return longer;
    }

    private static byte[] written(ImuBatch batch) {
        ByteBuffer out =
                ByteBuffer.allocate(FROM + TraceMessages.batchBytes(batch)).order(ByteOrder.LITTLE_ENDIAN);
        TraceMessages.putBatch(out.position(FROM), batch);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static ImuBatch batch(int size, int temperatureCentiC) {
        ImuBatch batch = new ImuBatch(size);
        batch.firstSampleMicros = 123_456_789_012L;
        batch.samplePeriodNanos = 4_807_692;
        batch.drainHostNanos = -5;
        batch.temperatureCentiC = temperatureCentiC;
        batch.hapticActive = size % 2 == 0;
        for (int i = 0; i < size; i++) {
            batch.add((short) i, (short) -i, Short.MAX_VALUE, Short.MIN_VALUE, (short) (7 * i), (short) -1);
        }
        return batch;
    }
}
