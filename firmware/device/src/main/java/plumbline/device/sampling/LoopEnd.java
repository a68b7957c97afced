package plumbline.device.sampling;

/** Why a loop ended. */
public enum LoopEnd {
    /** It has not. */
    NONE(""),
    /** It was asked to. */
    STOPPED("stopped"),
    /** The sensor that came back is not the one the session was made for: a new session has to be made. */
    OTHER_SENSOR(
            "another sensor, or another range or rate, after a restart of the sensor; the service has to start again");

    private final String text;

    LoopEnd(String text) {
        this.text = text;
    }

    /** As a user reads it. */
    public String text() {
        return text;
    }
}
