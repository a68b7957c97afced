package plumbline.host.trace;

import java.io.IOException;
import java.util.List;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.trace.Health;
import plumbline.core.trace.TraceHeader;

/**
 * The part of a source between two times. What lies before it is read and dropped, but for changes of settings and the
 * wearer's front, which hold in it too; an engine begins afresh in it.
 */
public final class WindowSource implements BatchSource {

    private final BatchSource source;
    private final long fromMicros;
    private final long toMicros;
    private final boolean fromTheStart;
    private final SourceFacts facts;

    /**
     * @param fromMicros sensor time of the first sample to pass, µs
     * @param toMicros sensor time before which samples pass, µs
     */
    public WindowSource(BatchSource source, long fromMicros, long toMicros) {
        this.source = source;
        this.fromMicros = fromMicros;
        this.toMicros = toMicros;
        SourceFacts all = source.facts();
        // Where the window begins later, the run's state at its beginning says nothing.
        fromTheStart = fromMicros <= all.firstMicros();
        TraceHeader header = fromTheStart ? all.header() : all.header().byItself();
        facts = new SourceFacts(all.name(), header, all.recorded(), Math.max(all.firstMicros(), fromMicros));
    }

    @Override
    public SourceFacts facts() {
        return facts;
    }

    @Override
    public boolean next(ImuBatch batch) throws IOException {
        while (source.next(batch)) {
            if (batch.firstSampleMicros >= toMicros) {
                break;
            }
            int keep = batch.size;
            while (keep > 0 && batch.sampleMicros(keep - 1) >= toMicros) {
                keep--;
            }
            batch.size = keep;
            int drop = 0;
            while (drop < batch.size && batch.sampleMicros(drop) < fromMicros) {
                drop++;
            }
            dropFirst(batch, drop);
            if (batch.size > 0) {
                return true;
            }
        }
        batch.clear();
        return false;
    }

    @Override
    public void recordedTo(RecordedSink sink) {
        source.recordedTo(new RecordedSink() {
            @Override
            public void decision(Decision decision) {
                if (decision.atMicros >= fromMicros) {
                    sink.decision(decision);
                }
            }

            @Override
            public void setting(long atMicros, String key, String value) {
                sink.setting(atMicros, key, value);
            }

            @Override
            public void command(long atMicros, Command command, int value) {
                boolean holds = fromTheStart || command == Command.FORWARD || atMicros >= fromMicros;
                if (holds && atMicros < toMicros) {
                    sink.command(atMicros, command, value);
                }
            }

            @Override
            public void health(Health health) {
                sink.health(health);
            }

            @Override
            public void segment(TraceHeader header, boolean follows) {
                sink.segment(header, follows);
            }
        });
    }

    @Override
    public double progress() {
        return source.progress();
    }

    @Override
    public List<String> remarks() {
        return source.remarks();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private static void dropFirst(ImuBatch batch, int drop) {
        int kept = batch.size - drop;
        long first = drop == 0 ? batch.firstSampleMicros : batch.sampleMicros(drop);
        System.arraycopy(batch.counts, drop * ImuBatch.CHANNELS, batch.counts, 0, kept * ImuBatch.CHANNELS);
        batch.size = kept;
        batch.firstSampleMicros = first;
    }
}
