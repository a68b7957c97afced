package plumbline.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.host.compare.Comparer;
import plumbline.host.compare.Comparison;
import plumbline.host.compare.Side;
import plumbline.host.files.InputFiles;
import plumbline.host.files.WrongUseException;
import plumbline.host.replay.TraceInput;

/** {@code plumb compare}. */
@Command(
        name = "compare",
        description =
                "Compares two traces, two event files, or one trace under two settings files, decision by decision."
                        + " Exit code 1 if they differ.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: plumb compare before.mcap after.mcap",
            "         plumb compare day.mcap --settings dose.toml --settings delay.toml"
        })
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..2",
            paramLabel = "FILE",
            description =
                    "A trace (.mcap, .csv, .csv.gz, or a folder with the segments of runs) or the events of a replay (.jsonl);"
                            + " one trace if two settings files are compared.")
    private List<Path> files;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description =
                    "Settings in a TOML file. For one trace: once to compare with the trace's own, twice to compare"
                            + " the two. For two traces: once, for both.")
    private List<Path> settings = List.of();

    @Mixin
    private ReadOptions read;

    @Mixin
    private EngineOptions engine;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        read.check(files);
        Comparison comparison;
        try (Progress progress = new Progress("compare")) {
            comparison = Comparer.compare(sideA(), sideB(), progress);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOut.print(out, CompareText.json(comparison));
        } else {
            CompareText.print(out, comparison);
        }
        return comparison.same() ? ExitCode.DONE : ExitCode.NO;
    }

    private Side sideA() throws IOException {
        if (settings.size() > 2 || (files.size() == 2 && settings.size() > 1)) {
            throw new WrongUseException("expected one trace and two settings files, or two traces and one; found "
                    + files.size() + " and " + settings.size() + ".");
        }
        if (files.size() == 1 && settings.isEmpty()) {
            throw new WrongUseException(
                    "expected something to compare " + files.getFirst() + " with: a second file, or --settings.");
        }
        if (files.size() == 2) {
            return side(files.getFirst(), settings.isEmpty() ? null : settings.getFirst());
        }
        return settings.size() == 1
                ? side(files.getFirst(), null)
                : new Named(settings.getFirst()).of(side(files.getFirst(), settings.getFirst()));
    }

    private Side sideB() throws IOException {
        Path last = settings.isEmpty() ? null : settings.getLast();
        Side side = side(files.getLast(), last);
        return files.size() == 1 && last != null ? new Named(last).of(side) : side;
    }

    private Side side(Path file, @Nullable Path settingsFile) throws IOException {
        if (InputFiles.hasExtension(file, ".jsonl")) {
            if (files.size() == 1) {
                throw new WrongUseException(file + ": expected a trace to replay under settings, found events.");
            }
            return new Side.EventsSide(file);
        }
        StringBuilder name = new StringBuilder(file.toString());
        TraceInput input = read.input(file, choice -> name.append(", run ").append(choice.text()));
        return new Side.TraceSide(
                name.toString(), input, facts -> engine.setup(facts, settingsFile, read.fromMicros()));
    }

    /** Calls a side by its settings, where both are the same trace. */
    private record Named(Path settings) {
        Side of(Side side) {
            return side instanceof Side.TraceSide trace
                    ? new Side.TraceSide(trace.name() + " with " + settings, trace.input(), trace.setup())
                    : side;
        }
    }
}
