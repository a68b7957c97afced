package plumbline.device.app;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import org.tinylog.core.LogEntry;
import org.tinylog.core.LogEntryValue;
import org.tinylog.writers.Writer;

/** The log as systemd's journal takes it from standard error, which adds the time. tinylog finds it as {@code journal}. */
public final class JournalWriter implements Writer {

    /** @param properties none are known */
    public JournalWriter(Map<String, String> properties) {}

    @Override
    public Collection<LogEntryValue> getRequiredLogEntryValues() {
        return EnumSet.of(LogEntryValue.LEVEL, LogEntryValue.MESSAGE, LogEntryValue.EXCEPTION);
    }

    @Override
    public void write(LogEntry entry) {
        System.err.print(Console.prioritized(entry.getLevel(), entry.getMessage(), entry.getException()));
    }

    @Override
    public void flush() {
        System.err.flush();
    }

    @Override
    public void close() {}
}
