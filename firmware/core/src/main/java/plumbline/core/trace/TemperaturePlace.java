package plumbline.core.trace;

/** Where a temperature was taken. Numbers in files are the ordinals: new ones are added at the end. */
public enum TemperaturePlace {
    /** The inertial sensor's own thermometer, beside what its batches carry. */
    SENSOR,
    /** The computer's processor. */
    PROCESSOR,
    BATTERY
}
