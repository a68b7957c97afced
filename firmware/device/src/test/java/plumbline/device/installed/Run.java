package plumbline.device.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the system, run to its end. */
record Run(int exitCode, String output) {

    private static final long PATIENCE_SECONDS = 300;

    /** Skips the test where {@code program} is not on the path. */
    static void assumeProgram(String program, String toInstall) {
        boolean found = List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        assumeTrue(found, () -> "needs " + program + ": install " + toInstall);
    }

    static Run of(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("run", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command[0] + " did not end in " + PATIENCE_SECONDS + " s");
            }
            return new Run(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    /** @return what it printed, given that it ended well */
    static String ok(String... command) throws IOException, InterruptedException {
        Run run = of(command);
        assertEquals(0, run.exitCode, () -> String.join(" ", command) + ": " + run.output);
        return run.output;
    }
}
