package plumbline.device.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A ring of messages between one writing thread and one reading thread, outside the heap. Neither waits for the other.
 *
 * <p>A message lies in one piece, at a multiple of eight bytes, in the machine's byte order:
 *
 * <pre>
 *   0  i32  bytes from here to the next message, a multiple of 8
 *   4  i32  type; 0 fills up the end of the ring
 *   8  ...  data
 * </pre>
 */
final class MessageRing {

    /** Type of what fills up the end. */
    static final int PADDING = 0;

    static final int HEAD_BYTES = 8;

    private static final int TYPE_AT = 4;

    private final ByteBuffer buffer;
    private final int capacity;
    private final int mask;

    /** Bytes written and to be read; the reader follows with {@link #taken}. Both only grow. */
    private final AtomicLong published = new AtomicLong();

    private final AtomicLong taken = new AtomicLong();

    private long head;
    private long takenSeen;
    private int claimed;
    private long tail;

    /** @param capacity in bytes, a power of two of at least 64 */
    MessageRing(int capacity) {
        if (capacity < 64 || Integer.bitCount(capacity) != 1) {
            throw Words.capacity(capacity);
        }
        this.capacity = capacity;
        mask = capacity - 1;
        buffer = ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
    }

    int capacity() {
        return capacity;
    }

    /** The bytes, for both sides: the writer's between {@link #claim} and {@link #commit}, the reader's from {@link #peek}. */
    ByteBuffer buffer() {
        return buffer;
    }

    /** Writer: bytes that are free at least. */
    int free() {
        takenSeen = taken.getAcquire();
        return capacity - (int) (head - takenSeen);
    }

    /**
     * Writer: makes room for a message of {@code dataBytes}, if {@code spareBytes} remain free beside it.
     *
     * @return where its data begins, or -1 if there is no room
     */
    int claim(int type, int dataBytes, int spareBytes) {
        int need = (HEAD_BYTES + dataBytes + 7) & -8;
        int index = (int) head & mask;
        int toEnd = capacity - index;
        int padding = need <= toEnd ? 0 : toEnd;
        long wanted = (long) need + padding + spareBytes;
        if (head + wanted - takenSeen > capacity && free() < wanted) {
            return -1;
        }
        if (padding > 0) {
            buffer.putInt(index, padding).putInt(index + TYPE_AT, PADDING);
            index = 0;
        }
        buffer.putInt(index, need).putInt(index + TYPE_AT, type);
        claimed = need + padding;
        return index + HEAD_BYTES;
    }

    /** Writer: hands over what was claimed. */
    void commit() {
        head += claimed;
        published.setRelease(head);
    }

    /** Reader: where the next message's data begins, or -1 if there is none. */
    int peek() {
        long end = published.getAcquire();
        while (tail < end) {
            int index = (int) tail & mask;
            if (buffer.getInt(index + TYPE_AT) != PADDING) {
                return index + HEAD_BYTES;
            }
            release(index);
        }
        return -1;
    }

    /** Reader: type of the message whose data begins at {@code at}. */
    int type(int at) {
        return buffer.getInt(at - HEAD_BYTES + TYPE_AT);
    }

    /** Reader: gives back the room of the message whose data begins at {@code at}. */
    void next(int at) {
        release(at - HEAD_BYTES);
    }

    private void release(int index) {
        tail += buffer.getInt(index);
        taken.setRelease(tail);
    }

    /** Apart: the JVM makes all words of a class on the heap of the thread that lets it compile the first of its methods. */
    private static final class Words {

        static IllegalArgumentException capacity(int found) {
            return new IllegalArgumentException("ring must have a power of two of bytes, found " + found);
        }
    }
}
