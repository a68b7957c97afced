package plumbline.core.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;

class TraceRoundTripTest {

    private static final int BATCHES = 65;

    @Test
    void shouldGiveBackEveryMessageInOrder() throws IOException {
        TraceReader reader = TraceReader.open(new MemorySource(Traces.of(BATCHES)));

        List<String> lines = Traces.lines(reader);

        assertEquals(2 * BATCHES + 6 * 7, lines.size());
        assertEquals(Traces.line(Traces.batch(0)), lines.getFirst());
        assertEquals("decision ANGLES 0 1000 0 0 -2147483648 2147483647", lines.get(1));
        assertEquals("event 1000 WARNING Größe 0", lines.get(2));
        assertEquals("temperature 1000 PROCESSOR 4512", lines.get(3));
        assertEquals("battery 1000 3900 -1 true", lines.get(4));
        assertEquals("setting 1000 posture.mode track", lines.get(5));
        assertEquals("command 1000 SNOOZE 600", lines.get(6));
        assertEquals(Traces.line(Traces.health(1000)), lines.get(7));
        List<String> batches =
                lines.stream().filter(line -> line.startsWith("batch")).toList();
        for (int i = 0; i < BATCHES; i++) {
            assertEquals(Traces.line(Traces.batch(i)), batches.get(i));
        }
    }

    @Test
    void shouldReadTheSameFromASourceThatGivesBytesInDrops() throws IOException {
        byte[] bytes = Traces.of(BATCHES);

        List<String> lines = Traces.lines(TraceReader.open(new MemorySource(bytes, 7)));

        assertEquals(Traces.lines(TraceReader.open(new MemorySource(bytes))), lines);
    }

    @Test
    void shouldGiveBackTheHeader() throws IOException {
        TraceHeader header = TraceReader.open(new MemorySource(Traces.of(1))).header();

        assertEquals(Traces.header(), header);
    }

    @Test
    void shouldSayWhatIsInside() throws IOException {
        TraceSummary summary = TraceReader.inspect(new MemorySource(Traces.of(BATCHES)));

        assertTrue(summary.whole());
        assertTrue(summary.indexed());
        assertEquals("plumbline 0.1.0", summary.library());
        assertEquals(BATCHES * 5, summary.samples());
        assertEquals(1000, summary.firstMicros());
        assertEquals(1000 + (BATCHES * 5 - 1) * 10_000, summary.lastMicros());
        assertEquals(4, summary.chunks());
        assertEquals("4 chunks, 3.240 s, 325 samples", summary.wholeText());
        assertEquals(
                List.of(
                        new TraceSummary.Channel("/imu", 65, 1000, 3_241_000),
                        new TraceSummary.Channel("/decision", 65, 1000, 3_201_000),
                        new TraceSummary.Channel("/event", 7, 1000, 3_001_000),
                        new TraceSummary.Channel("/temperature", 7, 1000, 3_001_000),
                        new TraceSummary.Channel("/battery", 7, 1000, 3_001_000),
                        new TraceSummary.Channel("/setting", 7, 1000, 3_001_000),
                        new TraceSummary.Channel("/command", 7, 1000, 3_001_000),
                        new TraceSummary.Channel("/health", 7, 1000, 3_001_000)),
                summary.channels());
    }

    @Test
    void shouldReadATraceWithoutMessages() throws IOException {
        TraceReader reader = TraceReader.open(new MemorySource(Traces.of(0)));

        assertEquals(List.of(), Traces.lines(reader));
        assertEquals(0, reader.summary().samples());
        reader.seek(5_000_000);
        assertEquals(List.of(), Traces.lines(reader));
    }

    @Test
    void shouldWriteTheSameBytesForTheSameCalls() {
        assertArrayEquals(Traces.of(BATCHES), Traces.of(BATCHES));
    }

    @Test
    void shouldSeekForthAndBackToTheBatchThatHoldsTheTime() throws IOException {
        TraceReader reader = TraceReader.open(new MemorySource(Traces.of(BATCHES)));

        for (int batch : new int[] {60, 3, 20, 19, 64, 0, 21}) {
            reader.seek(Traces.batch(batch).sampleMicros(4));
            assertEquals(Traces.line(Traces.batch(batch)), Traces.lines(reader).getFirst());
        }
        reader.seek(Long.MIN_VALUE);
        assertEquals(Traces.line(Traces.batch(0)), Traces.lines(reader).getFirst());
        reader.seek(Long.MAX_VALUE);
        assertEquals(List.of(), Traces.lines(reader));
    }

