package plumbline.emulator.bus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plumbline.emulator.bus.Running.Outcome;

/** {@code hardware/emulation}, built into a folder, to run programs under. */
record StandIn(Path executable, Path folder) {

    private static final Path SOURCES = Path.of("../../hardware/emulation");
    private static final int ITS_OWN_FAILURE = 125;

    /** Skips the test, saying what is missing, where it can't be built or the kernel lacks what it needs. */
    static StandIn build(Path folder) throws IOException, InterruptedException {
        needs("make", "make");
        needs("cc", "gcc libc6-dev linux-libc-dev");
        needs("i2ctransfer", "i2c-tools");
        Outcome made = Running.start(folder, "make", "-C", SOURCES.toString(), "OUT=" + folder)
                .await();
        if (made.exitCode() != 0) {
            throw new IOException("make failed: " + made.err());
        }
        return new StandIn(folder.resolve("i2c-stand-in"), folder);
    }

    private static void needs(String command, String packages) {
        boolean found = false;
        for (String place : (System.getenv("PATH") + ":/usr/sbin:/sbin").split(":", -1)) {
            found |= Files.isExecutable(Path.of(place, command));
        }
        assumeTrue(found, "needs %s: apt-get install %s (.ci/run does)".formatted(command, packages));
    }

    void assumeKernelPermits(Path socket) throws IOException, InterruptedException {
        Outcome tried = run(socket, "true");
        assumeTrue(tried.exitCode() != ITS_OWN_FAILURE, tried.err());
    }

    /** Runs a program to its end, with bus 1 on {@code socket}. */
    Outcome run(Path socket, String... program) throws IOException, InterruptedException {
        return start(socket, program).await();
    }

    Running start(Path socket, String... program) throws IOException {
        List<String> all =
                new ArrayList<>(List.of(executable.toString(), "--bus", "1", "--model", socket.toString(), "--"));
        all.addAll(List.of(program));
        return Running.start(folder, all.toArray(String[]::new));
    }
}
