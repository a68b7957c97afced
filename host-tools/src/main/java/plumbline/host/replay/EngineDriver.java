package plumbline.host.replay;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.DecisionDigest;
import plumbline.core.posture.DecisionSink;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.core.posture.SettingsException;
import plumbline.core.trace.Segment;
import plumbline.core.trace.TraceHeader;
import plumbline.host.files.BadInputException;
import plumbline.host.trace.SourceFacts;

/**
 * One engine and the calls that a unit would make to it, in the same order.
 *
 * <p>Decisions are passed on after each batch, so that what takes them neither counts as the engine's time nor as its
 * heap. One thread.
 */
public final class EngineDriver {

    private final String name;
    private final EngineSetup setup;
    private final EngineStart start;
    private final StateCheck states = new StateCheck();
    private final DecisionDigest digest = new DecisionDigest();
    private final AlertLog alerts = new AlertLog();
    private final boolean goesOn;
    private PostureEngine engine;
    private final DecisionQueue queue = new DecisionQueue();
    private final DecisionSink decisions;
    private final @Nullable SampleSink each;
    private final boolean followsRecordedSettings;
    private final long neutralAtMicros;
    private final ImuBatch[] one = new ImuBatch[1];
    private SegmentSink segments = anew -> {};
    private Settings settings;
    private TraceHeader header;
    private boolean neutralPending;
    private boolean finished;
    private long samples;
    private long lastMicros;
    private long allocatedBytes;

    /**
     * @param decisions takes what is decided
     * @param each told after each sample, or null for the faster way of whole batches
     */
    public EngineDriver(SourceFacts facts, EngineSetup setup, DecisionSink decisions, @Nullable SampleSink each) {
        name = facts.name();
        this.setup = setup;
        this.decisions = decision -> {
            digest.add(decision);
            alerts.add(decision, settings, header);
            decisions.accept(decision);
        };
        this.each = each;
        goesOn = facts.goesOn();
        start = new EngineStart(facts, setup, queue);
        engine = start.begin();
        neutralPending = start.asksForNeutral();
        neutralAtMicros = facts.firstMicros() + setup.neutralAtMicros().orElse(0);
        followsRecordedSettings = start.followsSettings();
        settings = setup.settings();
        header = facts.header();
        lastMicros = facts.firstMicros();
        alerts.begin(engine.isSnoozed());
    }

    /** Lets {@code sink} be told of each segment that the engine comes to. */
    void segmentsTo(SegmentSink sink) {
        segments = sink;
    }

    /** Processes all of {@code batch} and passes on what was decided. */
    public void process(ImuBatch batch) throws IOException {
        one[0] = batch;
        process(one, 0, 1);
    }

    /** Processes batches {@code from} to before {@code to} of {@code block}, then passes on what was decided. */
    void process(ImuBatch[] block, int from, int to) throws IOException {
        ImuBatch last = block[to - 1];
        if (each != null || neutralFallsBefore(last.sampleMicros(last.size - 1))) {
            for (int i = from; i < to; i++) {
                process(block[i], 0, block[i].size);
            }
            return;
        }
        long before = HeapMeter.takenBytes();
        for (int i = from; i < to; i++) {
            engine.process(block[i]);
        }
        allocatedBytes += HeapMeter.takenBytes() - before;
        for (int i = from; i < to; i++) {
            samples += block[i].size;
        }
        lastMicros = last.sampleMicros(last.size - 1);
        queue.drainTo(decisions);
    }

    /** Processes samples {@code from} to before {@code to}, one by one, and passes on what was decided. */
    public void process(ImuBatch batch, int from, int to) throws IOException {
        if (from == to) {
            return;
        }
        for (int i = from; i < to; i++) {
            processOne(batch, i);
        }
        samples += to - from;
        lastMicros = batch.sampleMicros(to - 1);
        queue.drainTo(decisions);
    }

    /** After the last sample: finishes, unless the run goes on elsewhere or was finished already. */
    public void end() throws IOException {
        if (!goesOn) {
            finish();
        }
    }

    private void finish() throws IOException {
        boolean more = !finished;
        finished = true;
        while (more) {
            long before = HeapMeter.takenBytes();
            more = engine.finishStep();
            allocatedBytes += HeapMeter.takenBytes() - before;
            if (more && each != null) {
                each.drained(engine.tilt());
            }
        }
        queue.drainTo(decisions);
    }

    /**
     * A setting was changed when the trace was recorded; passed over where other settings are asked for.
     *
     * @throws BadInputException naming the trace, if there is no such setting or it can't have that value
     */
    public void recordedSetting(String key, String value) throws BadInputException {
        if (followsRecordedSettings) {
            try {
                settings = settings.with(key, value);
            } catch (SettingsException e) {
                throw new BadInputException(
                        name + ", at a recorded change of settings: " + e.getMessage()
                                + ". Give the settings to use with --set or --settings.",
                        e);
            }
            engine.change(settings);
        }
    }

    /**
     * The wearer asked for something when the trace was recorded; passed over where the setup says otherwise.
     *
     * @throws BadInputException naming the trace, if there is no such thing
     */
    public void recordedCommand(Command command, int value) throws IOException {
        boolean overridden = (command == Command.FORWARD && setup.forward() != null)
                || (command == Command.NEUTRAL && setup.neutralAtMicros().isPresent());
        if (command == Command.FINISH) {
            finish();
        } else if (!overridden) {
            try {
                engine.command(command, value);
            } catch (IllegalArgumentException e) {
                throw new BadInputException(name + ", at a recorded command: " + e.getMessage() + ".", e);
            }
            queue.drainTo(decisions);
        }
    }

    /**
     * The run goes on with the segment under {@code next}. If nothing before it is missing, its state is compared with the
     * engine's; else an engine in its state takes over.
     *
     * @param follows false if segments before it are missing
     */
    public void recordedSegment(TraceHeader next, boolean follows) {
        header = next;
        Segment segment = next.segment();
        PostureEngine other = segment == null || !start.followsRun() ? null : start.insteadOf(engine, next, follows);
        if (other != null) {
            engine = other;
            settings = followsRecordedSettings ? next.settings() : settings;
            alerts.begin(engine.isSnoozed());
        } else if (segment != null && start.followsRun() && follows && followsRecordedSettings) {
            states.check(engine, segment);
        }
        segments.begun(!follows || other != null);
    }

    /** What comparing the engine with the beginnings of a run's segments gave. */
    public StateCheck states() {
        return states;
    }

    /** Digest of all decisions passed on. */
    public long digest() {
        return digest.value();
    }

    /** Digest of all decisions since the run began, those that are not in the trace too; empty if they are not known. */
    public OptionalLong runDigest() {
        return start.knowsRun() ? OptionalLong.of(engine.digest()) : OptionalLong.empty();
    }

    /** What explains the alerts given. */
    public List<Alert> alerts() {
        return alerts.alerts();
    }

    /** A sentence for each thing that could not be gone on from. */
    public List<String> remarks() {
        return start.remarks();
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
        long before = HeapMeter.takenBytes();
        if (neutralFallsBefore(batch.sampleMicros(index))) {
            engine.requestNeutral();
            neutralPending = false;
        }
        engine.process(batch, index);
        allocatedBytes += HeapMeter.takenBytes() - before;
        if (each != null) {
            each.sample(batch.sampleMicros(index), engine.tilt());
        }
    }
}
