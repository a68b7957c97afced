package plumbline.core.state;

/** Something whose state can be saved and loaded. */
@FunctionalInterface
public interface Stateful {

    /** Lists every field that changes, in an order that never depends on their values. */
    void state(StateCodec codec);
}
