package plumbline.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.host.accuracy.Accuracy;
import plumbline.host.accuracy.Published;
import plumbline.host.accuracy.TrialResult;

/** {@code plumb accuracy}. */
@Command(
        name = "accuracy",
        description =
                "Measures the inclination error on recordings with a true orientation (columns qw,qx,qy,qz): root mean"
                        + " square after the first 5 s, in the sample ranges that the JSON beside a recording marks as movement.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: plumb accuracy recordings/"})
final class AccuracyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder with .csv or .csv.gz recordings.")
    private Path folder;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Accuracy accuracy;
        try (Progress progress = new Progress("accuracy")) {
            accuracy = Accuracy.measure(folder, progress);
        }
        PrintWriter out = spec.commandLine().getOut();
        Published published = new Published();
        if (json) {
            JsonOut.print(out, json(accuracy, published));
        } else {
            print(out, accuracy, published);
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> json(Accuracy accuracy, Published published) {
        List<Map<String, Object>> trials = new ArrayList<>();
        for (TrialResult trial : accuracy.trials()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("trial", trial.name());
            row.put("causal_deg", JsonOut.rounded(trial.causalDeg(), 4));
            row.put("settled_deg", JsonOut.rounded(trial.settledDeg(), 4));
            row.put("samples", trial.samples());
            Map<String, Object> peers = new LinkedHashMap<>();
            List<Double> figures = published.of(trial.name());
            for (int i = 0; i < figures.size(); i++) {
                peers.put(Published.PEERS.get(i), figures.get(i));
            }
            row.put("published_deg", peers);
            trials.add(row);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("trials", trials);
        json.put("mean_causal_deg", JsonOut.rounded(accuracy.meanCausalDeg(), 4));
        json.put("mean_settled_deg", JsonOut.rounded(accuracy.meanSettledDeg(), 4));
        json.put("skipped", accuracy.skipped());
        return json;
    }

    private static void print(PrintWriter out, Accuracy accuracy, Published published) {
        out.println("RMSE of inclination, degrees: this filter, causal and settled, and others as published");
        out.printf(Locale.ROOT, "%-52s %7s %8s", "", "causal", "settled");
        Published.PEERS.forEach(peer -> out.printf(Locale.ROOT, " %11s", peer));
        out.println();
        double[] sums = new double[Published.PEERS.size()];
        boolean allKnown = true;
        for (TrialResult trial : accuracy.trials()) {
            out.printf(Locale.ROOT, "%-52s %7.3f %8.3f", trial.name(), trial.causalDeg(), trial.settledDeg());
            List<Double> figures = published.of(trial.name());
            for (int i = 0; i < figures.size(); i++) {
                out.printf(Locale.ROOT, " %11.3f", figures.get(i));
                sums[i] += figures.get(i);
            }
            allKnown &= !figures.isEmpty();
            out.println();
        }
        out.printf(
                Locale.ROOT,
                "%-52s %7.3f %8.3f",
                "mean of " + accuracy.trials().size(),
                accuracy.meanCausalDeg(),
                accuracy.meanSettledDeg());
        for (double sum : allKnown ? sums : new double[0]) {
            out.printf(Locale.ROOT, " %11.3f", sum / accuracy.trials().size());
        }
        out.println();
        if (!accuracy.skipped().isEmpty()) {
            out.println("without truth, skipped: " + String.join(", ", accuracy.skipped()));
        }
    }
}
