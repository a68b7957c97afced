package plumbline.device.state;

/** A file that is not what it should be; the message goes on where the file's name ends. */
final class StateFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean newer;

    StateFileException(String message) {
        this(message, false);
    }

    StateFileException(String message, boolean newer) {
        super(message);
        this.newer = newer;
    }

    /** True if nothing is wrong with it but that a later program wrote it. */
    boolean isNewer() {
        return newer;
    }
}
