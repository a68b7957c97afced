package plumbline.device.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tinylog.Level;

/** Standard error, for a person as lines that say who speaks, for the journal as lines with their priority (sd-daemon(3)). */
final class Console {

    private static final Path ERR = Path.of("/proc/self/fd/2");
    private static final boolean JOURNAL = isJournal(System.getenv(), ERR);

    private Console() {}

    /** True if systemd's journal takes what is written to standard error. */
    static boolean isJournal() {
        return JOURNAL;
    }

    /** The variable alone says little: whatever a service starts inherits it, terminals of a desktop and their pipes too. */
    static boolean isJournal(Map<String, String> environment, Path err) {
        String journal = environment.getOrDefault("JOURNAL_STREAM", "");
        if (journal.isEmpty()) {
            return false;
        }
        try {
            return journal.equals(Files.getAttribute(err, "unix:dev") + ":" + Files.getAttribute(err, "unix:ino"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Why the service does not start. Works without the log. */
    static void refuse(String sentences) {
        sentences.lines().forEach(line -> print(Level.ERROR, line, "plumbd: "));
    }

    /** What is wrong, where the log can't say it. */
    static void warn(String sentence) {
        print(Level.WARN, sentence, "plumbd: WARN: ");
    }

    private static void print(Level level, String sentence, String who) {
        System.err.print(JOURNAL ? prioritized(level, sentence, null) : who + sentence + "\n");
    }

    /** Each line of it with the priority, that the journal may take them one by one. */
    static String prioritized(Level level, @Nullable String message, @Nullable Throwable failure) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        if (message != null) {
            out.println(message);
        }
        if (failure != null) {
            failure.printStackTrace(out);
        }
        String prefix = "<" + priority(level) + ">";
        StringBuilder lines = new StringBuilder();
        text.toString()
                .lines()
                .forEach(line -> lines.append(prefix).append(line).append('\n'));
        return lines.toString();
    }

    private static int priority(Level level) {
        return switch (level) {
            case ERROR -> 3;
            case WARN -> 4;
            case INFO -> 6;
            default -> 7;
        };
    }
}
