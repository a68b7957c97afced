package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plumbline.emulator.unit.ControlClient;

/** An emulated unit in a process of its own, and {@code hardware/emulation} to run programs that see it as /dev/i2c-1. */
final class StandIn implements AutoCloseable {

    private static final Path SOURCES = Path.of("../../hardware/emulation");
    private static final int ITS_OWN_FAILURE = 125;

    private final Path folder;
    private final Path socket;
    private final Running unit;
    private final ControlClient control;

    private StandIn(Path folder, Path socket, Running unit, ControlClient control) {
        this.folder = folder;
        this.socket = socket;
        this.unit = unit;
        this.control = control;
    }

    /**
     * Builds it and starts a unit; skips the test, saying why, where it can't be built or the kernel lacks what it needs.
     *
     * @param options of the emulated unit, {@code name=value}
     */
    static StandIn open(Path folder, String... options) throws IOException, InterruptedException {
        needs("make", "make");
        needs("cc", "gcc libc6-dev linux-libc-dev");
        try (Running make =
                Running.start(folder, Map.of(), List.of("make", "-C", SOURCES.toString(), "OUT=" + folder))) {
            assertEquals(0, make.exitCode(), make::toString);
        }
        Path socket = folder.resolve("bus");
        Path door = folder.resolve("control");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Dplumbline.emulator.control=" + door));
        for (String option : options) {
            command.add("-Dplumbline.emulator." + option);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "plumbline.emulator.unit.ServedUnit"));
        command.add(socket.toString());
        Running unit = Running.start(folder, Map.of(), command);
        unit.await(0, "serving");
        StandIn made = new StandIn(folder, socket, unit, new ControlClient(door));
        try (Running tried = made.run(Map.of(), List.of("true"))) {
            assumeTrue(tried.exitCode() != ITS_OWN_FAILURE, tried.err());
        }
        return made;
    }

    /** Skips the test where {@code command} is not there. */
    static void needs(String command, String packages) {
        boolean found = false;
        for (String place : (System.getenv("PATH") + ":/usr/sbin:/sbin").split(":", -1)) {
            found |= Files.isExecutable(Path.of(place, command));
        }
        assumeTrue(found, "needs %s: apt-get install %s (.ci/run does)".formatted(command, packages));
    }

    /** Tells the unit a line of its control door. */
    String tell(String line) throws IOException {
        return control.send(line);
    }

    /** How many things the haptic driver has played. */
    long played() throws IOException {
        return control.where().played();
    }

    /** Runs any program that is to see the bus. */
    Running run(Map<String, String> environment, List<String> program) throws IOException {
        List<String> all = new ArrayList<>(
                List.of(folder.resolve("i2c-stand-in").toString(), "--bus", "1", "--model", socket.toString(), "--"));
        all.addAll(program);
        return Running.start(folder, environment, all);
    }

    /** Runs the service. */
    Running service(String... arguments) throws IOException {
        return run(Map.of(), Installation.command(List.of(arguments)));
    }

    @Override
    public void close() throws IOException {
        control.close();
        unit.close();
    }
}
