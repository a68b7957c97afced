package plumbline.host.trace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import plumbline.core.trace.ByteSource;
import plumbline.host.files.InputFiles;

/** The bytes of a file. */
public final class FileSource implements ByteSource, Closeable {

    private final FileChannel channel;

    private FileSource(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws plumbline.host.files.BadInputException if there is no file of that name that can be read */
    public static FileSource open(Path file) throws IOException {
        InputFiles.require(file);
        return new FileSource(FileChannel.open(file, StandardOpenOption.READ));
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return channel.read(target, position);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
