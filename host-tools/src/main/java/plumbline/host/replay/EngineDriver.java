package plumbline.host.replay;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.DecisionSink;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.core.trace.TraceHeader;
import plumbline.host.trace.SourceFacts;

/**
 * One engine and the calls that a unit would make to it, in the same order.
 *
 * <p>Decisions are passed on after each batch, so that what takes them neither counts as the engine's time nor as its
 * heap. One thread.
 */
public final class EngineDriver {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final PostureEngine engine;
    private final DecisionQueue queue = new DecisionQueue();
    private final DecisionSink decisions;
    private final @Nullable SampleSink each;
    private final boolean followsRecordedSettings;
    private final long neutralAtMicros;
    private Settings settings;
    private boolean neutralPending;
    private long samples;
    private long lastMicros;
    private long allocatedBytes;

    /**
     * @param decisions takes what is decided
     * @param each told after each sample, or null for the faster way of whole batches
     */
    public EngineDriver(SourceFacts facts, EngineSetup setup, DecisionSink decisions, @Nullable SampleSink each) {
        TraceHeader header = facts.header();
        this.decisions = decisions;
        this.each = each;
        engine = new PostureEngine(header.format(), header.calibration(), setup.settings(), queue);
        neutralPending = setup.begin(engine, facts);
        neutralAtMicros = facts.firstMicros() + setup.neutralAtMicros().orElse(0);
        followsRecordedSettings = setup.settings().equals(header.settings());
        settings = setup.settings();
        lastMicros = facts.firstMicros();
    }

    /** Processes all of {@code batch} and passes on what was decided. */
    public void process(ImuBatch batch) throws IOException {
        process(batch, 0, batch.size);
    }

    /** Processes samples {@code from} to before {@code to} and passes on what was decided. */
    public void process(ImuBatch batch, int from, int to) throws IOException {
        if (from == to) {
            return;
        }
        boolean whole = from == 0 && to == batch.size;
        if (whole && each == null && !neutralFallsBefore(batch.sampleMicros(to - 1))) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            engine.process(batch);
            allocatedBytes += THREADS.getCurrentThreadAllocatedBytes() - before;
        } else {
            for (int i = from; i < to; i++) {
                processOne(batch, i);
            }
        }
        samples += to - from;
        lastMicros = batch.sampleMicros(to - 1);
        queue.drainTo(decisions);
    }

    /** After the last sample. */
    public void finish() {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        engine.finish();
        allocatedBytes += THREADS.getCurrentThreadAllocatedBytes() - before;
        queue.drainTo(decisions);
    }

    /** A setting was changed when the trace was recorded; passed over where other settings are asked for. */
    public void recordedSetting(String key, String value) {
        if (followsRecordedSettings) {
            settings = settings.with(key, value);
            engine.change(settings);
        }
    }

    public PostureEngine engine() {
        return engine;
    }

    /** Samples processed. */
    public long samples() {
        return samples;
    }

    /** Sensor time of the last sample processed, µs. */
    public long lastMicros() {
        return lastMicros;
    }

    /** Heap that the engine took since the first sample. */
    public long allocatedBytes() {
        return allocatedBytes;
    }

    private boolean neutralFallsBefore(long micros) {
        return neutralPending && micros >= neutralAtMicros;
    }

    private void processOne(ImuBatch batch, int index) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        if (neutralFallsBefore(batch.sampleMicros(index))) {
            engine.requestNeutral();
            neutralPending = false;
        }
        engine.process(batch, index);
        allocatedBytes += THREADS.getCurrentThreadAllocatedBytes() - before;
        if (each != null) {
            each.sample(batch.sampleMicros(index), engine.tilt());
        }
    }
}
