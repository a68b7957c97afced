package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A started service: what it prints as it prints it, how it ends. Killed with the test. */
final class Running implements AutoCloseable {

    private static final String JOURNAL = "JOURNAL_STREAM";
    private static final String AS_STANDARD_ERROR = "as standard error";

    private static final long PATIENCE_MILLIS = 60_000;

    private final Process process;
    private final Path err;
    private final List<String> lines = new ArrayList<>();
    private final Thread reader;
    private boolean silent;

    private Running(Process process, Path err) {
        this.process = process;
        this.err = err;
        reader = Thread.ofPlatform().daemon().start(this::read);
    }

    /** Standard error for systemd's journal. */
    static Map<String, String> journal() {
        return Map.of(JOURNAL, AS_STANDARD_ERROR);
    }

    /** As systemd names where its journal listens. */
    private static String place(Path file) throws IOException {
        return Files.getAttribute(file, "unix:dev") + ":" + Files.getAttribute(file, "unix:ino");
    }

    static Running start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, sbin) -> path + ":" + sbin);
        builder.environment().putAll(environment);
        builder.environment().replace(JOURNAL, AS_STANDARD_ERROR, place(err));
        return new Running(builder.start(), err);
    }

    private void read() {
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            while (line != null) {
                add(line);
                line = out.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        silent = true;
        notifyAll();
    }

    /** What it has printed so far. */
    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Lines so far. */
    synchronized int count() {
        return lines.size();
    }

    /** Lines so far that have {@code part}. */
    synchronized long count(String part) {
        return lines.stream().filter(line -> line.contains(part)).count();
    }

    /** Waits for a line from number {@code from} on that is right. @return the number of the line after it, 0 if none came */
    synchronized int await(int from, Predicate<String> right, long millis) throws InterruptedException {
        long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        int next = from;
        while (true) {
            for (; next < lines.size(); next++) {
                if (right.test(lines.get(next))) {
                    return next + 1;
                }
            }
            if (silent || System.nanoTime() > untilNanos) {
                return 0;
            }
            wait(100);
        }
    }

    private int await(int from, Predicate<String> right) throws InterruptedException, IOException {
        int at = await(from, right, PATIENCE_MILLIS);
        if (at == 0) {
            fail("never came, among " + lines.subList(from, lines.size()) + "\n" + err());
        }
        return at;
    }

    /** Waits for a line that has {@code part}. */
    int await(int from, String part) throws InterruptedException, IOException {
        return await(from, line -> line.contains(part));
    }

    /** Waits for the line that tells that {@code fault} began or ended. */
    int awaitFault(int from, String type, String fault) throws InterruptedException, IOException {
        return await(from, line -> line.contains(type) && line.contains("\"fault\":\"" + fault + "\""));
    }

    /** Sends SIGTERM; under a stand-in, to that, which passes it on. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Kills the Java process itself, wherever below it is. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    int exitCode() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            fail("still runs; " + err());
        }
        reader.join(PATIENCE_MILLIS);
        return process.exitValue();
    }

    /** Waits for its end; then the JSON that it printed last. */
    Map<String, Object> json() throws InterruptedException, IOException {
        exitCode();
        List<String> all = new ArrayList<>(lines);
        int begin = all.lastIndexOf("{");
        assertTrue(begin >= 0, () -> "no JSON in " + all + "\n" + err);
        return JSON.std.mapFrom(String.join("\n", all.subList(begin, all.size())));
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
