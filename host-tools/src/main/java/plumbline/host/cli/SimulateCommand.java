package plumbline.host.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.core.imu.ImuFormat;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorModel;
import plumbline.host.files.OutputFiles;
import plumbline.host.files.WholeFile;
import plumbline.host.files.WrongUseException;
import plumbline.host.replay.Recorder;
import plumbline.host.replay.TruthWriter;
import plumbline.host.trace.SimulationSource;

/** {@code plumb simulate}. */
@Command(
        name = "simulate",
        description = "Records a wearer who does not exist: a scenario becomes a trace, with the truth beside it.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: plumb simulate slouch -o slouch.mcap --truth slouch-truth.csv"})
final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "A built-in scenario's name, or a scenario file. See --list.")
    private @Nullable String scenario;

    @Option(names = "--list", description = "List the built-in scenarios.")
    private boolean list;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.mcap",
            description = "The trace to write.")
    private @Nullable Path output;

    @Option(names = "--truth", paramLabel = "FILE.csv", description = "Write what was really so, a row a sample.")
    private @Nullable Path truth;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "What everything random is drawn from (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--rate",
            paramLabel = "HZ",
            defaultValue = "208",
            description = "Samples a second, 50 to 2000 (default: ${DEFAULT-VALUE}).")
    private int rateHz;

    @Option(
            names = "--sensor",
            paramLabel = "NAME",
            defaultValue = "LSM6DSOX",
            description = "ideal, LSM6DSOX, MPU-6050 or ICM-42688-P (default: ${DEFAULT-VALUE}).")
    private String sensor;

    @Option(
            names = "--mount",
            paramLabel = "AXES",
            description =
                    "How the unit sits: axis to the front, axis up, and if wanted how far it is turned out of that,"
                            + " pitch, roll, yaw in degrees (default: -z,+y,12,2,0).")
    private @Nullable String mount;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (list) {
            Scenario.builtinNames().forEach(spec.commandLine().getOut()::println);
            return ExitCode.DONE;
        }
        if (scenario == null || output == null) {
            throw new WrongUseException("expected SCENARIO and -o FILE.mcap. Scenarios: "
                    + String.join(", ", Scenario.builtinNames()) + ", or a file.");
        }
        Path file = output;
        Path truthFile = truth;
        OutputFiles.requireApart(
                List.of(Path.of(scenario)),
                Stream.of(file, truthFile).filter(Objects::nonNull).toList());
        Scenario play = ScenarioName.read(scenario);
        long samples;
        try (SimulationSource source = source(play);
                WholeFile trace = WholeFile.create(file);
                Progress progress = new Progress("simulate")) {
            if (truthFile == null) {
                samples = Recorder.record(source, trace, true, null, progress);
            } else {
                try (WholeFile truths = WholeFile.create(truthFile)) {
                    TruthWriter writer = new TruthWriter(source.wearer(), truths.writer());
                    samples = Recorder.record(source, trace, true, writer, progress);
                    truths.commit();
                }
            }
            trace.commit();
        }
        RecordedText.print(spec.commandLine().getOut(), json, file, samples, play.durationMicros());
        return ExitCode.DONE;
    }

    private SimulationSource source(Scenario play) {
        try {
            SensorModel model = SensorModel.of(sensor);
            ImuFormat format = model.format(rateHz);
            return new SimulationSource(play, model.unit(seed).mounted(MountText.parse(mount)), format, seed, 0);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(e.getMessage() + ".");
        }
    }
}
