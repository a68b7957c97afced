package plumbline.host.files;

import java.io.IOException;

/** An input file can't be used; the message says which, where, what was expected, what was found and what to do. */
public final class BadInputException extends IOException {

    private static final long serialVersionUID = 1;

    public BadInputException(String message) {
        super(message);
    }

    public BadInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
