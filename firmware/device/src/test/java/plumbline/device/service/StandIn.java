package plumbline.device.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plumbline.emulator.unit.ControlClient;

/** An emulated unit in a process of its own, and {@code hardware/emulation} to run programs that see it as /dev/i2c-1. */
final class StandIn implements AutoCloseable {

    private final Supervisor supervisor;
    private final Running unit;
    private final Path door;
    private final ControlClient control;

    private StandIn(Supervisor supervisor, Running unit, Path door) throws IOException {
        this.supervisor = supervisor;
        this.unit = unit;
        this.door = door;
        control = new ControlClient(door);
    }

    /**
     * Builds it and starts a unit; skips the test, saying why, where it can't be built or the kernel lacks what it needs.
     *
     * @param options of the emulated unit, {@code name=value}
     */
    static StandIn open(Path folder, String... options) throws IOException, InterruptedException {
        Supervisor supervisor = Supervisor.build(folder);
        Path door = folder.resolve("control");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Dplumbline.emulator.control=" + door));
        for (String option : options) {
            command.add("-Dplumbline.emulator." + option);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "plumbline.emulator.unit.ServedUnit"));
        command.add(supervisor.socket().toString());
        Running unit = Running.start(folder, Map.of(), command);
        unit.await(0, "serving");
        StandIn made = new StandIn(supervisor, unit, door);
        supervisor.assumeKernelPermits();
        return made;
    }

    /** Tells the unit a line of its control door. */
    String tell(String line) throws IOException {
        return control.send(line);
    }

    /** How many things the haptic driver has played. */
    long played() throws IOException {
        return control.where().played();
    }

    /** The control door's path, for a program to tell the unit something itself. */
    String door() {
        return door.toString();
    }

    Supervisor supervisor() {
        return supervisor;
    }

    /** Runs any program that is to see the bus. */
    Running run(Map<String, String> environment, List<String> program) throws IOException {
        return supervisor.run(environment, program);
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
