package plumbline.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import plumbline.host.files.OutputFiles;
import plumbline.host.files.WholeFile;
import plumbline.host.files.WrongUseException;
import plumbline.host.replay.EngineSetup;
import plumbline.host.replay.Export;
import plumbline.host.trace.BatchSource;

/** {@code plumb export}. */
@Command(
        name = "export",
        description = "Writes a recording a sample at a time, for spreadsheets (CSV) or plotting viewers (MCAP).",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: plumb export walk.mcap --mcap walk-plot.mcap --derived"})
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "TRACE",
            description = "The recording: .mcap, .csv, .csv.gz, or a folder with the segments of runs.")
    private Path trace;

    @Option(
            names = "--csv",
            paramLabel = "FILE.csv",
            description = "Write t_us,ax,ay,az,gx,gy,gz in µs, m/s² and rad/s, a row a sample.")
    private @Nullable Path csv;

    @Option(
            names = "--mcap",
            paramLabel = "FILE.mcap",
            description = "Write an MCAP file with one message a sample, in degrees and g, as Foxglove plots them.")
    private @Nullable Path mcap;

    @Option(names = "--derived", description = "Add up in the sensor frame, flexion and lean, as the engine sees them.")
    private boolean derived;

    @Mixin
    private ReadOptions read;

    @Mixin
    private EngineOptions engine;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<Path> outputs = Stream.of(csv, mcap).filter(Objects::nonNull).toList();
        if (outputs.isEmpty()) {
            throw new WrongUseException("expected --csv FILE.csv, --mcap FILE.mcap or both, found neither.");
        }
        read.check(List.of(trace));
        OutputFiles.requireApart(List.of(trace), outputs);
        long samples;
        try (BatchSource source = read.input(trace, spec.commandLine().getErr()).open();
                WholeFile rows = csv == null ? null : WholeFile.create(csv);
                WholeFile messages = mcap == null ? null : WholeFile.create(mcap);
                Progress progress = new Progress("export")) {
            EngineSetup setup = derived ? engine.setup(source.facts(), null, read.fromMicros()) : null;
            samples = Export.run(source, rows, messages, setup, progress);
            for (WholeFile file :
                    Stream.of(rows, messages).filter(Objects::nonNull).toList()) {
                file.commit();
            }
            source.remarks().forEach(remark -> spec.commandLine().getErr().println("note: " + remark));
        }
        print(spec.commandLine().getOut(), outputs, samples);
        return ExitCode.DONE;
    }

    private void print(PrintWriter out, List<Path> outputs, long samples) throws IOException {
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("samples", samples);
            result.put("files", outputs.stream().map(Path::toString).toList());
            JsonOut.print(out, result);
        } else {
            outputs.forEach(file -> out.printf(Locale.ROOT, "%s: %,d samples%n", file, samples));
        }
    }
}
