package plumbline.emulator.bus;

/** An I2C bus as Linux's {@code I2C_RDWR} sees it: transfers of messages, each to or from one 7-bit address. */
public interface BusModel {

    /** A transfer with no answer at one of its addresses: {@code EREMOTEIO}, as the Raspberry Pi's controller says it. */
    int NO_ANSWER = -121;

    /** A line is held low: {@code ETIMEDOUT}, as the Raspberry Pi's controller says it. */
    int TIMED_OUT = -110;

    /**
     * Carries out all messages of {@code transfer} between one start and one stop, in order, with repeated starts between
     * them. May be called by any thread; one transfer at a time.
     *
     * @return how many messages were carried, all or the first ones, or a negative errno; then what was read means nothing
     */
    int transfer(BusTransfer transfer);

    /** As {@code ioctl(I2C_TIMEOUT)}: from now on a transfer, whoever asks for it, is given up after so long. */
    default void timeOutAfter(long nanos) {}
}
