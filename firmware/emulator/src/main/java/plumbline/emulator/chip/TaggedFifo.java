package plumbline.emulator.chip;

/**
 * The LSM6DSOX's FIFO: words of a tag and six bytes, the oldest overwritten when it is full (ST DS12814, section 6.5; tag
 * byte: section 9.72, FIFO_DATA_OUT_TAG).
 *
 * <pre>
 * tag byte: TAG_SENSOR[4:0] TAG_CNT[1:0] TAG_PARITY
 * </pre>
 */
final class TaggedFifo {

    /** Words that 3 kB of data hold. */
    static final int CAPACITY = 512;

    static final int WORD = 7;

    private final byte[] words = new byte[CAPACITY * WORD];
    private int head;
    private int size;
    private int slot;
    private boolean overrun;

    /** True from when a word was lost until somebody is told. */
    private boolean overrunLatched;

    /** True if it was asked to stop when full, instead of overwriting. */
    private boolean stopsWhenFull;

    void clear() {
        head = 0;
        size = 0;
        slot = 0;
        overrun = false;
        overrunLatched = false;
    }

    void stopWhenFull(boolean stops) {
        stopsWhenFull = stops;
    }

    int size() {
        return size;
    }

    /** True from when a word was lost until one is read. */
    boolean overrun() {
        return overrun;
    }

    /** True once after a word was lost. */
    boolean takeOverrun() {
        boolean latched = overrunLatched;
        overrunLatched = false;
        return latched;
    }

    /** The words after this belong to the next time slot. */
    void nextSlot() {
        slot = (slot + 1) & 3;
    }

    /** Appends a word of three 16-bit values. */
    void push(int tagSensor, int x, int y, int z) {
        if (size == CAPACITY) {
            overrun = true;
            overrunLatched = true;
            if (stopsWhenFull) {
                return;
            }
            head = (head + 1) % CAPACITY;
            size--;
        }
        int at = (head + size) % CAPACITY * WORD;
        words[at] = tag(tagSensor);
        put(at + 1, x);
        put(at + 3, y);
        put(at + 5, z);
        size++;
    }

    /** Even parity: the number of ones in the byte, parity included, is even. */
    private byte tag(int tagSensor) {
        int tag = tagSensor << 3 | slot << 1;
        return (byte) (tag | (Integer.bitCount(tag) & 1));
    }

    private void put(int at, int value) {
        words[at] = (byte) value;
        words[at + 1] = (byte) (value >> 8);
    }

    /** Byte {@code index} of the oldest word; 0 if there is none. */
    int front(int index) {
        return size == 0 ? 0 : words[head * WORD + index] & 0xFF;
    }

    void pop() {
        if (size > 0) {
            head = (head + 1) % CAPACITY;
            size--;
            overrun = false;
        }
    }
}
