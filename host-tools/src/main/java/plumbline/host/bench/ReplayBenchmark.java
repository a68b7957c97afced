package plumbline.host.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Settings;
import plumbline.core.trace.TraceHeader;
import plumbline.core.trace.TraceWriter;
import plumbline.host.files.WholeFile;
import plumbline.host.replay.EngineRun;
import plumbline.host.replay.EngineSetup;
import plumbline.host.replay.TraceInput;
import plumbline.host.trace.BatchSource;
import plumbline.host.trace.RecordedSink;

/** What a replay costs a sample, from opening the file to the last decision. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ReplayBenchmark.SAMPLES)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReplayBenchmark {

    static final int SAMPLES = SampleCounts.SAMPLES * 64;

    private static final int RATE_HZ = 208;

    /** As a unit at this rate drains its FIFO, every 20 ms. */
    private static final int BATCH_SAMPLES = 4;

    private Path file = Path.of("");

    @Setup
    public void record() throws IOException {
        file = Files.createTempFile("plumb-bench", ".mcap");
        TraceHeader header = new TraceHeader(
                "", SampleCounts.format(RATE_HZ), "", "", Calibration.identity(), null, Settings.defaults(), "UTC", 0);
        short[] counts = SampleCounts.counts(RATE_HZ);
        ImuBatch batch = new ImuBatch(BATCH_SAMPLES);
        batch.samplePeriodNanos = header.format().samplePeriodNanos();
        batch.size = BATCH_SAMPLES;
        try (WholeFile out = WholeFile.create(file)) {
            try (TraceWriter writer = new TraceWriter(out, header)) {
                for (long sample = 0; sample < SAMPLES; sample += BATCH_SAMPLES) {
                    int from = (int) (sample * ImuBatch.CHANNELS % counts.length);
                    System.arraycopy(counts, from, batch.counts, 0, batch.counts.length);
                    batch.firstSampleMicros = sample * batch.samplePeriodNanos / 1000;
                    writer.batch(batch);
                }
            }
            out.commit();
        }
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public long replayFromFile() throws IOException {
        BatchSource source = TraceInput.of(file).open();
        EngineSetup setup = EngineSetup.asRecorded(source.facts());
        try (EngineRun run = new EngineRun(source, setup, decision -> {}, null, new RecordedSink() {})) {
            while (run.step()) {}
            return run.driver().engine().digest();
        }
    }
}
