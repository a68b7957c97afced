package plumbline.device.i2c;

/**
 * One chip on a bus, by its registers: the seam between a driver and whatever carries its bytes.
 *
 * <p>Only the thread that owns the bus may call. Nothing is thrown and nothing taken from the heap for what goes wrong on the
 * wires: a negative result is {@code -errno} as Linux names it. A transfer is right only when all its messages were.
 */
public interface Wire {

    /** {@code EREMOTEIO}: nobody answered, as the Raspberry Pi's controller says it. */
    int NO_ANSWER = -121;

    /** {@code ENXIO}: nobody answered, as other controllers say it. */
    int NO_SUCH_DEVICE = -6;

    /** {@code ETIMEDOUT}: the clock line is held low. */
    int TIMED_OUT = -110;

    /** {@code EIO}: fewer messages were carried than asked for, or an error that has no number. */
    int BROKEN = -5;

    /** Bytes that one read or write may carry: more would not surely be through within {@link Bus#TIMEOUT_MILLIS}. */
    int LONGEST = 384;

    /** Registers that {@link #writeEach} takes. */
    int MOST_REGISTERS = 8;

    /** 7-bit address, 0x08 to 0x77. */
    int address();

    /**
     * Writes {@code register}, then with a repeated start reads {@code length} bytes, in one transfer.
     *
     * @param length at most {@link #LONGEST}
     * @return {@code length}, or a negative error
     */
    int read(int register, byte[] into, int offset, int length);

    /**
     * Writes {@code register} and {@code length} bytes after it, in one message.
     *
     * @param length at most {@link #LONGEST}
     * @return {@code length}, or a negative error
     */
    int write(int register, byte[] from, int offset, int length);

    /** Writes one register. @return 1, or a negative error */
    int write(int register, int value);

    /**
     * Writes registers here and there, a message each, in one transfer if the bus can carry several, else one after the other.
     *
     * @param registersAndValues {@code count} pairs of them, in order
     * @param count 1 to {@link #MOST_REGISTERS}
     * @return {@code count}, or a negative error, after which some may have been written
     */
    default int writeEach(byte[] registersAndValues, int count) {
        for (int i = 0; i < count; i++) {
            int result = write(registersAndValues[2 * i] & 0xFF, registersAndValues[2 * i + 1]);
            if (result < 0) {
                return result;
            }
        }
        return count;
    }

    /** True for the errors that say that nobody answered. */
    static boolean isNoAnswer(int error) {
        return error == NO_ANSWER || error == NO_SUCH_DEVICE;
    }
}
