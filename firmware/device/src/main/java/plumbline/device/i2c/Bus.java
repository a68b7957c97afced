package plumbline.device.i2c;

/**
 * An I2C bus with one owner: the thread that opened it. A call by another is a programming error and throws
 * {@link IllegalStateException}.
 */
public interface Bus extends AutoCloseable {

    /** As a user knows it, such as {@code /dev/i2c-1}. */
    String name();

    /** The chip at {@code address}; whether it is there shows when it is spoken to. The same wire for the same address. */
    Wire at(int address);

    @Override
    void close();
}
