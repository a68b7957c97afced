package plumbline.host.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import plumbline.emulator.unit.Options;

/** The command that starts the unit's service as its launcher does, on this process's Java and class path. */
final class UnitCommand {

    /** Of the launcher, so that what is shown is what a unit does with as much memory. */
    static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xms16m",
            "-Xmx48m",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=24m",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+CrashOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "--enable-native-access=ALL-UNNAMED");

    /** The service's class; on the class path at run time only. */
    static final String MAIN = "plumbline.device.app.Plumbd";

    private static final String CACHE = "-XX:AOTCache=";

    private UnitCommand() {}

    static List<String> of(DemoOptions options, UnitFiles files, Path control) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(cache());
        set(command, "scenario", options.scenario());
        set(command, "seed", Long.toString(options.seed()));
        set(command, "speed", String.format(Locale.ROOT, "%.3f", options.speed()));
        set(command, "react", "on");
        set(command, "control", control.toString());
        set(command, "leash", Long.toString(ProcessHandle.current().pid()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(List.of("--bus", "/dev/i2c-1", "--events"));
        command.addAll(List.of("--state", files.home().toString()));
        command.addAll(List.of("--config", files.config().toString()));
        return command;
    }

    /** The cache of ahead-of-time work that this process was started with: it holds for the same class path. */
    private static List<String> cache() {
        return ProcessHandle.current()
                .info()
                .arguments()
                .flatMap(arguments -> Arrays.stream(arguments)
                        .filter(argument -> argument.startsWith(CACHE))
                        .findFirst())
                .map(cache -> List.of(cache, "-Xlog:disable"))
                .orElse(List.of());
    }

    private static void set(List<String> command, String name, String value) {
        command.add("-D" + Options.PREFIX + name + "=" + value);
    }
}
