package plumbline.host.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import plumbline.core.status.UnitStatus;
import plumbline.host.ending.Farewell;

/** The running service with the doors to it: its status page, the events it prints, and the emulator's control. */
final class UnitProcess implements AutoCloseable {

    /** The service promises to end within two seconds of SIGTERM. */
    private static final long END_SECONDS = 5;

    private static final int LAST_WORDS = 8;

    private final UnitFiles files;
    private final Path control;
    private final Process process;
    private final StatusFile status;
    private final UnitLink link;
    private final Queue<UnitEvent> events = new ConcurrentLinkedQueue<>();
    private final Deque<String> lastWords = new ArrayDeque<>();
    private final Thread listening;
    private final Farewell farewell;

    private UnitProcess(UnitFiles files, Path control, Process process) {
        this.files = files;
        this.control = control;
        this.process = process;
        farewell = Farewell.of(this::end);
        status = new StatusFile(files.status());
        link = new UnitLink(control);
        listening = listen("unit-events", process.getInputStream(), this::hear);
        listen("unit-log", process.getErrorStream(), this::remember);
    }

    static UnitProcess start(DemoOptions options, UnitFiles files) throws IOException {
        Path control = files.control();
        ProcessBuilder builder = new ProcessBuilder(UnitCommand.of(options, files, control));
        Map<String, String> environment = builder.environment();
        // Those that systemd would set, should this run below it.
        environment
                .keySet()
                .removeIf(name -> name.matches("(STATE|LOGS)_DIRECTORY|NOTIFY_SOCKET|JOURNAL_STREAM|WATCHDOG_.*"));
        environment.put("RUNTIME_DIRECTORY", files.run().toString());
        Process process = builder.start();
        process.getOutputStream().close();
        return new UnitProcess(files, control, process);
    }

    private static Thread listen(String name, InputStream from, Consumer<String> to) {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader in = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
                        for (String line = in.readLine(); line != null; line = in.readLine()) {
                            to.accept(line);
                        }
                    } catch (IOException closed) {
                        to.accept("(" + closed.getMessage() + ")");
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void hear(String line) {
        UnitEvent event = UnitEvent.parse(line);
        if (event == null) {
            remember(line);
        } else {
            events.add(event);
        }
    }

    private void remember(String line) {
        if (line.stripLeading().startsWith("at ") || line.stripLeading().startsWith("...")) {
            // The frames of a stack are in the log.
            return;
        }
        synchronized (lastWords) {
            lastWords.addLast(line);
            if (lastWords.size() > LAST_WORDS) {
                lastWords.removeFirst();
            }
        }
    }

    UnitFiles files() {
        return files;
    }

    UnitLink link() {
        return link;
    }

    /** The next thing that happened, or null. */
    @Nullable UnitEvent nextEvent() {
        return events.poll();
    }

    /** How it fares, or null before the service has said anything. */
    @Nullable UnitStatus status() throws IOException {
        return status.read();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** True if it has ended in order, which it does not by itself. */
    boolean wasToldToEnd() {
        return !process.isAlive() && process.exitValue() == 0;
    }

    long pid() {
        return process.pid();
    }

    /** That it ended by itself, as an exception. */
    UnitFailedException failure() {
        synchronized (lastWords) {
            return new UnitFailedException("the unit's service ended by itself with exit code " + process.exitValue()
                    + (lastWords.isEmpty() ? "." : "; it said last:\n  " + String.join("\n  ", lastWords))
                    + "\nIts log is in " + files.log() + ", what it recorded in " + files.flight() + ".");
        }
    }

    /** Ends it cleanly, by force if it doesn't; afterwards it is gone and all it said can be read. */
    @Override
    public void close() {
        farewell.close();
    }

    private void end() {
        link.close();
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(END_SECONDS, TimeUnit.SECONDS);
            }
            listening.join(TimeUnit.SECONDS.toMillis(1));
            if (!control.startsWith(files.home())) {
                Files.deleteIfExists(control);
                Files.deleteIfExists(control.toAbsolutePath().getParent());
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException leftBehind) {
            System.err.println("plumb: could not remove " + control + ": " + leftBehind.getMessage());
        }
    }
}
