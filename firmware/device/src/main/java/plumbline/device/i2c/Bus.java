package plumbline.device.i2c;

/**
 * An I2C bus with one owner: the thread that opened it. A call by another is a programming error and throws
 * {@link IllegalStateException}.
 */
public interface Bus extends AutoCloseable {

    /**
     * A transfer is given up after so long, with {@link Wire#TIMED_OUT}: the longest one takes 35 ms at 100 kHz, and 9 ms at 400
     * kHz (see docs/adr/0015).
     */
    int TIMEOUT_MILLIS = 50;

    /** As a user knows it, such as {@code /dev/i2c-1}. */
    String name();

    /** The chip at {@code address}; whether it is there shows when it is spoken to. The same wire for the same address. */
    Wire at(int address);

    @Override
    void close();
}
