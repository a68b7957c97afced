package plumbline.emulator.chip;

/** A vibration motor, as whoever shakes with it sees it. */
@FunctionalInterface
public interface Motor {

    /** How hard it is driven at {@code nowNanos}, 0 to 1000 of what is full for it. Takes nothing from the heap. */
    int drivePermille(long nowNanos);
}
