package plumbline.emulator.bus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process that was started for a test, its standard error in a file. */
record Running(Process process, Path err) {

    private static final int PATIENCE_SECONDS = 120;

    record Outcome(int exitCode, String out, String err) {}

    static Running start(Path folder, String... command) throws IOException {
        Path err = Files.createTempFile(folder, "err", null);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, sbin) -> path + ":" + sbin);
        return new Running(builder.redirectError(err.toFile()).start(), err);
    }

    /** The next line of its standard output. */
    String line() throws IOException {
        return process.inputReader().readLine();
    }

    void type(String text) throws IOException {
        process.outputWriter().write(text);
        process.outputWriter().flush();
    }

    /** What it still prints, and how it ends. */
    Outcome await() throws IOException, InterruptedException {
        StringBuilder out = new StringBuilder();
        process.inputReader().lines().forEach(line -> out.append(line).append('\n'));
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("still running after " + PATIENCE_SECONDS + " s");
        }
        return new Outcome(process.exitValue(), out.toString(), Files.readString(err, StandardCharsets.UTF_8));
    }
}
