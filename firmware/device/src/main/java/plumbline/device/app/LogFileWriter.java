package plumbline.device.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tinylog.core.LogEntry;
import org.tinylog.core.LogEntryValue;
import org.tinylog.writers.RollingFileWriter;
import org.tinylog.writers.Writer;
import plumbline.device.os.FileTrouble;

/**
 * The log's files, which may fail: that is said once, on standard error, where the log goes on. tinylog finds it as {@code log
 * file}.
 */
public final class LogFileWriter implements Writer {

    private final Path folder;
    private final @Nullable RollingFileWriter files;
    private boolean failing;

    /** @param properties of {@link RollingFileWriter} */
    public LogFileWriter(Map<String, String> properties) {
        Path absolute = Path.of(properties.getOrDefault("file", "")).toAbsolutePath();
        Path parent = absolute.getParent();
        folder = parent == null ? absolute : parent;
        files = open(properties);
    }

    private @Nullable RollingFileWriter open(Map<String, String> properties) {
        try {
            return new RollingFileWriter(properties);
        } catch (IOException e) {
            tell(e);
            return null;
        }
    }

    private void tell(IOException e) {
        Console.warn("the log folder " + folder + " can't be used: " + FileTrouble.withFolder(folder, e)
                + ". Nothing is logged there until it can be");
    }

    @Override
    public Collection<LogEntryValue> getRequiredLogEntryValues() {
        return files == null ? EnumSet.noneOf(LogEntryValue.class) : files.getRequiredLogEntryValues();
    }

    @Override
    public void write(LogEntry entry) {
        if (files == null) {
            return;
        }
        try {
            files.write(entry);
            failing = false;
        } catch (IOException e) {
            fail(e);
        }
    }

    @Override
    public void flush() {
        try {
            if (files != null) {
                files.flush();
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        try {
            if (files != null) {
                files.close();
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    private void fail(IOException e) {
        if (!failing) {
            failing = true;
            tell(e);
        }
    }
}
