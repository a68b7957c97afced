package plumbline.device.haptics;

/**
 * What the haptic driver's diagnosis says of the motor.
 *
 * @param text what was found, and what to do about it
 */
public record MotorVerdict(boolean passed, String text) {}
