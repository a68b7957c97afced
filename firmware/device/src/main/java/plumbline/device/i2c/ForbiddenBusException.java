package plumbline.device.i2c;

/** A bus that is not to be touched on this machine, see {@link Machine#refusal}. */
public final class ForbiddenBusException extends BusException {

    private static final long serialVersionUID = 1;

    ForbiddenBusException(String message) {
        super(message);
    }
}
