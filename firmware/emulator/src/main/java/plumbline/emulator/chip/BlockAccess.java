package plumbline.emulator.chip;

import java.util.function.IntUnaryOperator;

/**
 * How a host gets at registers over I2C: a write begins with an address, which stays for the next message and moves on with
 * every byte.
 */
final class BlockAccess {

    /** One byte is written. */
    @FunctionalInterface
    interface Store {
        void store(int register, int value, long nowNanos);
    }

    /** One byte is read, with all that reading does. */
    @FunctionalInterface
    interface Load {
        int load(int register, long nowNanos);
    }

    private final int addressMask;
    private final Store store;
    private final Load load;
    private final IntUnaryOperator next;
    private int pointer;

    /**
     * @param addressMask bits of the first byte that are the address
     * @param next the address that comes after one within a block
     */
    BlockAccess(int addressMask, Store store, Load load, IntUnaryOperator next) {
        this.addressMask = addressMask;
        this.store = store;
        this.load = load;
        this.next = next;
    }

    /** The address back to 0. */
    void reset() {
        pointer = 0;
    }

    /** Where the next read begins. */
    int pointer() {
        return pointer;
    }

    void write(byte[] data, int offset, int length, long nowNanos) {
        if (length == 0) {
            return;
        }
        pointer = data[offset] & addressMask;
        for (int i = 1; i < length; i++) {
            store.store(pointer, data[offset + i] & 0xFF, nowNanos);
            pointer = next.applyAsInt(pointer);
        }
    }

    void read(byte[] into, int offset, int length, long nowNanos) {
        for (int i = 0; i < length; i++) {
            into[offset + i] = (byte) load.load(pointer, nowNanos);
            pointer = next.applyAsInt(pointer);
        }
    }
}
