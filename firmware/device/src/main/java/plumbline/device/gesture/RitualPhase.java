package plumbline.device.gesture;

/** Where the ritual that takes neutral stands. */
public enum RitualPhase {
    /** Nobody asked. */
    IDLE,
    /** Short buzzes, one a second: get upright. */
    COUNTDOWN,
    /** Waiting for a second of stillness. */
    STILL,
    /** The engine takes neutral. */
    TAKING,
    /** Neutral is taken; a buzz as each threshold is reached. */
    CHECK
}
