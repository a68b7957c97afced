package plumbline.device.i2c;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Messages of one transfer in memory that the kernel reads, laid out once.
 *
 * <pre>
 * 0    struct i2c_rdwr_ioctl_data   msgs: u64, nmsgs: u32, -
 * 16   struct i2c_msg [8]           addr: u16, flags: u16, len: u16, -, buf: u64
 * 144  what is written and read, message after message
 * </pre>
 *
 * <p>Layouts for 64-bit Linux: linux/i2c.h, linux/i2c-dev.h. Takes nothing from the heap in use; one thread. On the Raspberry
 * Pi's controller only the last message of a transfer may read.
 */
final class MessageList {

    static final int MAX_MESSAGES = Wire.MOST_REGISTERS;

    /** The kernel refuses longer messages (drivers/i2c/i2c-dev.c). */
    static final int MAX_MESSAGE_BYTES = 8192;

    private static final int MESSAGES_AT = 16;
    private static final int MESSAGE_BYTES = 16;
    private static final int DATA_AT = MESSAGES_AT + MAX_MESSAGES * MESSAGE_BYTES;
    private static final int DATA_BYTES = 2 * MAX_MESSAGE_BYTES;
    private static final short READ = 1;

    private final ByteBuffer memory;
    private final long address;
    private int count;
    private int used;

    MessageList(Arena arena) {
        MemorySegment segment = arena.allocate(DATA_AT + DATA_BYTES, Long.BYTES);
        memory = segment.asByteBuffer().order(ByteOrder.nativeOrder());
        address = segment.address();
        memory.putLong(0, address + MESSAGES_AT);
    }

    /** Of the {@code i2c_rdwr_ioctl_data}. */
    long address() {
        return address;
    }

    int count() {
        return count;
    }

    void clear() {
        count = 0;
        used = 0;
        memory.putInt(Long.BYTES, 0);
    }

    /** Appends a message that writes {@code register} and {@code length} bytes after it. */
    void addWrite(int chip, int register, byte[] from, int offset, int length) {
        int at = append(chip, (short) 0, length + 1);
        memory.put(at, (byte) register);
        memory.put(at + 1, from, offset, length);
    }

    /** Appends a message that writes {@code register} and {@code value}. */
    void addWrite(int chip, int register, byte value) {
        int at = append(chip, (short) 0, 2);
        memory.put(at, (byte) register);
        memory.put(at + 1, value);
    }

    /** Appends a message that writes {@code length} bytes. */
    void addWrite(int chip, byte[] from, int offset, int length) {
        memory.put(append(chip, (short) 0, length), from, offset, length);
    }

    /** Appends a message that writes one byte. */
    void addWrite(int chip, int value) {
        memory.put(append(chip, (short) 0, 1), (byte) value);
    }

    /** Lets the last message, a write, write {@code length} bytes more. */
    void extendWrite(byte[] from, int offset, int length) {
        int message = MESSAGES_AT + (count - 1) * MESSAGE_BYTES;
        memory.putShort(message + 4, (short) (memory.getShort(message + 4) + length));
        memory.put(DATA_AT + used, from, offset, length);
        used += length;
    }

    /** Appends a message that reads {@code length} bytes. */
    void addRead(int chip, int length) {
        append(chip, READ, length);
    }

    /** Copies all that message {@code index} read. */
    void copyRead(int index, byte[] into, int offset) {
        int message = MESSAGES_AT + index * MESSAGE_BYTES;
        memory.get(
                (int) (memory.getLong(message + 8) - address),
                into,
                offset,
                Short.toUnsignedInt(memory.getShort(message + 4)));
    }

    /** The first byte that message {@code index} read, 0 to 255. */
    int firstRead(int index) {
        return memory.get((int) (memory.getLong(MESSAGES_AT + index * MESSAGE_BYTES + 8) - address)) & 0xFF;
    }

    private int append(int chip, short flags, int length) {
        if (count == MAX_MESSAGES || length > MAX_MESSAGE_BYTES || used + length > DATA_BYTES) {
            throw Refusal.transfer(MAX_MESSAGES, MAX_MESSAGE_BYTES, DATA_BYTES);
        }
        int message = MESSAGES_AT + count * MESSAGE_BYTES;
        int at = DATA_AT + used;
        memory.putShort(message, (short) chip);
        memory.putShort(message + 2, flags);
        memory.putShort(message + 4, (short) length);
        memory.putLong(message + 8, address + at);
        count++;
        used += length;
        memory.putInt(Long.BYTES, count);
        return at;
    }
}
