package plumbline.host.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Decision;
import plumbline.core.posture.PostureEngine;
import plumbline.core.trace.TraceHeader;
import plumbline.core.trace.TraceWriter;
import plumbline.host.files.WholeFile;
import plumbline.host.trace.BatchSource;

/** Writes a source as a trace, the way a unit would. */
public final class Recorder {

    private static final int PROGRESS_EVERY = 64;

    private Recorder() {}

    /**
     * @param decide true to have an engine decide along the way, and its decisions in the trace
     * @param each told of each batch, with the engine after it if there is one; or null
     * @return samples written
     */
    public static long record(
            BatchSource source, WholeFile file, boolean decide, @Nullable BatchListener each, ProgressListener progress)
            throws IOException {
        ImuBatch batch = new ImuBatch(BatchSource.MAX_BATCH);
        long samples = 0;
        try (TraceWriter writer = new TraceWriter(file, source.facts().header())) {
            PostureEngine engine = decide ? engine(source, writer) : null;
            for (long batches = 0; source.next(batch); batches++) {
                writer.batch(batch);
                if (engine != null) {
                    engine.process(batch);
                }
                if (each != null) {
                    each.batch(batch);
                }
                samples += batch.size;
                if (batches % PROGRESS_EVERY == 0) {
                    progress.at(source.progress());
                }
            }
            if (engine != null) {
                engine.finish();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
        return samples;
    }

    private static PostureEngine engine(BatchSource source, TraceWriter writer) {
        TraceHeader header = source.facts().header();
        PostureEngine engine = new PostureEngine(
                header.format(), header.calibration(), header.settings(), decision -> write(writer, decision));
        if (EngineSetup.asRecorded(source.facts()).begin(engine, source.facts())) {
            engine.requestNeutral();
        }
        return engine;
    }

    private static void write(TraceWriter writer, Decision decision) {
        try {
            writer.decision(decision);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Told of each batch after it was written. */
    @FunctionalInterface
    public interface BatchListener {

        /** @param batch reused after the call returns */
        void batch(ImuBatch batch) throws IOException;
    }
}
