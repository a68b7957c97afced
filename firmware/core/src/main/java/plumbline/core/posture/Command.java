package plumbline.core.posture;

/** What a wearer can ask of the engine while it runs. A trace records each, so that a replay asks the same. */
public enum Command {
    /** Take neutral from the next second held still; a value below 0 takes that back. */
    NEUTRAL,
    /** Let no alert be felt for value seconds; 0 ends it. */
    SNOOZE,
    /** The wearer's front: value is the ordinal of a {@link Forward}. */
    FORWARD,
    /** No more samples: judge what had not settled, end what is open; no value. */
    FINISH
}
