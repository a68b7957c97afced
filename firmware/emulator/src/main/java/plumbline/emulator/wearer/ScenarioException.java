package plumbline.emulator.wearer;

/** A scenario that can't be read; the message names file and line, what was expected, and what was found. */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ScenarioException(String message) {
        super(message);
    }
}
