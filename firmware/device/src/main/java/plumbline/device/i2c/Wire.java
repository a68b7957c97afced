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

    /** {@code ETIMEDOUT}: a line is held low. */
    int TIMED_OUT = -110;

    /** {@code EIO}: fewer messages were carried than asked for, or an error that has no number. */
    int BROKEN = -5;

    /** 7-bit address, 0x08 to 0x77. */
    int address();

    /**
     * Writes {@code register}, then with a repeated start reads {@code length} bytes, in one transfer.
     *
     * @return {@code length}, or a negative error
     */
    int read(int register, byte[] into, int offset, int length);

    /**
     * Writes {@code register} and {@code length} bytes after it, in one message.
     *
     * @return {@code length}, or a negative error
     */
    int write(int register, byte[] from, int offset, int length);

    /** Writes one register. @return 1, or a negative error */
    int write(int register, int value);

    /** True for the errors that say that nobody answered. */
    static boolean isNoAnswer(int error) {
        return error == NO_ANSWER || error == NO_SUCH_DEVICE;
    }
}
