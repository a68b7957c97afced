package plumbline.core.state;

/** A state was refused: of other rules, another sensor format or another size, or damaged. The message says which. */
public final class StateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StateException(String message) {
        super(message);
    }
}
