package plumbline.device.state;

import java.io.IOException;

/** The state folder can't be used; the message says what to do. */
public final class StateFolderException extends IOException {

    private static final long serialVersionUID = 1L;

    StateFolderException(String message) {
        super(message);
    }

    StateFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
