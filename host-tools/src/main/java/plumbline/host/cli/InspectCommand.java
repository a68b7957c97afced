package plumbline.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.host.replay.TraceInput;
import plumbline.host.replay.TraceSurvey;
import plumbline.host.replay.UnitSurvey;
import plumbline.host.trace.BatchSource;
import plumbline.host.trace.McapSource;
import plumbline.host.trace.RunSource;

/** {@code plumb inspect}. */
@Command(
        name = "inspect",
        description = "Says what a recording holds: header, channels, rates, gaps, saturation, temperature, damage."
                + " Exit code 1 if something is damaged.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: plumb inspect walk.mcap"})
final class InspectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "The recording: .mcap, .csv, .csv.gz, or a folder with the segments of runs.")
    private Path file;

    @Mixin
    private RunOption run;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        run.requireFolder(List.of(file));
        PrintWriter err = spec.commandLine().getErr();
        TraceInput input = RunOption.choose(TraceInput.of(file, run.run(), true), RunOption.noting(file, err));
        Map<String, Object> facts = new LinkedHashMap<>();
        List<String> damage;
        try (BatchSource source = input.open();
                Progress progress = new Progress("inspect")) {
            UnitSurvey unit = new UnitSurvey();
            source.recordedTo(unit);
            TraceSurvey survey = TraceSurvey.of(source, progress);
            damage = new ArrayList<>(source.remarks());
            InspectText.header(facts, source.facts());
            InspectText.samples(facts, survey);
            if (source instanceof McapSource mcap) {
                InspectText.container(facts, mcap.summary());
            } else if (source instanceof RunSource run) {
                facts.put("segments", run.segments().toString());
            }
            InspectText.unit(facts, unit);
            facts.put("damage", damage);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOut.print(out, facts);
        } else {
            InspectText.print(out, facts);
        }
        return damage.isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }
}
