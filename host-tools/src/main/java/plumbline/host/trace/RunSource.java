package plumbline.host.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.host.trace.Run.Piece;

/** The batches of a run that was recorded in segments, as if it were one trace; one segment is open at a time. */
public final class RunSource implements BatchSource {

    private final Run run;
    private final boolean partial;
    private final SourceFacts facts;
    private final List<String> remarks = new ArrayList<>();
    private RecordedSink recorded = new RecordedSink() {};
    private McapSource current;
    private int at;

    private RunSource(RunFolder folder, RunFolder.Chosen chosen, boolean partial) throws IOException {
        run = chosen.run();
        this.partial = partial;
        remarks.addAll(chosen.remarks());
        current = open(run.pieces().getFirst());
        SourceFacts first = current.facts();
        String name = folder.folder().getFileName() + (folder.runs().size() == 1 ? "" : "/" + run.id());
        facts = new SourceFacts(name, first.header(), true, firstMicros(), true);
        note(current);
    }

    /** A segment that was cut at once has no sample. */
    private long firstMicros() throws IOException {
        long micros = current.facts().firstMicros();
        boolean found = current.summary().samples() > 0;
        for (int i = 1; i < run.pieces().size() && !found; i++) {
            try (McapSource next = open(run.pieces().get(i))) {
                found = next.summary().samples() > 0;
                micros = next.facts().firstMicros();
            }
        }
        return micros;
    }

    /**
     * @param asked which run of the folder, or null for the newest
     * @param partial true to use what is whole of damaged segments
     * @throws plumbline.host.files.BadInputException if the traces in {@code path} are not segments of runs, or the first of the
     *     run is damaged
     * @throws plumbline.host.files.WrongUseException if the folder has no such run
     */
    public static RunSource open(Path path, @Nullable String asked, boolean partial) throws IOException {
        RunFolder folder = RunFolder.of(path);
        return new RunSource(folder, folder.choose(asked, partial), partial);
    }

    /** All that is whole of {@code run} in {@code folder}. */
    public static RunSource open(RunFolder folder, Run run) throws IOException {
        return new RunSource(folder, folder.choose(run.id(), true), true);
    }

    /** Which run of the folder at {@code path} {@link #open} would open. */
    public static RunChoice choice(Path path, @Nullable String asked, boolean partial) throws IOException {
        return RunFolder.of(path).choose(asked, partial).choice();
    }

    private McapSource open(Piece piece) throws IOException {
        // A unit that runs gives an open segment its name when it is whole.
        Path file = Files.exists(piece.file()) ? piece.file() : SegmentName.ended(piece.file());
        return McapSource.open(file, partial);
    }

    /** Numbers of the segments that there are, in order. */
    public List<Integer> segments() {
        return run.pieces().stream().map(Piece::index).toList();
    }

    @Override
    public SourceFacts facts() {
        return facts;
    }

    @Override
    public boolean next(ImuBatch batch) throws IOException {
        while (!current.next(batch)) {
            if (at + 1 == run.pieces().size()) {
                return false;
            }
            Piece before = run.pieces().get(at);
            at++;
            Piece piece = run.pieces().get(at);
            current.close();
            current = open(piece);
            note(current);
            recorded.segment(current.facts().header(), piece.index() == before.index() + 1);
            current.recordedTo(recorded);
        }
        return true;
    }

    @Override
    public void recordedTo(RecordedSink sink) {
        recorded = sink;
        current.recordedTo(sink);
    }

    @Override
    public double progress() {
        return (at + current.progress()) / run.pieces().size();
    }

    @Override
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public void close() throws IOException {
        current.close();
    }

    private void note(McapSource source) {
        for (String remark : source.remarks()) {
            remarks.add(source.facts().name() + ": " + remark);
        }
    }
}
