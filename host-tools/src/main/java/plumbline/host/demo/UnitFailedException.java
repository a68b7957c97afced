package plumbline.host.demo;

import java.io.IOException;

/** The unit's service could not be started, or ended by itself; the message says what it said last. */
public final class UnitFailedException extends IOException {

    private static final long serialVersionUID = 1;

    UnitFailedException(String message) {
        super(message);
    }
}
