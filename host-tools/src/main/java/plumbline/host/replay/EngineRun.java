package plumbline.host.replay;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.DecisionSink;
import plumbline.host.trace.BatchSource;
import plumbline.host.trace.RecordedSink;

/**
 * One engine going over one source, some batches at a time or up to a moment. One thread.
 *
 * <p>Batches are read ahead in blocks, because reading the thread's heap counter around each would cost as much as the
 * engine does on a short one.
 */
public final class EngineRun implements Closeable {

    private static final int BLOCK = 64;

    private final BatchSource source;
    private final EngineDriver driver;
    private final RecordedQueue changes;
    private final ImuBatch[] block = new ImuBatch[BLOCK];
    private int loaded;
    private int current;
    private int next;
    private boolean finished;

    /** What was asked of the engine comes before batch {@code changesBefore} of the block; -1 if that is nothing. */
    private int changesBefore = -1;

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
        for (int i = 0; i < BLOCK; i++) {
            block[i] = new ImuBatch(BatchSource.MAX_BATCH);
        }
        driver = new EngineDriver(source.facts(), setup, decisions, each);
        changes = new RecordedQueue(recorded);
        source.recordedTo(changes);
    }

    /**
     * Processes some batches.
     *
     * @return false when the source is at its end and the engine has finished
     */
    public boolean step() throws IOException {
        if (!load()) {
            return false;
        }
        if (next > 0) {
            driver.process(block[current], next, block[current].size);
            next = 0;
            current++;
            return true;
        }
        int end = changesBefore > current ? changesBefore : loaded;
        driver.process(block, current, end);
        current = end;
        return true;
    }

    /**
     * Processes every sample up to and including sensor time {@code micros}.
     *
     * @return false when the source is at its end and the engine has finished
     */
    public boolean stepTo(long micros) throws IOException {
        while (load()) {
            ImuBatch batch = block[current];
            int end = next;
            while (end < batch.size && batch.sampleMicros(end) <= micros) {
                end++;
            }
            driver.process(batch, next, end);
            next = end;
            if (end < batch.size) {
                return true;
            }
            next = 0;
            current++;
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

    /** Sees to it that there is a batch at {@link #current}; false when there is none any more. */
    private boolean load() throws IOException {
        if (current == loaded) {
            refill();
        }
        if (loaded == 0) {
            if (!finished) {
                finished = true;
                changes.applyTo(driver);
                driver.end();
            }
            return false;
        }
        if (changesBefore == current && next == 0) {
            changes.applyTo(driver);
            changesBefore = -1;
        }
        return true;
    }

    private void refill() throws IOException {
        current = 0;
        loaded = 0;
        int samples = 0;
        while (loaded < BLOCK && samples < BatchSource.MAX_BATCH && changesBefore < 0 && source.next(block[loaded])) {
            samples += block[loaded].size;
            changesBefore = changes.any() ? loaded : -1;
            loaded++;
        }
    }
}
