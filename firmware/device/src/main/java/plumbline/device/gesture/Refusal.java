package plumbline.device.gesture;

/** Why neutral was not taken. */
public enum Refusal {
    /** It was, or nobody asked. */
    NONE,
    NOT_UPRIGHT,
    /** No second of stillness came within the time. */
    NOT_STILL,
    WALKING,
    LYING,
    NOT_WORN,
    /** The sensor does not answer. */
    SENSOR_AWAY,
    /** Asked again before it was taken. */
    ASKED_AGAIN
}
