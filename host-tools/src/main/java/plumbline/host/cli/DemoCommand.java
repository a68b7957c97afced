package plumbline.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import plumbline.emulator.wearer.Scenario;
import plumbline.host.demo.Demo;
import plumbline.host.demo.DemoOptions;
import plumbline.host.demo.DemoResult;
import plumbline.host.ending.EndRequest;
import plumbline.host.files.WrongUseException;
import plumbline.host.report.Words;
import plumbline.host.screen.Stage;

/** {@code plumb demo}. */
@Command(
        name = "demo",
        description =
                "Runs the unit's service on an emulated bus, with emulated chips, worn by a wearer who works, slouches,"
                        + " is nudged, sits up, bends, walks and takes a break; and shows it live. Keys let the wearer slouch,"
                        + " sit up, walk or tap, pull the plug, let faults happen; q ends. Without a terminal it prints"
                        + " what happens and ends by itself. At the end, however it comes, it says where the trace lies.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 the scenario is over, or q was pressed; 1 a replay decides otherwise than the unit did; 2 wrong"
                    + " use; 3 a bad scenario; 4 the unit's service failed; 5 Ctrl-C or another signal, in a terminal or"
                    + " not: ended in order all the same, the trace is whole.",
            "",
            "Example: plumb demo --seed 7"
        })
final class DemoCommand implements Callable<Integer> {

    private static final String SCENARIO = "demo";
    private static final double WATCHED_SPEED = 1;
    private static final double UNWATCHED_SPEED = 10;

    /** What the emulator's clock can do. */
    private static final double LEAST_SPEED = 0.1;

    private static final double MOST_SPEED = 1000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--scenario",
            paramLabel = "NAME|FILE",
            defaultValue = SCENARIO,
            description = "What the wearer does: a name of \"plumb simulate --list\", or a file (default:"
                    + " ${DEFAULT-VALUE}).")
    private String scenario = SCENARIO;

    @Option(
            names = "--speed",
            paramLabel = "TIMES",
            description =
                    "Seconds of the unit a second, 0.1 to 1000 (default: 1 in a terminal, else 10). Above 1 time waits"
                            + " where this machine is too slow, so that nothing is lost for it; lateness is in the unit's time.")
    private @Nullable Double speed;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "What everything random is drawn from (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description =
                    "Where the unit keeps its things, a new or empty folder (default: one in the user's cache folder,"
                            + " emptied each time).")
    private @Nullable Path output;

    @Option(names = "--json", description = "Print lines, and at the end a summary as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Scenario play = ScenarioName.read(scenario);
        boolean drawn = Stage.isThere() && Console.outIsTerminal() && !json;
        double times = times(drawn);
        String named = Scenario.builtinNames().contains(scenario)
                ? scenario
                : Path.of(scenario).toAbsolutePath().toString();
        out.println("The unit's service starts on an emulated bus; the wearer does \"" + scenario + "\", "
                + Words.duration(play.durationMicros() / 1000) + ", "
                + (times == 1 ? "as fast as life." : "at " + Words.number(times) + " times the speed of life."));
        out.flush();
        try (EndRequest end = EndRequest.heed()) {
            DemoResult result = run(named, times, drawn, end);
            DemoText.print(out, result, times);
            if (json) {
                DemoText.printJson(out, result);
            }
            boolean otherwise = result.replay() != null && !result.agrees();
            return otherwise ? ExitCode.NO : result.interrupted() ? ExitCode.INTERRUPTED : ExitCode.DONE;
        }
    }

    private DemoResult run(String named, double times, boolean drawn, EndRequest end) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (output != null) {
            return Demo.run(new DemoOptions(named, times, seed, output), drawn, out, end);
        }
        try (DemoFolder folder = DemoFolder.empty(CacheFolder.make())) {
            return Demo.run(new DemoOptions(named, times, seed, folder.path()), drawn, out, end);
        }
    }

    private double times(boolean drawn) {
        double times = speed == null ? drawn ? WATCHED_SPEED : UNWATCHED_SPEED : speed;
        if (!(times >= LEAST_SPEED && times <= MOST_SPEED)) {
            throw new WrongUseException("--speed: expected " + Words.number(LEAST_SPEED) + " to "
                    + Words.number(MOST_SPEED) + ", found " + speed + ".");
        }
        return times;
    }
}
