package plumbline.host.trace;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.host.files.InputFiles;

/**
 * What the name says of a segment's file: {@code RUN-00003.mcap} is whole; {@code RUN-00003.mcap.open} is being written, or a
 * kill left it; {@code RUN-00003.cut.mcap} was left so, and the unit has given it another name since.
 */
public final class SegmentName {

    private static final String OPEN = ".mcap.open";
    private static final String CUT = ".cut.mcap";
    private static final int OPEN_ENDING = ".open".length();
    private static final Pattern OF_RUN = Pattern.compile("(.+)-\\d{5,9}(?:\\.cut)?\\.mcap(?:\\.open)?");

    private SegmentName() {}

    /** True for a trace of any kind, a segment or not. */
    public static boolean isTrace(Path file) {
        return InputFiles.hasExtension(file, ".mcap") || isOpen(file);
    }

    /** True if nobody expects the file to have an end. */
    static boolean isUnended(Path file) {
        return isOpen(file) || InputFiles.hasExtension(file, CUT);
    }

    /** Why there is no end, a sentence without a full stop. */
    static String whyUnended(Path file) {
        return isOpen(file)
                ? "it is being written, or was left open by a kill or a power cut: what is whole of it is used"
                : "it was cut short by a kill, a power cut or the disk: what is whole of it is used";
    }

    /** What an open segment is called once it is whole; any other as it is called. */
    static Path ended(Path file) {
        String name = String.valueOf(file.getFileName());
        return isOpen(file) ? file.resolveSibling(name.substring(0, name.length() - OPEN_ENDING)) : file;
    }

    /** The run that the file is named after; empty if the name says nothing. */
    static String runId(Path file) {
        Matcher matcher = OF_RUN.matcher(String.valueOf(file.getFileName()));
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static boolean isOpen(Path file) {
        return InputFiles.hasExtension(file, OPEN);
    }
}
