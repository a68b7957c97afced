package plumbline.core.status;

/** The bytes are no status page that this version can read. */
public final class StatusException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatusException(String message) {
        super(message);
    }
}
