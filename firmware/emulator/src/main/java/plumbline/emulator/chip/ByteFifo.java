package plumbline.emulator.chip;

/**
 * A FIFO of bytes as the MPU-6050 has it: when it is full the oldest bytes go, one by one, and an empty one repeats the byte
 * read last (InvenSense RM-MPU-6000A rev. 4.2, section 4.31).
 */
final class ByteFifo {
    private final byte[] bytes;
    private int head;
    private int size;
    private byte last;
    private boolean overflowed;

    ByteFifo(int capacity) {
        bytes = new byte[capacity];
    }

    void clear() {
        head = 0;
        size = 0;
        overflowed = false;
    }

    int size() {
        return size;
    }

    /** Appends the two bytes of {@code value}, high byte first. */
    void pushBigEndian(int value) {
        push((byte) (value >> 8));
        push((byte) value);
    }

    private void push(byte value) {
        if (size == bytes.length) {
            head = (head + 1) % bytes.length;
            size--;
            overflowed = true;
        }
        bytes[(head + size) % bytes.length] = value;
        size++;
    }

    int pop() {
        if (size > 0) {
            last = bytes[head];
            head = (head + 1) % bytes.length;
            size--;
        }
        return last & 0xFF;
    }

    /** What {@link #pop} would give. */
    int peek() {
        return (size > 0 ? bytes[head] : last) & 0xFF;
    }

    /** True once after bytes were lost. */
    boolean takeOverflow() {
        boolean was = overflowed;
        overflowed = false;
        return was;
    }
}
