package plumbline.core.posture;

/** Where a body frame has its forward direction from. */
public enum ForwardSource {
    /** Nothing is known yet: a unit flat on the upper back is assumed, its z axis pointing out of the back. */
    ASSUMED,
    /** Named by the wearer or technician as a sensor axis. */
    GIVEN,
    /** Taken from one slow forward bow. */
    LEARNT,
    /** Restored with a stored body frame. */
    RESTORED
}
