package plumbline.host.replay;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.DecisionSink;
import plumbline.host.trace.BatchSource;
import plumbline.host.trace.RecordedSink;

/** One engine going over one source, a batch at a time or up to a moment. One thread. */
public final class EngineRun implements Closeable {

    private final BatchSource source;
    private final EngineDriver driver;
    private final ImuBatch batch = new ImuBatch(BatchSource.MAX_BATCH);
    private int next;
    private boolean finished;

    /**
     * @param decisions takes what is decided
     * @param each told after each sample, or null for the faster way of whole batches
     * @param recorded takes what came with the trace
     */
    public EngineRun(
            BatchSource source,
            EngineSetup setup,
            DecisionSink decisions,
            @Nullable SampleSink each,
            RecordedSink recorded) {
        this.source = source;
        driver = new EngineDriver(source.facts(), setup, decisions, each);
        source.recordedTo(new SettingsFollower(recorded, driver));
    }

    /**
     * Processes one batch, or what is left of one.
     *
     * @return false when the source is at its end and the engine has finished
     */
    public boolean step() throws IOException {
        if (!load()) {
            return false;
        }
        driver.process(batch, next, batch.size);
        next = batch.size;
        return true;
    }

    /**
     * Processes every sample up to and including sensor time {@code micros}.
     *
     * @return false when the source is at its end and the engine has finished
     */
    public boolean stepTo(long micros) throws IOException {
        while (load()) {
            int end = next;
            while (end < batch.size && batch.sampleMicros(end) <= micros) {
                end++;
            }
            driver.process(batch, next, end);
            next = end;
            if (end < batch.size) {
                return true;
            }
        }
        return false;
    }

    public EngineDriver driver() {
        return driver;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private boolean load() throws IOException {
        if (next < batch.size) {
            return true;
        }
        next = 0;
        if (source.next(batch)) {
            return true;
        }
        if (!finished) {
            finished = true;
            driver.finish();
        }
        return false;
    }
}
