package plumbline.device.sampling;

/** What others can ask of the loop. */
public enum ControlKind {
    /** Taps or a button asked for what two taps ask: neutral with its ritual, or the end of the check. */
    NEUTRAL,
    /** What four taps ask: snooze for the time that is set, or the end of it. */
    TOGGLE_SNOOZE,
    /** Let the wearer feel that something is wrong with the unit, as soon as the motor can within two seconds. */
    TROUBLE,
    /** Snooze for value seconds; 0 ends it. */
    SNOOZE,
    /** The wearer's front: value is the ordinal of a {@link plumbline.core.posture.Forward}. */
    FORWARD,
    /** Other settings. */
    SETTINGS,
    /** A line for the trace. */
    MARK;

    /** True for what a wearer asks with a hand on the unit, or a page in place of it. */
    boolean isGesture() {
        return this == NEUTRAL || this == TOGGLE_SNOOZE || this == SNOOZE;
    }
}
