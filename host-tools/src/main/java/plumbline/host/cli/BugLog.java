package plumbline.host.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tinylog.Logger;
import org.tinylog.configuration.Configuration;
import org.tinylog.provider.ProviderRegistry;

/** Where the stack of a bug goes: a file of its own in the user's state folder. */
final class BugLog {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    private BugLog() {}

    /** The file written; the logger is set up here and not before, so that nobody else waits for it. */
    static Path write(List<String> arguments, Throwable bug) {
        Path file = folder().resolve("bug-" + OffsetDateTime.now(ZoneOffset.UTC).format(STAMP) + ".log");
        // In code, not in a file of tinylog's own name: the demo's child logs by this class path, otherwise.
        Configuration.set("level", "info");
        Configuration.set("writer", "file");
        Configuration.set("writer.file", file.toString());
        Configuration.set("writer.charset", "UTF-8");
        Configuration.set("writer.format", "{date: yyyy-MM-dd HH:mm:ss} {level}: {message}");
        Logger.error(bug, "plumb {} on Java {}", String.join(" ", arguments), Runtime.version());
        try {
            ProviderRegistry.getLoggingProvider().shutdown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return file;
    }

    private static Path folder() {
        String state = System.getenv("XDG_STATE_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        Path folder =
                (state == null || state.isEmpty() ? home.resolve(".local/state") : Path.of(state)).resolve("plumb");
        try {
            return Files.createDirectories(folder);
        } catch (IOException notThere) {
            return Path.of(System.getProperty("java.io.tmpdir"));
        }
    }
}
