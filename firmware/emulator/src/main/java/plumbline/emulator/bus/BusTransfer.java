package plumbline.emulator.bus;

/**
 * Messages between one start and one stop. Mutable and reused; takes nothing from the heap after construction.
 *
 * <p>Data of message {@code i} stands in {@link #data} from {@code offset(i)}, {@code length(i)} bytes: written by the caller
 * for a write, by the bus for a read.
 */
public final class BusTransfer {

    /** {@code I2C_RDWR_IOCTL_MAX_MSGS} of linux/i2c-dev.h. */
    public static final int MAX_MESSAGES = 42;

    /** Bytes all messages of a transfer may hold together. */
    public static final int MAX_BYTES = 65_536;

    public final byte[] data = new byte[MAX_BYTES];

    private final int[] addresses = new int[MAX_MESSAGES];
    private final boolean[] reads = new boolean[MAX_MESSAGES];
    private final int[] offsets = new int[MAX_MESSAGES];
    private final int[] lengths = new int[MAX_MESSAGES];
    private int count;
    private int used;

    public void clear() {
        count = 0;
        used = 0;
    }

    /**
     * Appends a message of {@code length} bytes, 0 to what is left.
     *
     * @return where its data begins in {@link #data}
     */
    public int add(int address, boolean read, int length) {
        int at = used;
        addresses[count] = address;
        reads[count] = read;
        offsets[count] = at;
        lengths[count] = length;
        used += length;
        count++;
        return at;
    }

    public int count() {
        return count;
    }

    public int address(int index) {
        return addresses[index];
    }

    public boolean isRead(int index) {
        return reads[index];
    }

    public int offset(int index) {
        return offsets[index];
    }

    public int length(int index) {
        return lengths[index];
    }
}
