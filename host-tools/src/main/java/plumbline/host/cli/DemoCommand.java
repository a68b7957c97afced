package plumbline.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import plumbline.emulator.wearer.Mounting;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorModel;
import plumbline.host.files.WholeFile;
import plumbline.host.live.LiveOptions;
import plumbline.host.live.LiveView;
import plumbline.host.playback.TracePlayback;
import plumbline.host.replay.EngineSetup;
import plumbline.host.replay.Recorder;
import plumbline.host.replay.TraceInput;
import plumbline.host.trace.SimulationSource;

/** {@code plumb demo}. */
@Command(
        name = "demo",
        description =
                "Simulates a day in the life of a wearer and replays it, drawn in the terminal: space pauses, arrows"
                        + " seek, + and - change the speed, q ends. Without a terminal it prints what happens and ends by itself.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: plumb demo --speed 600"})
final class DemoCommand implements Callable<Integer> {

    private static final String SCENARIO = "whole-day";
    private static final int RATE_HZ = 104;

    /** A Sunday, 08:00 UTC: a time of day at which a day's trace would begin. */
    private static final long MORNING_MICROS = 1_795_334_400_000_000L;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--speed",
            paramLabel = "TIMES",
            defaultValue = "120",
            description = "Seconds of the day a second (default: ${DEFAULT-VALUE}).")
    private double speed;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "What everything random is drawn from (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.mcap",
            description = "Where the day's trace is kept (default: in the user's cache folder).")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path file = output == null ? CacheFolder.make().resolve("demo-" + seed + ".mcap") : output;
        out.println("Simulating a day ...");
        out.flush();
        record(file);
        TraceInput input = TraceInput.of(file);
        try (TracePlayback playback = new TracePlayback(input, facts -> EngineSetup.asRecorded(facts))) {
            LiveView.play(
                    playback,
                    new LiveOptions(
                            "A simulated day",
                            ReportText.startedAt(playback.facts()),
                            playback.facts().header().settings(),
                            SpeedText.check(speed),
                            false));
        }
        out.println();
        out.println("The day's trace is " + file.toAbsolutePath() + " (" + Files.size(file) / 1_000_000 + " MB).");
        out.println("Look at it again:  plumb replay '" + file.toAbsolutePath() + "' --report day.html");
        return ExitCode.DONE;
    }

    private void record(Path file) throws IOException {
        SensorModel model = SensorModel.LSM6DSOX;
        try (SimulationSource source = new SimulationSource(
                        Scenario.builtin(SCENARIO),
                        model.unit(seed).mounted(Mounting.DEFAULT),
                        model.format(RATE_HZ),
                        seed,
                        MORNING_MICROS);
                WholeFile trace = WholeFile.create(file);
                Progress progress = new Progress("simulate")) {
            Recorder.record(source, trace, true, null, progress);
            trace.commit();
        }
    }
}
