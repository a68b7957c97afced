package plumbline.device.sampling;

/** What can be in {@link LoopEvents}, and what its code and values are. */
public enum LoopEventType {
    /** The sensor runs and the engine was made. */
    SESSION_BEGAN,
    /** Code: ordinal of the {@link plumbline.device.imu.Fault}; a, b: expected and found, or 0. */
    FAULT_BEGAN,
    /** Code: ordinal of the fault; a: how long it lasted, ns. */
    FAULT_ENDED,
    /** Code: ordinal of the {@link plumbline.core.posture.DecisionKind}; a to d: its values; all but ANGLES. */
    DECISION,
    /** Code: ordinal of the {@link plumbline.device.haptics.HapticPattern}; a: 1 if it was played, else 0. */
    HAPTIC,
    /** Code: taps, or 1 for a request that came another way; a: ordinal of the {@link ControlKind} that was asked for. */
    GESTURE,
    /**
     * Code: ordinal of the {@link plumbline.device.gesture.RitualPhase} that began; a: ordinal of the
     * {@link plumbline.device.gesture.Refusal} that ended the one before.
     */
    RITUAL,
    /** The loop has ended; code: ordinal of the {@link LoopEnd}. */
    ENDED;

    private static final LoopEventType[] ALL = values();

    static LoopEventType of(int ordinal) {
        return ALL[ordinal];
    }
}
