package plumbline.emulator.chip;

/**
 * The ICM-42688-P's FIFO: whole packets in 2048 bytes, the oldest overwritten when it is full (TDK DS-000347, section 6).
 *
 * <pre>
 * packet 3, 16 bytes: header 0x68, specific force x y z, angular rate x y z, temperature (8 bits), timestamp (16 bits)
 * packets 1 and 2, 8 bytes: header 0x40 or 0x20, one triple, temperature
 * header: MSG ACCEL GYRO 20BITS TMST_FSYNC[1:0] ODR_ACCEL ODR_GYRO
 * </pre>
 */
final class PacketFifo {
    static final int CAPACITY = 2048;

    /** What an empty one reads: HEADER_MSG is set. */
    private static final int EMPTY = 0xFF;

    private final byte[] bytes = new byte[CAPACITY];
    private int packetBytes = 16;
    private int head;
    private int packets;
    private int taken;
    private boolean full;
    private int lost;

    /** Empties it, for packets of {@code newPacketBytes}. */
    void clear(int newPacketBytes) {
        packetBytes = newPacketBytes;
        head = 0;
        packets = 0;
        taken = 0;
        full = false;
        lost = 0;
    }

    int packets() {
        return packets;
    }

    int packetBytes() {
        return packetBytes;
    }

    /** True once after it was full. */
    boolean takeFull() {
        boolean was = full;
        full = false;
        return was;
    }

    /** Packets overwritten since the last {@link #clear}, up to 65 535. */
    int lost() {
        return lost;
    }

    /** Makes room and returns where the new packet begins in {@link #put}. */
    int begin() {
        int most = CAPACITY / packetBytes;
        if (packets == most) {
            head = (head + 1) % most;
            packets--;
            taken = 0;
            lost = StrictMath.min(lost + 1, 0xFFFF);
        }
        packets++;
        full |= packets == most;
        return (head + packets - 1) % most * packetBytes;
    }

    void put(int at, int value) {
        bytes[at] = (byte) value;
    }

    void put16(int at, int value, boolean bigEndian) {
        bytes[at] = (byte) (bigEndian ? value >> 8 : value);
        bytes[at + 1] = (byte) (bigEndian ? value : value >> 8);
    }

    /** A new read begins: a packet read in part is read again from its beginning, unless {@code resume}. */
    void beginRead(boolean resume) {
        taken = resume ? taken : 0;
    }

    /** The next byte; the packet is gone with its last one. */
    int take() {
        if (packets == 0) {
            return EMPTY;
        }
        int value = bytes[head * packetBytes + taken] & 0xFF;
        taken++;
        if (taken == packetBytes) {
            taken = 0;
            head = (head + 1) % (CAPACITY / packetBytes);
            packets--;
        }
        return value;
    }
}
