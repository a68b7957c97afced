package plumbline.host.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.trace.Health;
import plumbline.core.trace.TraceDamage;
import plumbline.core.trace.TraceDamagedException;
import plumbline.core.trace.TraceReader;
import plumbline.core.trace.TraceSummary;
import plumbline.core.trace.TraceVisitor;
import plumbline.host.files.BadInputException;

/** The batches of an MCAP trace. */
public final class McapSource implements BatchSource {

    private final Path file;
    private final FileSource bytes;
    private final TraceReader reader;
    private final SourceFacts facts;
    private final Taker taker = new Taker();

    private McapSource(Path file, FileSource bytes, TraceReader reader) {
        this.file = file;
        this.bytes = bytes;
        this.reader = reader;
        this.facts = new SourceFacts(
                String.valueOf(file.getFileName()),
                reader.header(),
                true,
                reader.summary().firstMicros(),
                reader.header().segment() != null);
    }

    /**
     * @param partial true to use what is whole of a damaged trace; so is what is whole of a segment whose name says that it has
     *     no end
     * @throws BadInputException if the trace is damaged, unless {@code partial} can help it
     */
    public static McapSource open(Path file, boolean partial) throws IOException {
        FileSource bytes = FileSource.open(file);
        try {
            boolean part = partial || SegmentName.isUnended(file);
            return new McapSource(file, bytes, part ? TraceReader.openPartial(bytes) : TraceReader.open(bytes));
        } catch (TraceDamagedException e) {
            bytes.close();
            throw refused(file, e);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** {@code damaged} as a sentence that names the file. */
    static BadInputException refused(Path file, TraceDamagedException damaged) {
        String hint = damaged.partUsable() ? " Use what is whole of it with --partial." : "";
        return new BadInputException(file + ": " + damaged.getMessage() + "." + hint, damaged);
    }

    @Override
    public SourceFacts facts() {
        return facts;
    }

    /** What opening found in the whole file. */
    public TraceSummary summary() {
        return reader.summary();
    }

    @Override
    public boolean next(ImuBatch batch) throws IOException {
        batch.clear();
        taker.target = batch;
        try {
            while (batch.size == 0) {
                if (!reader.next(taker)) {
                    return false;
                }
            }
        } catch (TraceDamagedException e) {
            throw refused(file, e);
        }
        return true;
    }

    @Override
    public void recordedTo(RecordedSink sink) {
        taker.recorded = sink;
    }

    @Override
    public double progress() {
        long length = reader.summary().durationMicros();
        return length <= 0 ? 1 : (double) (taker.atMicros - facts.firstMicros()) / length;
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        boolean unended = SegmentName.isUnended(file);
        if (unended) {
            remarks.add(SegmentName.whyUnended(file));
        }
        for (TraceDamage damage : reader.summary().damages()) {
            if (!unended || damage.kind() != TraceDamage.Kind.CUT) {
                remarks.add(damage.sentence());
            }
        }
        return remarks;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private static final class Taker implements TraceVisitor {

        private ImuBatch target = new ImuBatch(0);
        private RecordedSink recorded = new RecordedSink() {};
        private long atMicros;

        @Override
        public void batch(ImuBatch batch) {
            System.arraycopy(batch.counts, 0, target.counts, 0, batch.size * ImuBatch.CHANNELS);
            target.size = batch.size;
            target.firstSampleMicros = batch.firstSampleMicros;
            target.samplePeriodNanos = batch.samplePeriodNanos;
            target.drainHostNanos = batch.drainHostNanos;
            target.temperatureCentiC = batch.temperatureCentiC;
            target.hapticActive = batch.hapticActive;
            atMicros = batch.firstSampleMicros;
        }

        @Override
        public void decision(Decision decision) {
            recorded.decision(decision);
        }

        @Override
        public void setting(long micros, String key, String value) {
            recorded.setting(micros, key, value);
        }

        @Override
        public void command(long micros, Command command, int value) {
            recorded.command(micros, command, value);
        }

        @Override
        public void health(Health health) {
            recorded.health(health);
        }
    }
}
