package plumbline.host.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plumbline.core.imu.ImuBatch;
import plumbline.host.trace.RunFolder.Piece;

/** The batches of a run that was recorded in segments, as if it were one trace; one segment is open at a time. */
public final class RunSource implements BatchSource {

    private final RunFolder folder;
    private final boolean partial;
    private final SourceFacts facts;
    private final List<String> remarks = new ArrayList<>();
    private RecordedSink recorded = new RecordedSink() {};
    private McapSource current;
    private int at;

    private RunSource(Path path, RunFolder folder, boolean partial) throws IOException {
        this.folder = folder;
        this.partial = partial;
        remarks.addAll(folder.remarks());
        current = McapSource.open(folder.pieces().getFirst().file(), partial);
        SourceFacts first = current.facts();
        facts = new SourceFacts(String.valueOf(path.getFileName()), first.header(), true, first.firstMicros(), true);
        note(current);
    }

    /**
     * @param partial true to use what is whole of damaged segments
     * @throws plumbline.host.files.BadInputException if the traces in {@code path} are not the segments of one run, or the
     *     first is damaged
     */
    public static RunSource open(Path path, boolean partial) throws IOException {
        return new RunSource(path, RunFolder.of(path, partial), partial);
    }

    /** Numbers of the segments that there are, in order. */
    public List<Integer> segments() {
        return folder.pieces().stream().map(Piece::index).toList();
    }

    @Override
    public SourceFacts facts() {
        return facts;
    }

    @Override
    public boolean next(ImuBatch batch) throws IOException {
        while (!current.next(batch)) {
            if (at + 1 == folder.pieces().size()) {
                return false;
            }
            Piece before = folder.pieces().get(at);
            at++;
            Piece piece = folder.pieces().get(at);
            current.close();
            current = McapSource.open(piece.file(), partial);
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
        return (at + current.progress()) / folder.pieces().size();
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
