package plumbline.host.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import plumbline.core.status.StatusReader;
import plumbline.core.status.StatusWriter;
import plumbline.core.status.UnitStatus;

/** The service's status page, mapped as soon as there is one. One thread. */
final class StatusFile {

    private final Path file;
    private @Nullable StatusReader reader;

    StatusFile(Path file) {
        this.file = file;
    }

    /** What was published last, or null before there is anything. */
    @Nullable UnitStatus read() throws IOException {
        StatusReader mapped = reader == null ? map() : reader;
        reader = mapped;
        return mapped == null ? null : mapped.read();
    }

    private @Nullable StatusReader map() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.size() < StatusWriter.PAGE_BYTES
                    ? null
                    : new StatusReader(channel.map(MapMode.READ_ONLY, 0, StatusWriter.PAGE_BYTES));
        } catch (NoSuchFileException notYet) {
            return null;
        }
    }
}
