package plumbline.host.replay;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.PostureEngine;
import plumbline.host.files.WholeFile;
import plumbline.host.trace.BatchSource;
import plumbline.host.trace.RecordedSink;
import plumbline.host.trace.SampleMcap;

/** Writes a trace a sample at a time, for other programs. */
public final class Export {

    private Export() {}

    /**
     * @param csv to write rows to, or null
     * @param mcap to write messages to that a viewer plots, or null
     * @param setup of the engine whose up, flexion and lean go along, or null for the samples alone
     * @return samples written
     */
    public static long run(
            BatchSource source,
            @Nullable WholeFile csv,
            @Nullable WholeFile mcap,
            @Nullable EngineSetup setup,
            ProgressListener progress)
            throws IOException {
        EngineDriver engine = setup == null ? null : new EngineDriver(source.facts(), setup, decision -> {}, null);
        if (engine != null) {
            source.recordedTo(new RecordingFollower(new RecordedSink() {}, engine));
        }
        SampleCsv rows = csv == null
                ? null
                : new SampleCsv(csv.writer(), source.facts().header().format(), setup != null);
        long samples = 0;
        try (SampleMcap messages =
                mcap == null ? null : new SampleMcap(mcap, source.facts().header())) {
            ImuBatch batch = new ImuBatch(BatchSource.MAX_BATCH);
            while (source.next(batch)) {
                for (int i = 0; i < batch.size; i++) {
                    sample(batch, i, rows, messages, engine);
                }
                samples += batch.size;
                progress.at(source.progress());
            }
        }
        return samples;
    }

    private static void sample(
            ImuBatch batch,
            int i,
            @Nullable SampleCsv rows,
            @Nullable SampleMcap messages,
            @Nullable EngineDriver driver)
            throws IOException {
        if (rows != null) {
            rows.sample(batch, i);
        }
        if (messages != null) {
            messages.sample(batch, i);
        }
        if (driver != null) {
            driver.process(batch, i, i + 1);
            PostureEngine engine = driver.engine();
            int x = engine.tilt().upXQ30();
            int y = engine.tilt().upYQ30();
            int z = engine.tilt().upZQ30();
            if (rows != null) {
                rows.derived(x, y, z, engine.flexionMilliDeg(), engine.leanMilliDeg());
            }
            if (messages != null) {
                messages.posture(batch.sampleMicros(i), x, y, z, engine.flexionMilliDeg(), engine.leanMilliDeg());
            }
        }
        if (rows != null) {
            rows.end();
        }
    }
}
