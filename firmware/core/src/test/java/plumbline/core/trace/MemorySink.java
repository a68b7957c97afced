package plumbline.core.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A file in memory that can be full. */
final class MemorySink implements ByteSink {

    private byte[] bytes = new byte[1 << 12];
    private int size;
    private int room = Integer.MAX_VALUE;
    int writes;
    int forced;

    /** From now on fails when {@code more} bytes were taken. */
    void limit(int more) {
        room = more;
    }

    @Override
    public void write(ByteBuffer source) throws IOException {
        writes++;
        int count = source.remaining();
        if (count > room) {
            throw new IOException("no space left on device");
        }
        room -= count;
        if (bytes.length < size + count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + count));
        }
        source.get(bytes, size, count);
        size += count;
    }

    @Override
    public void force() {
        forced++;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
