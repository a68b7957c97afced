package plumbline.host.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import plumbline.core.trace.ByteSink;

/**
 * An output that appears under its name when it is whole, or not at all: it is written beside and renamed by
 * {@link #commit}. A device such as {@code /dev/null} is written in place. Not thread-safe.
 */
public final class WholeFile implements ByteSink, AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path name;
    private final Path target;
    private final Path written;
    private final FileChannel channel;
    private final Writer writer;
    private boolean done;

    private WholeFile(Path name, Path target, Path written, FileChannel channel) {
        this.name = name;
        this.target = target;
        this.written = written;
        this.channel = channel;
        this.writer = new BufferedWriter(new OutputStreamWriter(stream(), StandardCharsets.UTF_8), BUFFER);
    }

    /** @throws WrongUseException if no file can be made of that name: a directory, a missing folder, no permission */
    public static WholeFile create(Path name) throws IOException {
        Path target = OutputFiles.target(name);
        boolean inPlace = Files.exists(target) && !Files.isRegularFile(target);
        Path written = inPlace ? target : target.resolveSibling(".plumb-" + UUID.randomUUID() + ".tmp");
        try {
            FileChannel channel = inPlace
                    ? FileChannel.open(written, StandardOpenOption.WRITE)
                    : FileChannel.open(written, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            if (!inPlace) {
                Unfinished.add(written);
            }
            return new WholeFile(name, target, written, channel);
        } catch (IOException e) {
            throw OutputFiles.failed(name, e);
        }
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw OutputFiles.failed(name, e);
        }
    }

    /** Does nothing: {@link #commit} makes the whole durable at once. */
    @Override
    public void force() {}

    /** UTF-8, buffered. */
    public Writer writer() {
        return writer;
    }

    /** Unbuffered; not to be mixed with {@link #writer}. */
    public OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                WholeFile.this.write(ByteBuffer.wrap(bytes, offset, length));
            }
        };
    }

    /** Writes out what is buffered and gives the file its name. */
    public void commit() throws IOException {
        writer.flush();
        try {
            if (written.equals(target)) {
                channel.close();
            } else {
                channel.force(true);
                channel.close();
                Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
                Unfinished.remove(written);
            }
            done = true;
        } catch (IOException e) {
            throw OutputFiles.failed(name, e);
        }
    }

    /** Removes what was written unless it was committed. */
    @Override
    public void close() throws IOException {
        if (!done) {
            channel.close();
            if (!written.equals(target)) {
                Files.deleteIfExists(written);
                Unfinished.remove(written);
            }
        }
    }
}
