package plumbline.core.status;

/** How the inertial sensor fares. Numbers in the page are the ordinals: new ones are added at the end. */
public enum SensorState {
    /** Being brought up; no samples yet. */
    STARTING,
    /** Samples come. */
    RUNNING,
    /** A fault stopped it; it is tried again. */
    RECOVERING
}
