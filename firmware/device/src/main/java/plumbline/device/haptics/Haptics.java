package plumbline.device.haptics;

/** Plays patterns without ever blocking. Owned by the thread that owns the bus; takes nothing from the heap after setup. */
public interface Haptics {

    /**
     * Starts {@code pattern} in place of what plays.
     *
     * @param strength 1 to 5
     * @return true if it plays now; else it is not remembered: there is no driver, or it isn't ready
     */
    boolean play(HapticPattern pattern, int strength, long nowNanos);

    /** One step; also looks now and then for a driver that went missing. */
    void step(long nowNanos);

    /** True while the motor runs, or may. */
    boolean isActive();

    /** False while the driver doesn't answer; a bus that is stuck or fails is none of its fault. */
    boolean isPresent();

    /** True when the driver found its motor missing, shorted, or of another kind than it was told; it is driven all the same. */
    default boolean hasUncalibratedMotor() {
        return false;
    }

    /** Stops the motor and puts the driver to sleep; best effort. */
    void stop();
}
