package plumbline.core.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.Calibration;
import plumbline.core.trace.TraceDamage.Kind;
import plumbline.core.trace.mcap.Mcap;
import plumbline.core.trace.mcap.McapWriter;

class TraceDamageTest {

    private static final int BATCHES = 100;
    private static byte[] whole = {};
    private static List<String> lines = List.of();

    @BeforeAll
    static void read() throws IOException {
        whole = Traces.of(BATCHES);
        lines = Traces.lines(TraceReader.open(new MemorySource(whole)));
    }

    @Test
    void shouldSayThatAFileIsEmpty() {
        assertRefused(Kind.EMPTY, "byte 0: the file is empty; nothing of it can be used", new byte[0]);
    }

    @Test
    void shouldSayThatAFileIsNoMcap() {
        assertRefused(
                Kind.NOT_MCAP,
                "byte 0: not an MCAP file: it begins with 74 5f 75 73 2c 61 78 2c instead of 89 4d 43 41 50 30 0d 0a;"
                        + " nothing of it can be used",
                "t_us,ax,ay,az".getBytes(UTF_8));
    }

    @Test
    void shouldSayThatAnMcapIsOfOtherSoftware() throws IOException {
        MemorySink sink = new MemorySink();
        new McapWriter(sink, "ros2", "rosbag2", 1000, 10, 1).close();

        assertRefused(
                Kind.FOREIGN,
                "byte 8: an MCAP file of other software: profile \"ros2\", written by \"rosbag2\"; a trace has profile"
                        + " \"plumbline\"; nothing of it can be used",
                sink.toArray());
    }

    @Test
    void shouldSayThatATraceIsOfANewerFormat() throws IOException {
        MemorySink sink = new MemorySink();
        try (McapWriter mcap = new McapWriter(sink, "plumbline", "plumbline 9", 1000, 10, 1)) {
            Map<String, String> entries = HeaderCodec.toEntries(Traces.header());
            entries.put(HeaderCodec.FORMAT, "2");
            entries.put(HeaderCodec.CRC, HeaderCodec.crc(entries));
            mcap.metadata("plumbline", entries);
        }

        assertRefused(
                Kind.NEWER,
                "byte 45: a trace of format 2; this program reads format 1: use a newer version; nothing of it can be used",
                sink.toArray());
    }

    @Test
    void shouldLeaveOutASettingOfANewerVersionInPartialModeOnly() throws IOException {
        MemorySink sink = new MemorySink();
        try (McapWriter mcap = new McapWriter(sink, "plumbline", "plumbline 0.1.0", 10_000, 10, 1)) {
            Map<String, String> entries = HeaderCodec.toEntries(Traces.header());
            entries.put("setting.posture.mood", "cheerful");
            entries.put(HeaderCodec.CRC, HeaderCodec.crc(entries));
            mcap.metadata("plumbline", entries);
            mcap.attachment(0, 0, "calibration", "x/y", Calibration.identity().toBytes());
            mcap.attachment(0, 0, "engine_state", "x/y", new byte[] {1, 2, 3});
        }
        MemorySource source = new MemorySource(sink.toArray());

        TraceDamagedException refused = assertThrows(TraceDamagedException.class, () -> TraceReader.open(source));
        TraceReader partial = TraceReader.openPartial(source);

        assertEquals(Kind.NEWER, refused.damage().kind());
        assertEquals(List.of(refused.damage()), partial.summary().damages());
        assertTrue(refused.getMessage().contains("posture.mood"), refused.getMessage());
        assertEquals(Traces.header(), partial.header());
    }

