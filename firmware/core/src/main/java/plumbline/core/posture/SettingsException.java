package plumbline.core.posture;

/** A setting was refused; the message names it, what it takes and what was found. */
public final class SettingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public SettingsException(String message) {
        super(message);
    }
}
