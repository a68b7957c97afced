package plumbline.device.i2c;

/** A bus that can't be opened; its message is for the user, with the reason and what to do. */
public class BusException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BusException(String message, Throwable cause) {
        super(message, cause);
    }

    BusException(String message) {
        super(message);
    }
}