    @Test
    void shouldNameAFlippedSampleByItsChunkAndKeepTheRest() throws IOException {
        List<Integer> chunks = offsets(Mcap.CHUNK);
        byte[] flipped = whole.clone();
        flipped[chunks.get(2) + 300] ^= 0x10;

        TraceDamagedException refused =
                assertThrows(TraceDamagedException.class, () -> TraceReader.open(new MemorySource(flipped)));
        assertEquals(Kind.CHUNK, refused.damage().kind());
        assertEquals(chunks.get(2).longValue(), refused.damage().offset());
        assertEquals(1_000_000, refused.damage().lostMicros());
        assertTrue(
                refused.getMessage()
                        .matches("byte \\d+: a chunk of \\d+ bytes whose CRC is [0-9a-f]{8}, it should be [0-9a-f]{8};"
                                + " 1\\.000 s are missing; whole are 4 chunks, 4\\.990 s, 400 samples"),
                refused.getMessage());

        TraceReader partial = TraceReader.openPartial(new MemorySource(flipped));
        List<String> rest = Traces.lines(partial);
        assertEquals(1, partial.summary().damages().size());
        assertEquals(400, partial.summary().samples());
        assertTrue(lines.containsAll(rest));
    }

    @Test
    void shouldUseEverythingBeforeACut() throws IOException {
        List<Integer> chunks = offsets(Mcap.CHUNK);
        byte[] cut = Arrays.copyOf(whole, chunks.get(3) + 100);

        TraceDamagedException refused =
                assertThrows(TraceDamagedException.class, () -> TraceReader.open(new MemorySource(cut)));
        assertEquals(Kind.CUT, refused.damage().kind());
        assertTrue(refused.getMessage().endsWith("whole are 3 chunks, 2.990 s, 300 samples"), refused.getMessage());
        assertEquals(
                lines.subList(0, lines.indexOf(Traces.line(Traces.batch(60)))),
                Traces.lines(TraceReader.openPartial(new MemorySource(cut))));
    }

    @Test
    void shouldFindItsWayAfterAChunkWasTornOut() throws IOException {
        List<Integer> chunks = offsets(Mcap.CHUNK);
        byte[] torn = without(chunks.get(1) + 50, chunks.get(2) + 77);

        TraceReader partial = TraceReader.openPartial(new MemorySource(torn));

        assertEquals(Kind.CHUNK, partial.summary().damages().getFirst().kind());
        assertEquals(2_000_000, partial.summary().damages().getFirst().lostMicros());
        assertEquals(300, partial.summary().samples());
        assertTrue(lines.containsAll(Traces.lines(partial)));
    }

    @Test
    void shouldTellThatAChunkIsMissing() throws IOException {
        List<Integer> chunks = offsets(Mcap.CHUNK);
        byte[] torn = Arrays.copyOf(without(chunks.get(1), chunks.get(2)), chunks.get(3));

        TraceDamage damage =
                TraceReader.inspect(new MemorySource(torn)).damages().getFirst();

        assertEquals(Kind.SEQUENCE, damage.kind());
        assertEquals(1_000_000, damage.lostMicros());
    }

    @Test
    void shouldNotUseAChunkTwice() throws IOException {
        List<Integer> chunks = offsets(Mcap.CHUNK);
        byte[] twice = new byte[chunks.get(2) + chunks.get(2) - chunks.get(1)];
        System.arraycopy(whole, 0, twice, 0, chunks.get(2));
        System.arraycopy(whole, chunks.get(1), twice, chunks.get(2), chunks.get(2) - chunks.get(1));

        TraceReader partial = TraceReader.openPartial(new MemorySource(twice));

        TraceDamage damage = partial.summary().damages().getFirst();
        assertEquals(Kind.CHUNK, damage.kind());
        assertEquals("a chunk that repeats message 21 of /imu", damage.what());
        assertEquals(200, partial.summary().samples());
    }

    @Test
    void shouldNotTrustALengthThatLies() throws IOException {
        int chunk = offsets(Mcap.CHUNK).get(1);
        byte[] lying = whole.clone();
        ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putLong(chunk + 1, Long.MAX_VALUE);

        TraceDamage damage =
                TraceReader.inspect(new MemorySource(lying)).damages().getFirst();

        assertEquals(Kind.STRUCTURE, damage.kind());
        assertEquals(chunk, damage.offset());
        assertTrue(damage.what().contains("9223372036854775807 bytes"), damage.what());
    }

