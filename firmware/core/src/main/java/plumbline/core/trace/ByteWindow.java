package plumbline.core.trace;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A stretch of a source held in memory, moved on demand; grows to the largest record asked for, never with the file. */
final class ByteWindow {

    private static final int FIRST_BYTES = 1 << 18;
    private static final int LEAST_BYTES = 64;

    private final ByteSource source;
    private final long size;
    private byte[] bytes;
    private ByteBuffer buffer;
    private long base;
    private int filled;

    ByteWindow(ByteSource source) throws IOException {
        this.source = source;
        size = source.size();
        bytes = new byte[(int) Math.min(FIRST_BYTES, Math.max(size, LEAST_BYTES))];
        buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Bytes of the source when it was opened. */
    long size() {
        return size;
    }

    /** What {@link #at} gives positions in; little-endian. Another one after the window grew. */
    ByteBuffer buffer() {
        return buffer;
    }

    /** The same memory, for CRCs. */
    byte[] bytes() {
        return bytes;
    }

    /**
     * Sees to it that {@code count} bytes from {@code offset} are in memory; their position in {@link #buffer}. Positions
     * given before are void. The caller has seen that the source has as many.
     */
    int at(long offset, int count) throws IOException {
        if (offset < base || offset + count > base + filled) {
            move(offset, count);
        }
        return (int) (offset - base);
    }

    private void move(long offset, int count) throws IOException {
        int kept = offset >= base && offset < base + filled ? (int) (base + filled - offset) : 0;
        byte[] before = bytes;
        if (count > bytes.length) {
            hold(new byte[Math.max(count, 2 * bytes.length)]);
        }
        System.arraycopy(before, filled - kept, bytes, 0, kept);
        base = offset;
        filled = kept;
        buffer.clear().position(kept);
        while (filled < count) {
            int read = source.read(buffer, base + filled);
            if (read <= 0) {
                throw new EOFException(
                        "the file had " + size + " bytes when it was opened and now ends at byte " + (base + filled));
            }
            filled += read;
        }
        buffer.clear();
    }

    private void hold(byte[] memory) {
        bytes = memory;
        buffer = ByteBuffer.wrap(memory).order(ByteOrder.LITTLE_ENDIAN);
    }
}
