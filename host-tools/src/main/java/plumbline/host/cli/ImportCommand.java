package plumbline.host.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.host.files.OutputFiles;
import plumbline.host.files.WholeFile;
import plumbline.host.replay.Recorder;
import plumbline.host.trace.BatchSource;

/** {@code plumb import}. */
@Command(
        name = "import",
        description = "Turns a recording in comma-separated values into a trace.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: plumb import walk.csv.gz -o walk.mcap"})
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CSV", description = "The recording: .csv or .csv.gz.")
    private Path recording;

    @Mixin
    private ReadOptions read;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.mcap",
            required = true,
            description = "The trace to write.")
    private Path output;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        read.check(List.of(recording));
        OutputFiles.requireApart(List.of(recording), List.of(output));
        long samples;
        long[] last = new long[1];
        long first;
        try (BatchSource source =
                        read.input(recording, spec.commandLine().getErr()).open();
                WholeFile trace = WholeFile.create(output);
                Progress progress = new Progress("import")) {
            first = source.facts().firstMicros();
            samples = Recorder.record(
                    source, trace, false, batch -> last[0] = batch.sampleMicros(batch.size - 1), progress);
            trace.commit();
            source.remarks().forEach(remark -> spec.commandLine().getErr().println("note: " + remark));
        }
        RecordedText.print(spec.commandLine().getOut(), json, output, samples, last[0] - first);
        return ExitCode.DONE;
    }
}
