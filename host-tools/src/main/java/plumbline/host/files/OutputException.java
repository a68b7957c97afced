package plumbline.host.files;

import java.io.IOException;

/** Writing broke off, for a full disk or the like; nothing is left under the output's name that wasn't there before. */
public final class OutputException extends IOException {

    private static final long serialVersionUID = 1;

    public OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
