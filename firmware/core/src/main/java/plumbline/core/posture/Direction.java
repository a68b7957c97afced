package plumbline.core.posture;

/** Which way the trunk is away from neutral. */
public enum Direction {
    FORWARD,
    BACKWARD,
    LEFT,
    RIGHT
}
