package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code hardware/emulation}, built into a folder: runs programs that see a bus model as /dev/i2c-1.
 *
 * @param socket where the model listens
 */
record Supervisor(Path folder, Path socket) {

    private static final Path SOURCES = Path.of("../../hardware/emulation");
    private static final int ITS_OWN_FAILURE = 125;

    /** Skips the test, saying why, where it can't be built. */
    static Supervisor build(Path folder) throws IOException, InterruptedException {
        needs("make", "make");
        needs("cc", "gcc libc6-dev linux-libc-dev");
        try (Running make =
                Running.start(folder, Map.of(), List.of("make", "-C", SOURCES.toString(), "OUT=" + folder))) {
            assertEquals(0, make.exitCode(), make::toString);
        }
        return new Supervisor(folder, folder.resolve("bus"));
    }

    /** Skips the test where {@code command} is not there. */
    static void needs(String command, String packages) {
        boolean found = false;
        for (String place : (System.getenv("PATH") + ":/usr/sbin:/sbin").split(":", -1)) {
            found |= Files.isExecutable(Path.of(place, command));
        }
        assumeTrue(found, "needs %s: apt-get install %s (.ci/run does)".formatted(command, packages));
    }

    /** Skips the test, saying why, where the kernel lacks what it needs. A model must listen. */
    void assumeKernelPermits() throws IOException, InterruptedException {
        try (Running tried = run(Map.of(), List.of("true"))) {
            assumeTrue(tried.exitCode() != ITS_OWN_FAILURE, tried.err());
        }
    }

    Running run(Map<String, String> environment, List<String> program) throws IOException {
        List<String> all = new ArrayList<>(
                List.of(folder.resolve("i2c-stand-in").toString(), "--bus", "1", "--model", socket.toString(), "--"));
        all.addAll(program);
        return Running.start(folder, environment, all);
    }

    /** Runs a program of the tests in a JVM with {@code flags}. */
    Running run(Class<?> program, List<String> flags, String... arguments) throws IOException {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(flags);
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        all.addAll(List.of(arguments));
        return run(Map.of(), all);
    }
}
