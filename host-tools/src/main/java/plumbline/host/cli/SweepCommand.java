package plumbline.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.host.files.OutputFiles;
import plumbline.host.files.WholeFile;
import plumbline.host.replay.TraceInput;
import plumbline.host.report.SweepChart;
import plumbline.host.report.SweepRow;
import plumbline.host.sweep.Sweep;
import plumbline.host.sweep.SweepAxis;
import plumbline.host.sweep.SweepPass;
import plumbline.host.sweep.SweepResult;
import plumbline.host.trace.BatchSource;

/** {@code plumb sweep}. */
@Command(
        name = "sweep",
        description =
                "Replays traces under every combination of some settings, on all cores: alerts and time slouched.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: plumb sweep day.mcap --vary posture.forwardThresholdDeg=10:30:5 --plot sweep.html"})
final class SweepCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "TRACE",
            description = "Recordings: .mcap, .csv, .csv.gz, or folders with the segments of runs.")
    private List<Path> traces;

    @Option(
            names = "--vary",
            required = true,
            paramLabel = "NAME=FROM:TO:STEP",
            description = "A setting and its values, as a range or as NAME=VALUE,VALUE; may be given several times.")
    private List<String> vary;

    @Mixin
    private ReadOptions read;

    @Mixin
    private EngineOptions engine;

    @Option(names = "--settings", paramLabel = "FILE", description = "Settings in a TOML file, before those varied.")
    private @Nullable Path settings;

    @Option(names = "--csv", paramLabel = "FILE.csv", description = "Write the table as comma-separated values.")
    private @Nullable Path csv;

    @Option(names = "--plot", paramLabel = "FILE.html", description = "Write a plot to look at, one file.")
    private @Nullable Path plot;

    @Option(names = "--json", description = "Print the table as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        read.check(traces);
        List<SweepAxis> axes = vary.stream().map(SweepAxis::parse).toList();
        List<List<String>> combinations = Sweep.combinations(axes, traces.size());
        List<Path> inputs = new ArrayList<>(traces);
        Stream.of(settings).filter(Objects::nonNull).forEach(inputs::add);
        OutputFiles.requireApart(
                inputs, Stream.of(csv, plot).filter(Objects::nonNull).toList());
        List<SweepResult> results;
        try (Progress progress = new Progress("sweep")) {
            int threads = Runtime.getRuntime().availableProcessors();
            results = Sweep.run(passes(), axes, combinations, threads, progress);
        }
        List<String> names = axes.stream().map(axis -> axis.setting().key()).toList();
        if (csv != null) {
            try (WholeFile file = WholeFile.create(csv)) {
                SweepText.csv(file.writer(), names, results);
                file.commit();
            }
        }
        if (plot != null) {
            List<SweepRow> rows = results.stream()
                    .map(row -> new SweepRow(
                            row.trace(),
                            row.values(),
                            Math.toIntExact(row.alerts()),
                            Math.round(row.slouchedSeconds())))
                    .toList();
            try (WholeFile file = WholeFile.create(plot)) {
                new SweepChart(names, rows).writeTo(file.writer(), "Sweep of " + String.join(", ", names));
                file.commit();
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOut.print(out, SweepText.json(names, results));
        } else {
            SweepText.print(out, names, results);
        }
        return ExitCode.DONE;
    }

    private List<SweepPass.Trace> passes() throws IOException {
        List<SweepPass.Trace> passes = new ArrayList<>();
        for (Path trace : traces) {
            TraceInput input = read.input(trace, spec.commandLine().getErr());
            try (BatchSource source = input.open()) {
                passes.add(new SweepPass.Trace(input, engine.setup(source.facts(), settings, read.fromMicros())));
            }
        }
        return passes;
    }
}
