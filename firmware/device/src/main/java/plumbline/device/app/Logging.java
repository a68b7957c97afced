package plumbline.device.app;

import java.nio.file.Path;
import org.tinylog.Logger;
import org.tinylog.configuration.Configuration;
import org.tinylog.provider.ProviderRegistry;

/** Where the service's log goes: standard error, which systemd keeps in its journal, and files that roll. The main thread's. */
final class Logging {

    private static boolean begun;
    private static boolean kept;

    private Logging() {}

    /** To be called before the first line is logged. Three files of half a megabyte at most. */
    static void to(Path folder) {
        console();
        files(folder);
    }

    /** As {@link #to}, but not to standard error: for what was said there already. */
    static void onlyTo(Path folder) {
        begin();
        files(folder);
    }

    /** True if what is logged is also kept in files. */
    static boolean isKept() {
        return kept;
    }

    private static void files(Path folder) {
        kept = true;
        Configuration.set("level", "info");
        Configuration.set("writerFile", "log file");
        Configuration.set(
                "writerFile.file", folder.resolve("plumbd-{count}.log").toString());
        Configuration.set("writerFile.latest", folder.resolve("plumbd.log").toString());
        Configuration.set("writerFile.policies", "size: 512kb");
        Configuration.set("writerFile.backups", "3");
        Configuration.set("writerFile.charset", "UTF-8");
        Configuration.set("writerFile.format", "{date: yyyy-MM-dd HH:mm:ss.SSS} {level}: {message}");
    }

    /** Only what goes wrong, and only to standard error: for {@code --check} and the like. */
    static void quiet() {
        console();
        Configuration.set("level", "warn");
    }

    /** Says that something is wrong that should not be, wherever the log goes by then. */
    static void bug(Throwable failure, String sentence) {
        if (!begun) {
            quiet();
        }
        Logger.error(failure, sentence);
    }

    /** Writes what is not written yet; the last thing before the process ends. A log that nobody began stays untouched. */
    static void end() {
        if (!begun) {
            return;
        }
        begun = false;
        try {
            ProviderRegistry.getLoggingProvider().shutdown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void begin() {
        begun = true;
        // Its own hook would close the log at SIGTERM, while there is something to say.
        Configuration.set("autoshutdown", "false");
        // Which board it is on, Pi4J complains of at every start where it is none it knows.
        Configuration.set("level@com.pi4j", "off");
    }

    private static void console() {
        begin();
        if (Console.isJournal()) {
            Configuration.set("writerConsole", "journal");
            return;
        }
        Configuration.set("writerConsole", "console");
        Configuration.set("writerConsole.stream", "err");
        Configuration.set("writerConsole.format", "plumbd: {level}: {message}");
    }
}
