package plumbline.core.trace;

import java.nio.ByteBuffer;

/** A file in memory, given out in pieces of at most {@code mostBytes}, as a pipe or a disk may. */
final class MemorySource implements ByteSource {

    private final byte[] bytes;
    private final int mostBytes;

    MemorySource(byte[] bytes) {
        this(bytes, Integer.MAX_VALUE);
    }

    MemorySource(byte[] bytes, int mostBytes) {
        this.bytes = bytes;
        this.mostBytes = mostBytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int read(ByteBuffer target, long position) {
        if (position >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(Math.min(target.remaining(), bytes.length - position), mostBytes);
        target.put(bytes, (int) position, count);
        return count;
    }
}
