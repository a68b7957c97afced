package plumbline.device.app;

/** The service can't start, for a reason that is its user's to mend: what, where, expected, found, what to do. */
final class StartException extends Exception {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    StartException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** One of {@link ExitCode}. */
    int exitCode() {
        return exitCode;
    }
}
