package plumbline.core.state;

/**
 * One direction of saving or loading: a class lists its fields once, as {@code x = codec.word(x)}, for both.
 *
 * <p>A saver takes the value and gives it back; a loader ignores the value and gives the one that was saved. The order of the
 * list is the layout. Takes nothing from the heap.
 */
public interface StateCodec {

    int word(int value);

    long word(long value);

    boolean flag(boolean value);

    /** All of {@code values}, in place. */
    void words(int[] values);

    /** All of {@code values}, in place. */
    void words(long[] values);

    /** All of {@code values}, in place. */
    void flags(boolean[] values);

    /** @param all the enum's values in order, from an array that is kept: asking for them takes room on the heap */
    <E extends Enum<E>> E choice(E value, E[] all);
}
