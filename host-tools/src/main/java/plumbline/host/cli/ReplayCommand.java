package plumbline.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import plumbline.core.posture.DecisionSink;
import plumbline.host.files.BadInputException;
import plumbline.host.files.OutputFiles;
import plumbline.host.files.WholeFile;
import plumbline.host.files.WrongUseException;
import plumbline.host.live.LiveOptions;
import plumbline.host.live.LiveView;
import plumbline.host.playback.TracePlayback;
import plumbline.host.replay.Alert;
import plumbline.host.replay.AngleTrack;
import plumbline.host.replay.EngineSetup;
import plumbline.host.replay.Replay;
import plumbline.host.replay.ReplayOutputs;
import plumbline.host.replay.ReplayResult;
import plumbline.host.replay.RunSurvey;
import plumbline.host.report.ReportBuilder;
import plumbline.host.trace.BatchSource;
import plumbline.host.trace.RunChoice;
import plumbline.host.trace.RunFolder;
import plumbline.host.trace.SourceFacts;

/** {@code plumb replay}. */
@Command(
        name = "replay",
        description = "Runs a recording through the engine of the unit and says what it decided.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: plumb replay walk.csv.gz --forward -z --neutral-at 2 --events walk.jsonl",
            "         plumb replay /var/lib/plumbline/flight             the unit's newest run",
            "         plumb replay /var/lib/plumbline/flight --runs      those that there are",
            "         plumb replay /var/lib/plumbline/flight --run 12 --alert 3"
        })
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "TRACE",
            description =
                    "The recording: .mcap, .mcap.open (a segment that has no end), .csv, .csv.gz, or a folder with the"
                            + " segments of runs.")
    private Path trace;

    @Mixin
    private ReadOptions read;

    @Option(
            names = "--runs",
            description = "List the runs of a folder instead: since when, how long, with how many alerts.")
    private boolean runs;

    @Mixin
    private AlertOptions alerts;

    @Mixin
    private EngineOptions engine;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings in a TOML file; --set comes on top of it.")
    private @Nullable Path settings;

    @Option(
            names = "--tilt",
            paramLabel = "FILE.csv",
            description = "Write up in the sensor frame, causal, a row a sample: t_us,ux,uy,uz.")
    private @Nullable Path tilt;

    @Option(
            names = "--settled",
            paramLabel = "FILE.csv",
            description =
                    "Write up in the sensor frame, settled, at the time that it speaks of, 25 to 42 times a second:"
                            + " t_us,ux,uy,uz.")
    private @Nullable Path settled;

    @Option(
            names = "--angles",
            paramLabel = "FILE.csv",
            description = "Write flexion, lean, load and activity ten times a second.")
    private @Nullable Path angles;

    @Option(
            names = "--events",
            paramLabel = "FILE.jsonl",
            description =
                    "Write every decision but angles, a line each, in the order of t_us; decided_us says when it was"
                            + " decided.")
    private @Nullable Path events;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write a report to look at, one file.")
    private @Nullable Path report;

    @Option(
            names = "--live",
            description =
                    "Play it in the terminal: space pauses, arrows seek, + and - change the speed, l loops, q ends."
                            + " Writes no files.")
    private boolean live;

    @Option(
            names = "--speed",
            paramLabel = "TIMES",
            defaultValue = "1",
            description = "With --live: seconds of trace a second (default: ${DEFAULT-VALUE}).")
    private double speed;

    @Option(names = "--loop", description = "With --live: begin again at the end.")
    private boolean loop;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    private @Nullable RunChoice run;

    @Override
    public Integer call() throws IOException {
        List<Path> outputs = Stream.of(tilt, settled, angles, events, report)
                .filter(Objects::nonNull)
                .toList();
        OutputFiles.requireApart(
                Stream.of(trace, settings).filter(Objects::nonNull).toList(), outputs);
        read.check(List.of(trace));
        if (runs) {
            return listRuns(outputs);
        }
        if (live) {
            return play(outputs);
        }
        AngleTrack track = alerts.one() ? new AngleTrack() : null;
        ReplayResult result = replay(track);
        print(result, alerts.of(result.alerts()), track);
        return ExitCode.DONE;
    }

    private void print(ReplayResult result, List<Alert> explained, @Nullable AngleTrack track) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        long zeroMicros = result.facts().firstMicros() - read.fromMicros();
        if (json) {
            Map<String, Object> all = ReplayText.json(result, run);
            if (alerts.any()) {
                all.put(
                        "alert_list",
                        explained.stream()
                                .map(alert -> AlertJson.of(alert, zeroMicros, track))
                                .toList());
            }
            JsonOut.print(out, all);
            return;
        }
        ReplayText.print(out, result, run);
        AlertText text = new AlertText(zeroMicros);
        if (track == null) {
            text.list(out, explained);
        } else {
            explained.forEach(alert -> text.explain(out, alert, track));
        }
    }

    private int listRuns(List<Path> outputs) throws IOException {
        if (!Files.isDirectory(trace)) {
            throw new WrongUseException(trace + ": --runs: expected a folder with the segments of runs.");
        }
        if (live || alerts.any() || !outputs.isEmpty()) {
            throw new WrongUseException("--runs: expected no --live, no --alerts and no files to write beside it.");
        }
        RunFolder folder = RunFolder.of(trace);
        List<RunSurvey> surveys;
        try (Progress progress = new Progress("runs")) {
            surveys = RunSurvey.of(folder, progress);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOut.print(out, RunsText.json(trace, surveys, folder.unusable()));
        } else {
            RunsText.print(out, trace, surveys, folder.unusable());
        }
        return ExitCode.DONE;
    }

    private ReplayResult replay(@Nullable AngleTrack track) throws IOException {
        long openedNanos = System.nanoTime();
        try (BatchSource source = read.input(trace, choice -> run = choice).open();
                ReplayOutputs outputs = ReplayOutputs.open(tilt, settled, angles, events);
                Progress progress = new Progress("replay")) {
            EngineSetup setup = engine.setup(source.facts(), settings, read.fromMicros());
            boolean comparable = read.whole() && setup.equals(EngineSetup.asRecorded(source.facts()));
            ReportBuilder builder = report == null ? null : new ReportBuilder();
            WholeFile page = report == null ? null : outputs.create(report);
            List<DecisionSink> also =
                    Stream.of(builder, track).filter(Objects::nonNull).toList();
            ReplayResult result = Replay.run(source, setup, comparable, openedNanos, outputs, also, progress);
            if (result.samples() == 0) {
                if (read.whole()) {
                    throw new BadInputException(trace + ": expected samples, found none.");
                }
                throw new WrongUseException(trace + ": expected samples from --from on and before --to, found none.");
            }
            if (builder != null && page != null) {
                builder.writeTo(page.writer(), ReportText.facts(result));
            }
            outputs.commit();
            return result;
        }
    }

    private int play(List<Path> outputs) throws IOException {
        if (json || alerts.any() || !outputs.isEmpty()) {
            String found = !outputs.isEmpty() ? "a file" : json ? "--json" : "--alerts";
            throw new WrongUseException("--live: expected no --json, no --alerts and no files to write, found " + found
                    + ". Run it twice.");
        }
        double checked = SpeedText.check(speed);
        try (TracePlayback playback = new TracePlayback(
                read.input(trace, spec.commandLine().getErr()),
                facts -> engine.setup(facts, settings, read.fromMicros()))) {
            SourceFacts facts = playback.facts();
            LiveView.play(
                    playback,
                    new LiveOptions(
                            facts.name(),
                            ReportText.startedAt(facts),
                            playback.setup().settings(),
                            checked,
                            loop));
        }
        return ExitCode.DONE;
    }
}
