package plumbline.device.gesture;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A named pipe in the place of an input device: what is written to it comes as a device's events do. */
public final class Fifo {

    /** {@code KEY_PROG1}. */
    private static final short KEY = 148;

    private final Path path;

    private Fifo(Path path) {
        this.path = path;
    }

    public static Fifo at(Path path) {
        try {
            new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Fifo(path);
    }

    /** One event as the kernel writes it. */
    public static byte[] event(long seconds, long micros, int type, int value) {
        return ByteBuffer.allocate(ButtonReader.EVENT_BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(seconds)
                .putLong(micros)
                .putShort((short) type)
                .putShort(KEY)
                .putInt(value)
                .array();
    }

    /** The device as long as it is not closed, whoever reads or doesn't. */
    public RandomAccessFile plugIn() throws IOException {
        return new RandomAccessFile(path.toFile(), "rw");
    }

    /** Writes once somebody reads, then goes away. */
    void write(byte[]... events) {
        Thread.ofPlatform().daemon().start(() -> {
            try (OutputStream out = Files.newOutputStream(path)) {
                for (byte[] event : events) {
                    out.write(event);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
