package plumbline.host.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.core.imu.ImuFormat;
import plumbline.core.trace.Segment;
import plumbline.core.trace.TraceHeader;
import plumbline.host.files.BadInputException;

/**
 * The segments that there are of one run.
 *
 * @param id the same in all of them
 * @param pieces at least one, in their order, each once, of one sensor format
 */
public record Run(String id, List<Piece> pieces) {

    /** Of ids, oldest first: a unit numbers its runs, for its wall clock may start in the past. */
    static final Comparator<String> BY_AGE =
            Comparator.<String>comparingLong(Run::number).thenComparing(Comparator.naturalOrder());

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,12})(?:-.*)?");

    /** A file and what its header says. */
    public record Piece(Path file, TraceHeader header, Segment segment) {

        public int index() {
            return segment.index();
        }
    }

    public Run {
        pieces = List.copyOf(pieces);
    }

    /**
     * @param found in any order
     * @throws BadInputException if they can't be one run
     */
    static Run of(Path folder, String id, List<Piece> found) throws BadInputException {
        List<Piece> pieces = new ArrayList<>(found);
        pieces.sort(Comparator.comparingInt(Piece::index));
        for (int i = 1; i < pieces.size(); i++) {
            check(folder, pieces.get(i - 1), pieces.get(i));
        }
        return new Run(id, pieces);
    }

    private static void check(Path folder, Piece before, Piece after) throws BadInputException {
        if (before.index() == after.index()) {
            throw new BadInputException(folder + ": expected each segment once, found segment " + after.index() + " in "
                    + before.file().getFileName() + " and " + after.file().getFileName() + ".");
        }
        if (!counts(before).equals(counts(after))) {
            throw new BadInputException(folder + ": expected one sensor format in a run, found "
                    + counts(before) + " in " + before.file().getFileName() + " and " + counts(after)
                    + " in " + after.file().getFileName() + ".");
        }
    }

    private static ImuFormat counts(Piece piece) {
        return piece.header().format();
    }

    /** True if {@code text} names it: its number, or how its id begins. */
    boolean isCalled(String text) {
        boolean byNumber = !text.contains("-") && number(text) >= 0 && number(text) == number(id);
        return byNumber || id.startsWith(text);
    }

    /** A sentence for each hole in the row of segments. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (int i = 1; i < pieces.size(); i++) {
            int first = pieces.get(i - 1).index() + 1;
            int last = pieces.get(i).index() - 1;
            if (first == last) {
                missing.add("segment " + first + " is missing");
            } else if (first < last) {
                missing.add("segments " + first + " to " + last + " are missing");
            }
        }
        return missing;
    }

    /** What an id begins with, or -1. */
    private static long number(String id) {
        Matcher matcher = NUMBER.matcher(id);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
    }
}