    @Test
    void shouldSeekWithoutAnIndex() throws IOException {
        byte[] bytes = Traces.of(BATCHES);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 60);
        TraceReader reader = TraceReader.openPartial(new MemorySource(cut));

        assertFalse(reader.summary().indexed());
        reader.seek(Traces.batch(44).sampleMicros(2));
        assertEquals(Traces.line(Traces.batch(44)), Traces.lines(reader).getFirst());
    }

    @Test
    void shouldHandOverEverySecondOfSensorTime() throws IOException {
        MemorySink sink = new MemorySink();
        TraceWriter writer = new TraceWriter(sink, Traces.header());
        int before = sink.writes;

        for (int i = 0; i < 19; i++) {
            writer.batch(Traces.batch(i));
        }
        assertEquals(before, sink.writes);
        for (int i = 19; i < 42; i++) {
            writer.batch(Traces.batch(i));
        }
        assertEquals(before + 2, sink.writes);
        writer.flush();
        assertEquals(before + 3, sink.writes);
        assertEquals(sink.toArray().length, writer.bytesWritten());
    }

    @Test
    void shouldRefuseABatchWhoseTimeFalls() throws IOException {
        TraceWriter writer = new TraceWriter(new MemorySink(), Traces.header());
        writer.batch(Traces.batch(2));

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> writer.batch(Traces.batch(1)));

        assertEquals("found sensor time running backwards, from 101000 to 51000 µs", refused.getMessage());
    }

    @Test
    void shouldRefuseABatchThatBeginsWithinTheLast() throws IOException {
        TraceWriter writer = new TraceWriter(new MemorySink(), Traces.header());
        ImuBatch batch = Traces.batch(2);
        writer.batch(batch);

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> writer.batch(batch));
        assertEquals(
                "found a batch that should begin after the last sample before it, at 141000 µs, and begins at 101000 µs",
                refused.getMessage());
        batch.firstSampleMicros = 141_000;
        assertThrows(IllegalArgumentException.class, () -> writer.batch(batch));
        batch.firstSampleMicros = 141_001;
        writer.batch(batch);
    }

    @Test
    void shouldRefuseABatchWhosePeriodIsNotTheHeaders() throws IOException {
        TraceWriter writer = new TraceWriter(new MemorySink(), Traces.header());
        ImuBatch batch = Traces.batch(2);
        for (int wrong : new int[] {Integer.MIN_VALUE, -10_000_000, 0, 8_999_999, 11_000_001, Integer.MAX_VALUE}) {
            batch.samplePeriodNanos = wrong;
            assertThrows(IllegalArgumentException.class, () -> writer.batch(batch));
        }
        batch.samplePeriodNanos = 11_000_000;
        writer.batch(batch);
    }

    @Test
    void shouldTakeAnEmptyBatchWhereSamplesFollow() throws IOException {
        TraceWriter writer = new TraceWriter(new MemorySink(), Traces.header());
        ImuBatch empty = Traces.batch(3);
        empty.clear();

        writer.batch(Traces.batch(2));
        writer.batch(empty);
        writer.batch(Traces.batch(3));
    }

    @Test
    void shouldRefuseABatchThatIsTooLarge() throws IOException {
        TraceWriter writer = new TraceWriter(new MemorySink(), Traces.header());
        ImuBatch batch = new ImuBatch(TraceWriter.MAX_BATCH_SAMPLES + 1);
        batch.samplePeriodNanos = Traces.PERIOD_NANOS;
        batch.size = TraceWriter.MAX_BATCH_SAMPLES;
        writer.batch(batch);
        batch.size++;

        assertThrows(IllegalArgumentException.class, () -> writer.batch(batch));
    }

    @Test
    void shouldKeepWhatWasWrittenWhenTheDiskIsFull() throws IOException {
        MemorySink sink = new MemorySink();
        TraceWriter writer = new TraceWriter(sink, Traces.header());
        sink.limit(9000);

        assertThrows(IOException.class, () -> Traces.write(writer, 200));
        assertThrows(IOException.class, () -> writer.batch(Traces.batch(201)));
        writer.close();

        TraceSummary summary = TraceReader.inspect(new MemorySource(sink.toArray()));
        assertEquals(TraceDamage.Kind.CUT, summary.damages().getFirst().kind());
        assertTrue(summary.samples() >= 100, summary.wholeText());
    }
}
