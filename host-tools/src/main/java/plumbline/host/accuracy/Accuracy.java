package plumbline.host.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plumbline.host.files.BadInputException;
import plumbline.host.replay.ProgressListener;
import plumbline.host.replay.TraceInput;
import plumbline.host.trace.SegmentName;

/**
 * The filter's inclination error on every trial of a folder.
 *
 * @param trials with a truth, by name
 * @param skipped names of the recordings without one
 */
public record Accuracy(List<TrialResult> trials, List<String> skipped) {

    public Accuracy {
        trials = List.copyOf(trials);
        skipped = List.copyOf(skipped);
    }

    /** @throws BadInputException if {@code folder} is none, or has no trial with a truth */
    public static Accuracy measure(Path folder, ProgressListener progress) throws IOException {
        List<Path> files = recordings(folder);
        List<TrialResult> trials = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.csv(\\.gz)?$", "");
            TrialResult result = Trial.run(file, Movement.read(file.resolveSibling(name + ".json")), name);
            if (result == null) {
                skipped.add(name);
            } else {
                trials.add(result);
            }
            progress.at((double) (trials.size() + skipped.size()) / files.size());
        }
        if (trials.isEmpty()) {
            boolean unit = files.isEmpty() && hasTraces(folder);
            throw new BadInputException(folder + ": expected .csv or .csv.gz recordings with a truth in the columns"
                    + " qw,qx,qy,qz, found "
                    + (unit ? "traces (.mcap), which have no truth." : "none in " + files.size() + " files."));
        }
        return new Accuracy(trials, skipped);
    }

    public double meanCausalDeg() {
        return trials.stream().mapToDouble(TrialResult::causalDeg).average().orElse(Double.NaN);
    }

    public double meanSettledDeg() {
        return trials.stream().mapToDouble(TrialResult::settledDeg).average().orElse(Double.NaN);
    }

    private static boolean hasTraces(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(SegmentName::isTrace);
        }
    }

    private static List<Path> recordings(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder + ": expected a folder with recordings, found "
                    + (Files.exists(folder) ? "a file." : "nothing of that name."));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(TraceInput::isCsv).sorted().toList();
        }
    }
}
