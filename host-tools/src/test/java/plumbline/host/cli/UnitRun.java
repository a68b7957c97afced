package plumbline.host.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionDigest;
import plumbline.core.posture.FadingSchedule;
import plumbline.core.posture.Forward;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.core.trace.Health;
import plumbline.core.trace.Segment;
import plumbline.core.trace.TraceHeader;
import plumbline.core.trace.TraceWriter;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorModel;
import plumbline.host.files.WholeFile;
import plumbline.host.trace.SimulationSource;

/** Records as a unit would: an engine, its decisions, what it is asked, and a new segment every so often. */
final class UnitRun implements Closeable {

    /** A unit's clock has run for a while before its first sample. */
    static final long STARTED_MICROS = 7_123_456_789L;

    private static final long SEGMENT_MICROS = 45_000_000;
    private static final long REPORT_MICROS = 10_000_000;

    /** The motor runs so often and so long that some segments end while it does. */
    private static final long BUZZ_EVERY_MICROS = 7_000_000;

    private static final long BUZZ_MICROS = 1_300_000;

    private final Path folder;
    private final String runId;
    private final String serial;
    private final ImuFormat format = SensorModel.of("LSM6DSOX").format(104);
    private final PostureEngine engine;
    private final Health health = new Health("no answer", "sensor reset itself");
    private Settings settings =
            Settings.defaults().with("posture.fading", "on").with("posture.forwardThresholdDeg", "12");
    private TraceWriter writer;
    private WholeFile file;
    private long nowMicros = STARTED_MICROS;
    private long nextCutMicros = STARTED_MICROS + SEGMENT_MICROS;

    /** Segments begun so far. */
    int segments;

    UnitRun(Path folder, String runId) throws IOException {
        this(folder, runId, "PL-0001");
    }

    UnitRun(Path folder, String runId, String serial) throws IOException {
        this.folder = folder;
        this.runId = runId;
        this.serial = serial;
        FadingSchedule.State fading = new FadingSchedule.State(40, 60, 30, 1_000_000, 900_000, 9_000);
        engine = new PostureEngine(format, Calibration.identity(), settings, this::decided);
        engine.fading().restore(fading);
        open(new byte[0], fading);
        command(Command.FORWARD, Forward.MINUS_Z.ordinal());
        command(Command.NEUTRAL, 0);
    }

    /** Wears the unit through {@code text}, a scenario. */
    UnitRun wear(String text) throws IOException {
        SensorModel model = SensorModel.of("LSM6DSOX");
        SimulationSource source = new SimulationSource(Scenario.parse("worn", text), model.unit(3), format, 3, 0);
        ImuBatch batch = new ImuBatch(SimulationSource.MAX_BATCH);
        long beganMicros = nowMicros + format.samplePeriodNanos() / 1000;
        while (source.next(batch)) {
            batch.firstSampleMicros += beganMicros;
            batch.hapticActive = batch.firstSampleMicros % BUZZ_EVERY_MICROS < BUZZ_MICROS;
            if (batch.firstSampleMicros >= nextCutMicros) {
                cut();
            }
            writer.batch(batch);
            engine.process(batch);
            long before = nowMicros;
            nowMicros = batch.sampleMicros(batch.size - 1);
            if (before / REPORT_MICROS != nowMicros / REPORT_MICROS) {
                report();
            }
        }
        return this;
    }

    UnitRun command(Command command, int value) throws IOException {
        writer.command(nowMicros, command, value);
        engine.command(command, value);
        return this;
    }

    UnitRun set(String key, String value) throws IOException {
        settings = settings.with(key, value);
        writer.setting(nowMicros, key, value);
        engine.change(settings);
        return this;
    }

    /** Digest of all decisions of the run so far. */
    String digest() {
        return DecisionDigest.text(engine.digest());
    }

    /** Named as a unit does where the run is, else as a recording that somebody has collected. */
    Path segment(int index) {
        String name = runId.contains("-") ? String.format(Locale.ROOT, "%s-%05d", runId, index) : "segment-" + index;
        return folder.resolve(name + ".mcap");
    }

    @Override
    public void close() throws IOException {
        writer.close();
        file.commit();
        file.close();
    }

    private void cut() throws IOException {
        ByteBuffer state = ByteBuffer.allocate(engine.stateBytes());
        engine.saveState(state);
        close();
        open(Arrays.copyOf(state.array(), state.position()), engine.fading().state());
        nextCutMicros += SEGMENT_MICROS;
    }

    private void open(byte[] state, FadingSchedule.State fading) throws IOException {
        Segment segment = new Segment(runId, segments, state);
        TraceHeader header = new TraceHeader(
                serial,
                format,
                "test",
                Integer.toString(PostureEngine.RULES),
                Calibration.identity(),
                engine.bodyFrame(),
                settings,
                "UTC",
                1_800_000_000_000_000L,
                fading,
                segment);
        file = WholeFile.create(segment(segments));
        writer = new TraceWriter(file, header);
        segments++;
    }

    private void report() throws IOException {
        health.atMicros = nowMicros;
        health.samples = engine.samples();
        health.latenessMaxMicros = 1234;
        health.faultCounts[1] = 2;
        writer.health(health);
    }

    private void decided(Decision decision) {
        try {
            writer.decision(decision);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
