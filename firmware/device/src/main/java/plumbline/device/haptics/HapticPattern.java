package plumbline.device.haptics;

/** What the wearer can feel. What each is made of is data of the driver. */
public enum HapticPattern {
    /** An alert. */
    NUDGE,
    /** An alert that was not answered. */
    INSISTENT_NUDGE,
    /** A slouch was corrected after an alert. */
    CORRECTED,
    /** One beat of the countdown to neutral. */
    COUNTDOWN,
    /** Neutral was taken: three buzzes. */
    NEUTRAL_SET,
    /** Neutral was refused: not still, or not upright. */
    REFUSED,
    /** A threshold was reached, while limits are shown. */
    LIMIT,
    /** Time for a break. */
    BREAK,
    /** Alerts are silent for a while. */
    SNOOZED,
    /** Something is wrong with the unit. */
    ERROR,
    /** Pairing with a phone or computer. */
    PAIRING
}
