package plumbline.device.sampling;

/** Why a loop ended. */
public enum LoopEnd {
    /** It has not. */
    NONE(""),
    /** It was asked to. */
    STOPPED("stopped"),
    /** The sensor that came back, or was found instead, is not of the session's kind: a new session has to be made. */
    OTHER_SENSOR(
            "another sensor, or another range or rate, than at the start of the session; the service has to start again");

    private final String text;

    LoopEnd(String text) {
        this.text = text;
    }

    /** As a user reads it. */
    public String text() {
        return text;
    }
}
