package plumbline.device.imu;

/** What can go wrong between the sensor and the engine; each is counted by itself. */
public enum Fault {
    NO_ANSWER("no answer"),
    BUS_STUCK("bus held low"),
    BUS_ERROR("bus error"),
    WRONG_IDENTITY("wrong identity"),
    SENSOR_RESET("sensor reset itself"),
    CONFIGURATION_CHANGED("configuration changed"),
    FIFO_OVERFLOW("FIFO overflow"),
    FIFO_GARBLED("FIFO garbled"),
    STALLED("no samples"),
    FROZEN("frozen values"),
    SATURATED("saturated axis"),
    TEMPERATURE("temperature out of range"),
    HAPTICS_MISSING("haptic driver missing"),
    /** The haptic driver found its motor missing, shorted, or of another kind than it was told. */
    MOTOR_UNCALIBRATED("motor not calibrated");

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    /** The texts of all, by ordinal. */
    public static String[] texts() {
        Fault[] all = values();
        String[] texts = new String[all.length];
        for (Fault fault : all) {
            texts[fault.ordinal()] = fault.text;
        }
        return texts;
    }

    /** As a user reads it. */
    public String text() {
        return text;
    }
}
