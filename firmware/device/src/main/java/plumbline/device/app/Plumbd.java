package plumbline.device.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import plumbline.device.i2c.BusCheck;
import plumbline.device.i2c.Machine;
import plumbline.device.i2c.Pi4jBus;
import plumbline.device.state.StateFolderReport;

/** The unit's service, as a command. */
public final class Plumbd {

    private static final int REHEARSAL_SECONDS = 3;

    private static final String NO_BUS = "/dev/i2c-255";

    private final Arguments arguments;
    private final Ending ending;

    private Plumbd(Arguments arguments, Ending ending) {
        this.arguments = arguments;
        this.ending = ending;
    }

    /** Runs the service and ends the process with its exit code. */
    public static void main(String[] words) {
        Ending ending = new Ending();
        int code;
        try {
            code = new Plumbd(Arguments.of(words), ending).runOrRefuse();
        } catch (StartException wrongUse) {
            Console.refuse(String.valueOf(wrongUse.getMessage()));
            code = wrongUse.exitCode();
        } catch (Throwable bug) {
            Logging.bug(bug, "this is a bug; please report it");
            code = ExitCode.BUG;
        }
        Logging.end();
        ending.exit(code);
    }

    private int runOrRefuse() throws IOException, InterruptedException {
        try {
            return run();
        } catch (StartException refused) {
            String why = String.valueOf(refused.getMessage());
            if (Logging.isKept()) {
                RefusalLog.write(why);
            } else {
                Console.refuse(why);
                if (arguments.action() == Arguments.Action.RUN) {
                    RefusalLog.keep(why, home(), logFolder());
                }
            }
            return refused.exitCode();
        }
    }

    private int run() throws StartException, IOException, InterruptedException {
        switch (arguments.action()) {
            case RUN -> {
                return serve();
            }
            case CHECK -> {
                return check();
            }
            case SELF_TEST -> {
                return selfTest();
            }
            case REHEARSE -> {
                return rehearse();
            }
            case HELP -> System.out.print(Arguments.HELP);
            case VERSION -> System.out.println("plumbd " + Version.text());
        }
        return ExitCode.DONE;
    }

    private int serve() throws StartException, IOException, InterruptedException {
        Machine machine = Machine.current();
        if (!machine.isSupported()) {
            throw new StartException(ExitCode.MACHINE, machine.sentence());
        }
        String node = node();
        Map<String, String> environment = System.getenv();
        Path home = home();
        return Service.run(
                new ServiceOptions(
                        clock -> Pi4jBus.open(node, environment),
                        config(),
                        home,
                        ServiceOptions.folder(environment, "RUNTIME_DIRECTORY", home.resolve("run")),
                        logFolder(),
                        arguments.forSeconds(),
                        arguments.events(),
                        arguments.recording()),
                ending);
    }

    private String node() throws StartException {
        String node = arguments.bus();
        if (!Pi4jBus.isNode(node)) {
            throw new StartException(
                    ExitCode.USAGE, "--bus takes a node such as /dev/i2c-1, found \"" + node + "\"; see plumbd --help");
        }
        return node;
    }

    private Path home() {
        Path named = arguments.state();
        return named == null
                ? ServiceOptions.folder(System.getenv(), "STATE_DIRECTORY", Path.of("/var/lib/plumbline"))
                : named;
    }

    private Path logFolder() {
        return ServiceOptions.folder(System.getenv(), "LOGS_DIRECTORY", home().resolve("log"));
    }

    private int check() throws StartException, IOException {
        String node = node();
        Logging.quiet();
        CheckReport report = CheckReport.of(
                node, System.getenv(), arguments.config(), home(), arguments.state() != null, Clocks::forThisThread);
        System.out.println(CheckJson.of(report));
        report.settings().sentences().forEach(Console::refuse);
        return report.exitCode();
    }

    private int selfTest() throws StartException, IOException {
        String node = node();
        UnitConfig config = config();
        Logging.quiet();
        SelfTestReport report =
                SelfTest.of(node, System.getenv(), config, StateFolderReport.of(home()), Clocks::forThisThread);
        System.out.println(SelfTestJson.of(report));
        return report.exitCode();
    }

    private UnitConfig config() throws StartException {
        Path file = arguments.config();
        return file == null ? UnitConfig.DEFAULT : ConfigFile.read(file).orRefuse();
    }

    private int rehearse() throws StartException, IOException, InterruptedException {
        Path folder = Files.createTempDirectory("plumbd");
        try {
            int code = Service.run(
                    new ServiceOptions(
                            RehearsalBus::new,
                            UnitConfig.DEFAULT,
                            folder,
                            folder.resolve("run"),
                            folder.resolve("log"),
                            REHEARSAL_SECONDS,
                            true,
                            ""),
                    ending);
            // No machine has it: for the classes, without a word to the chips of a unit that runs.
            BusCheck.of(NO_BUS, Map.of(Machine.PC_BUS, NO_BUS), Clocks.forThisThread());
            return code;
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