    @Test
    void shouldRefuseGarbageInAChunkWhoseCrcIsRight() throws IOException {
        MemorySink sink = new MemorySink();
        try (McapWriter mcap = new McapWriter(sink, "plumbline", "plumbline 0.1.0", 10_000, 10, 1)) {
            mcap.metadata("plumbline", HeaderCodec.toEntries(Traces.header()));
            mcap.attachment(0, 0, "calibration", "x/y", Calibration.identity().toBytes());
            mcap.attachment(0, 0, "engine_state", "x/y", new byte[] {1, 2, 3});
            mcap.beginMessage(1, Traces.header().wallNanos(5), 0, 100)
                    .put((byte) 0x32)
                    .put((byte) 100);
            mcap.endMessage();
        }

        TraceDamage damage =
                TraceReader.inspect(new MemorySource(sink.toArray())).damages().getFirst();

        assertEquals("a chunk that has a message on /imu that is no protobuf message", damage.what());
    }

    @Test
    void shouldReadWithoutCalibrationWhenOnlyThatIsDamaged() throws IOException {
        int attachment = offsets(Mcap.ATTACHMENT).getFirst();
        byte[] flipped = whole.clone();
        flipped[attachment + 80] ^= 1;

        TraceReader partial = TraceReader.openPartial(new MemorySource(flipped));

        assertEquals(Kind.CALIBRATION, partial.summary().damages().getFirst().kind());
        assertEquals(lines, Traces.lines(partial));
    }

    @Test
    void shouldReadWithoutTheEngineStateWhenOnlyThatIsDamaged() throws IOException {
        int attachment = offsets(Mcap.ATTACHMENT).get(1);
        byte[] flipped = whole.clone();
        flipped[attachment + 90] ^= 1;

        TraceReader partial = TraceReader.openPartial(new MemorySource(flipped));

        TraceDamage damage = partial.summary().damages().getFirst();
        assertEquals(Kind.ENGINE_STATE, damage.kind());
        assertEquals(attachment, damage.offset());
        assertEquals(new Segment("0f3c", 4, new byte[0]), partial.header().segment());
        assertEquals(lines, Traces.lines(partial));
    }

    @Test
    void shouldReadWithoutItsIndex() throws IOException {
        byte[] flipped = whole.clone();
        flipped[whole.length - 100] ^= 1;

        TraceReader partial = TraceReader.openPartial(new MemorySource(flipped));

        assertEquals(Kind.SUMMARY, partial.summary().damages().getFirst().kind());
        assertEquals(lines, Traces.lines(partial));
    }

    private static void assertRefused(Kind kind, String message, byte[] bytes) {
        for (boolean strict : new boolean[] {true, false}) {
            TraceDamagedException refused = assertThrows(TraceDamagedException.class, () -> {
                MemorySource source = new MemorySource(bytes);
                TraceReader reader = strict ? TraceReader.open(source) : TraceReader.openPartial(source);
                assertEquals(0, reader.summary().samples());
            });
            assertEquals(kind, refused.damage().kind());
            assertEquals(message, refused.getMessage());
        }
    }

    private static byte[] without(int from, int to) {
        byte[] rest = Arrays.copyOf(whole, whole.length - (to - from));
        System.arraycopy(whole, to, rest, from, whole.length - to);
        return rest;
    }

    private static List<Integer> offsets(int opcode) {
        ByteBuffer buffer = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> offsets = new ArrayList<>();
        for (int at = Mcap.MAGIC_BYTES; buffer.get(at) != Mcap.DATA_END; at += 9 + (int) buffer.getLong(at + 1)) {
            if (buffer.get(at) == opcode) {
                offsets.add(at);
            }
        }
        return offsets;
    }
}
