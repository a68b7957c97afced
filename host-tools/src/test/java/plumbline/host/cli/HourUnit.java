package plumbline.host.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.core.status.StatusReader;
import plumbline.core.status.StatusWriter;
import plumbline.core.status.UnitStatus;
import plumbline.core.time.LoopClock;
import plumbline.emulator.unit.EmulatedUnit;
import plumbline.emulator.unit.Options;

/** The unit's service as a process of its own, with its threads, on an emulated bus, in the time of {@link LoopLedClock}. */
final class HourUnit {

    private static final String SERVICE = "plumbline.device.app.Plumbd";
    private static final long LOOK_MILLIS = 20;

    private HourUnit() {}

    /** In the service's process: the emulated unit lives by the same time. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        EmulatedUnit.use(new EmulatedUnit(Options.fromSystem(), LoopLedClock.ofBus()));
        Class.forName(SERVICE).getMethod("main", String[].class).invoke(null, (Object) arguments);
    }

    /**
     * Runs the service until its sensor has seen {@code micros}, then ends it as systemd would.
     *
     * @param folder empty; the unit's state is in {@code state} below it
     * @param options of the emulated unit, as {@code scenario=/a/file}
     * @return what the service printed at its end
     */
    static String run(Path folder, long micros, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        Path services = Files.createDirectories(folder.resolve("first/META-INF/services"));
        Files.writeString(services.resolve(LoopClock.class.getName()), LoopLedClock.class.getName());
        Path state = folder.resolve("state");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx48m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                folder.resolve("first") + File.pathSeparator + System.getProperty("java.class.path")));
        options.forEach(option -> command.add("-D" + Options.PREFIX + option));
        command.add(HourUnit.class.getName());
        command.addAll(List.of("--state", state.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .start();
        try (BufferedReader out = process.inputReader()) {
            awaitMicros(process, state.resolve("run/status"), micros);
            process.toHandle().destroy();
            return out.lines().collect(Collectors.joining("\n"));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void awaitMicros(Process process, Path page, long micros) throws IOException, InterruptedException {
        while (process.isAlive()) {
            if (Files.exists(page) && Files.size(page) >= StatusWriter.PAGE_BYTES) {
                UnitStatus status = read(page);
                if (status != null && status.sensorMicros() >= micros) {
                    return;
                }
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static @Nullable UnitStatus read(Path page) throws IOException {
        try (FileChannel channel = FileChannel.open(page, StandardOpenOption.READ)) {
            return new StatusReader(channel.map(MapMode.READ_ONLY, 0, StatusWriter.PAGE_BYTES)).read();
        }
    }
}
