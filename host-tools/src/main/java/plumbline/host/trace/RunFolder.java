package plumbline.host.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.core.trace.Segment;
import plumbline.core.trace.TraceDamagedException;
import plumbline.core.trace.TraceHeader;
import plumbline.core.trace.TraceReader;
import plumbline.host.files.BadInputException;
import plumbline.host.files.WrongUseException;
import plumbline.host.trace.Run.Piece;

/**
 * The runs whose segments lie in a folder, such as a unit's flight recorder.
 *
 * @param runs at least one, oldest first
 * @param unusable segments without a header that could be trusted
 */
public record RunFolder(Path folder, List<Run> runs, List<Unusable> unusable) {

    /**
     * @param runId by the file's name; empty if that says nothing
     * @param why names the file
     */
    public record Unusable(Path file, String runId, BadInputException why) {}

    /** One run, and a sentence for each thing that is amiss with its segments. */
    record Chosen(Run run, RunChoice choice, List<String> remarks) {}

    public RunFolder {
        runs = List.copyOf(runs);
        unusable = List.copyOf(unusable);
    }

    /** @throws BadInputException if there are no segments, or other traces, or segments that can't be of one run */
    public static RunFolder of(Path folder) throws IOException {
        Map<String, List<Piece>> byRun = new TreeMap<>(Run.BY_AGE);
        List<Unusable> unusable = new ArrayList<>();
        for (Path file : traces(folder)) {
            TraceHeader header;
            try {
                header = header(file);
            } catch (BadInputException why) {
                unusable.add(new Unusable(file, SegmentName.runId(file), why));
                continue;
            }
            Piece piece = new Piece(file, header, segment(file, header));
            byRun.computeIfAbsent(piece.segment().runId(), id -> new ArrayList<>())
                    .add(piece);
        }
        if (byRun.isEmpty()) {
            throw unusable.getFirst().why();
        }
        List<Run> runs = new ArrayList<>();
        for (Map.Entry<String, List<Piece>> run : byRun.entrySet()) {
            runs.add(Run.of(folder, run.getKey(), run.getValue()));
        }
        return new RunFolder(folder, runs, unusable);
    }

    /**
     * @param asked which run, or null for the newest
     * @param partial true to pass over segments that can't be used
     * @throws WrongUseException if there is no such run, or more than one
     * @throws BadInputException if a segment of the run can't be used; or if there are segments of more than one unit, among
     *     which the newest is not to be told
     */
    Chosen choose(@Nullable String asked, boolean partial) throws BadInputException {
        Run run = asked == null ? runs.getLast() : called(asked);
        checkUnit(
                asked == null
                        ? runs.stream().flatMap(each -> each.pieces().stream()).toList()
                        : run.pieces());
        List<String> remarks = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        for (Unusable file : unusable) {
            boolean its = file.runId().isEmpty() || file.runId().equals(run.id());
            boolean newer = asked == null && Run.BY_AGE.compare(file.runId(), run.id()) > 0;
            if ((its || newer) && !partial && !SegmentName.isUnended(file.file())) {
                throw file.why();
            }
            if (its || newer) {
                (its ? remarks : passedOver).add(file.why().getMessage());
            }
        }
        remarks.addAll(run.missing());
        return new Chosen(run, new RunChoice(run.id(), runs.size(), asked == null, passedOver), remarks);
    }

    private Run called(String asked) {
        List<Run> found = runs.stream().filter(run -> run.id().equals(asked)).toList();
        if (found.isEmpty()) {
            found = runs.stream().filter(run -> run.isCalled(asked)).toList();
        }
        if (found.size() != 1) {
            throw new WrongUseException("--run: expected one of the runs in " + folder + ", found \"" + asked
                    + "\", which is " + (found.isEmpty() ? "none" : "more than one") + " of: "
                    + String.join(", ", runs.stream().map(Run::id).toList()) + ".");
        }
        return found.getFirst();
    }

    private static List<Path> traces(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        List<Path> traces = files.stream().filter(SegmentName::isTrace).toList();
        if (traces.isEmpty()) {
            boolean state = files.contains(folder.resolve("flight"));
            throw new BadInputException(folder
                    + ": expected a file, or a folder with the segments of runs (.mcap); found a directory without any"
                    + (files.isEmpty() ? ", an empty one." : state ? ". Name its folder flight." : "."));
        }
        return traces;
    }

    private static TraceHeader header(Path file) throws IOException {
        try (FileSource bytes = FileSource.open(file)) {
            return TraceReader.header(bytes);
        } catch (TraceDamagedException damaged) {
            throw McapSource.refused(file, damaged);
        }
    }

    private static Segment segment(Path file, TraceHeader header) throws BadInputException {
        Segment segment = header.segment();
        if (segment == null) {
            throw new BadInputException(file + ": expected a segment of a run, as the other traces of its folder;"
                    + " found a trace that stands by itself. Name the file, not the folder.");
        }
        return segment;
    }

    /** Two units number their runs alike. */
    private void checkUnit(List<Piece> all) throws BadInputException {
        Piece first = all.getFirst();
        String serial = first.header().unitSerial();
        for (Piece piece : all) {
            String other = piece.header().unitSerial();
            if (!other.equals(serial)) {
                throw new BadInputException(folder + ": expected segments of one unit, found serial number \"" + serial
                        + "\" in " + first.file().getFileName() + " and \"" + other + "\" in "
                        + piece.file().getFileName()
                        + ". Give each unit a folder of its own, or name a run with --run.");
            }
        }
    }
}
