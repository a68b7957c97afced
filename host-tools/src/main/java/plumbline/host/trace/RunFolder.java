package plumbline.host.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import plumbline.core.imu.ImuFormat;
import plumbline.core.trace.Segment;
import plumbline.core.trace.TraceDamagedException;
import plumbline.core.trace.TraceHeader;
import plumbline.core.trace.TraceReader;
import plumbline.host.files.BadInputException;
import plumbline.host.files.InputFiles;

/**
 * The segments of one run in a folder, in their order.
 *
 * @param pieces at least one
 * @param remarks a sentence for each file that can't be used, and each segment that is missing between two
 */
record RunFolder(List<Piece> pieces, List<String> remarks) {

    /** A file and what its header says. */
    record Piece(Path file, TraceHeader header, Segment segment) {

        int index() {
            return segment.index();
        }
    }

    RunFolder {
        pieces = List.copyOf(pieces);
        remarks = List.copyOf(remarks);
    }

    /**
     * @param partial true to pass over files whose header is damaged
     * @throws BadInputException if the traces in {@code folder} are not segments of one run
     */
    static RunFolder of(Path folder, boolean partial) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> InputFiles.hasExtension(file, ".mcap"))
                    .sorted()
                    .toList();
        }
        List<Piece> pieces = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Path file : files) {
            try {
                pieces.add(piece(file));
            } catch (BadInputException damaged) {
                if (!partial || !(damaged.getCause() instanceof TraceDamagedException)) {
                    throw damaged;
                }
                remarks.add(damaged.getMessage());
            }
        }
        if (pieces.isEmpty()) {
            throw new BadInputException(
                    folder
                            + ": expected a file, or a folder with the segments of a run (.mcap); found a directory without any.");
        }
        pieces.sort(Comparator.comparingInt(Piece::index));
        for (int i = 1; i < pieces.size(); i++) {
            check(folder, pieces.get(i - 1), pieces.get(i), remarks);
        }
        return new RunFolder(pieces, remarks);
    }

    private static Piece piece(Path file) throws IOException {
        try (FileSource bytes = FileSource.open(file)) {
            TraceHeader header = TraceReader.header(bytes);
            Segment segment = header.segment();
            if (segment == null) {
                throw new BadInputException(file + ": expected a segment of a run, as the other traces of its folder;"
                        + " found a trace that stands by itself. Name the file, not the folder.");
            }
            return new Piece(file, header, segment);
        } catch (TraceDamagedException damaged) {
            throw McapSource.refused(file, damaged);
        }
    }

    private static void check(Path folder, Piece before, Piece after, List<String> remarks) throws BadInputException {
        if (!before.segment().runId().equals(after.segment().runId())) {
            throw new BadInputException(folder + ": expected segments of one run, found run "
                    + before.segment().runId() + " in " + before.file().getFileName() + " and run "
                    + after.segment().runId() + " in " + after.file().getFileName()
                    + ". Give each run a folder of its own.");
        }
        if (before.index() == after.index()) {
            throw new BadInputException(folder + ": expected each segment once, found segment " + after.index() + " in "
                    + before.file().getFileName() + " and " + after.file().getFileName() + ".");
        }
        if (!counts(before).equals(counts(after))) {
            throw new BadInputException(folder + ": expected one sensor format in a run, found "
                    + counts(before) + " in " + before.file().getFileName() + " and " + counts(after)
                    + " in " + after.file().getFileName() + ".");
        }
        int first = before.index() + 1;
        int last = after.index() - 1;
        if (first <= last) {
            remarks.add(
                    first == last
                            ? "segment " + first + " is missing"
                            : "segments " + first + " to " + last + " are missing");
        }
    }

    private static ImuFormat counts(Piece piece) {
        return piece.header().format();
    }
}
