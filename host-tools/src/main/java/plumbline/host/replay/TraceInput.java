package plumbline.host.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.NominalAccelRange;
import plumbline.core.imu.NominalGyroRange;
import plumbline.host.csv.CsvSource;
import plumbline.host.files.BadInputException;
import plumbline.host.files.InputFiles;
import plumbline.host.files.WrongUseException;
import plumbline.host.trace.BatchSource;
import plumbline.host.trace.McapSource;
import plumbline.host.trace.RunChoice;
import plumbline.host.trace.RunSource;
import plumbline.host.trace.SegmentName;
import plumbline.host.trace.WindowSource;

/**
 * A trace on disk and how it is to be read; opened as often as needed.
 *
 * @param file {@code .mcap}, {@code .csv}, {@code .csv.gz}, or a folder with the segments of runs
 * @param run which one, of a folder; null for the newest
 * @param gyro range of the counts that CSV values become
 * @param accel range of the counts that CSV values become
 * @param fromMicros where to begin, after the first sample
 * @param toMicros where to end, after the first sample; {@link Long#MAX_VALUE} for the end
 * @param partial true to use what is whole of a damaged file
 */
public record TraceInput(
        Path file,
        @Nullable String run,
        NominalGyroRange gyro,
        NominalAccelRange accel,
        long fromMicros,
        long toMicros,
        boolean partial) {

    public TraceInput {
        if (fromMicros < 0 || toMicros <= fromMicros) {
            throw new WrongUseException("--from must be 0 or more and before --to.");
        }
    }

    /** All of {@code file}, which must be whole, at the default ranges. */
    public static TraceInput of(Path file) {
        return of(file, null, false);
    }

    /** All of {@code file}, or of a run in it, at the default ranges. */
    public static TraceInput of(Path file, @Nullable String run, boolean partial) {
        return new TraceInput(
                file, run, new NominalGyroRange(2000), new NominalAccelRange(16), 0, Long.MAX_VALUE, partial);
    }

    /** Which run of a folder is meant; null for a file. */
    public @Nullable RunChoice choice() throws IOException {
        return Files.isDirectory(file) ? RunSource.choice(file, run, partial) : null;
    }

    /** The same of the run with that id, whatever others the folder has by then. */
    public TraceInput ofRun(String id) {
        return new TraceInput(file, id, gyro, accel, fromMicros, toMicros, partial);
    }

    public BatchSource open() throws IOException {
        BatchSource all = openAll();
        if (fromMicros == 0 && toMicros == Long.MAX_VALUE) {
            return all;
        }
        long first = all.facts().firstMicros();
        return new WindowSource(all, first + fromMicros, toMicros == Long.MAX_VALUE ? toMicros : first + toMicros);
    }

    private BatchSource openAll() throws IOException {
        if (Files.isDirectory(file)) {
            return RunSource.open(file, run, partial);
        }
        if (SegmentName.isTrace(file)) {
            return McapSource.open(file, partial);
        }
        if (isCsv(file)) {
            return new CsvSource(file, gyro, accel, partial);
        }
        InputFiles.require(file);
        throw new BadInputException(file + ": expected a name that ends with .mcap, .csv or .csv.gz.");
    }

    public static boolean isCsv(Path file) {
        return InputFiles.hasExtension(file, ".csv") || InputFiles.hasExtension(file, ".csv.gz");
    }
}
