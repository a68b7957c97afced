package plumbline.emulator.chip;

/**
 * A chip on an emulated bus: what its registers do when they are written and read, as time goes on.
 *
 * <p>The bus calls it for one transfer at a time; {@code nowNanos} never falls. Takes nothing from the heap in use. A register
 * pointer set by one message holds for the next, and moves on as the data sheet says.
 */
public interface EmulatedChip {

    /** As its data sheet writes it. */
    String name();

    /** 7-bit address. */
    int address();

    /** Takes a write message: the register address, then data. An empty one is only a question whether it is there. */
    void write(byte[] data, int offset, int length, long nowNanos);

    /** Answers a read message from where the register pointer stands. An empty one has no effect but that time goes on. */
    void read(byte[] into, int offset, int length, long nowNanos);

    /** Loses power and gets it back: registers as at power-on, FIFO empty. */
    void powerCycle(long nowNanos);

    /** What register {@code register} holds now, without any effect that reading has. */
    int peek(int register);

    /** Puts {@code value} into a register, as a fault would. */
    void poke(int register, int value);

    /** False while it acknowledges nothing, such as while it boots. */
    default boolean answers(long nowNanos) {
        return true;
    }

    /** Does what it does by itself until {@code nowNanos}, such as sampling; called before anything else on the bus changes. */
    default void advance(long nowNanos) {
        read(Nothing.BYTES, 0, 0, nowNanos);
    }
}
