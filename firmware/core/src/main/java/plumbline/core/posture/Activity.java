package plumbline.core.posture;

/** What the wearer is doing, as far as one sensor on the upper back can honestly tell. */
public enum Activity {
    /** Upright or leaning, with no more than a living body's small motion. */
    STILL,
    /** Moving, but not in the rhythm of steps. */
    MOVING,
    /** In the rhythm of steps. */
    WALKING,
    /** Trunk near the horizontal, and resting. */
    LYING,
    /** Stiller than a living body can be. */
    NOT_WORN
}
