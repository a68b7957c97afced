package plumbline.host.files;

/** What was asked for can't be meant; the message says what, and what would be right. */
public final class WrongUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public WrongUseException(String message) {
        super(message);
    }
}
