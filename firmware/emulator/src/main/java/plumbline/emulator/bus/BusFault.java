package plumbline.emulator.bus;

/** What can be made to go wrong on an emulated unit. Words are those of a control line: {@code fault no-answer 200ms}. */
public enum BusFault {
    /** The chip acknowledges nothing. */
    NO_ANSWER("no-answer"),
    /** The clock line is held low: transfers wait for it, and time out. */
    BUS_STUCK("bus-stuck"),
    /** Transfers fail with {@code EIO}. */
    BUS_ERROR("bus-error"),
    /** Of every transfer only the first message is carried, and that is said. */
    TRANSFER_CUT("transfer-cut"),
    /** The chip is unplugged: no answer, and power lost when it comes back. */
    UNPLUGGED("unplugged"),
    /** A brown-out: the chip starts anew with another WHO_AM_I, until its power is cycled. */
    WRONG_IDENTITY("wrong-identity"),
    /** The chip starts anew by itself. */
    SENSOR_RESET("sensor-reset"),
    /** One bit of the chip's configuration flips. */
    CONFIGURATION_CHANGED("configuration-changed"),
    /** The next transfer is held up for so long that the FIFO runs over. */
    FIFO_OVERFLOW("fifo-overflow"),
    /** Bits flip in what is read. */
    GARBLED("garbled"),
    /** The chip's oscillator stands: no new samples. */
    STALLED("stalled"),
    /** Every sample repeats the last. */
    FROZEN("frozen"),
    /** The gyro's half of every sample repeats the last. */
    GYRO_FROZEN("gyro-frozen"),
    /** The accelerometer's half of every sample repeats the last. */
    ACCEL_FROZEN("accel-frozen"),
    /** An axis stands at its stop. */
    SATURATED("saturated"),
    /** The thermometer reads 95 °C. */
    TEMPERATURE("temperature"),
    /** The haptic driver is unplugged. */
    HAPTICS_MISSING("haptics-missing");

    private final String word;

    BusFault(String word) {
        this.word = word;
    }

    /** As a control line has it. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException if there is none of that word, naming those there are */
    public static BusFault of(String word) {
        StringBuilder known = new StringBuilder();
        for (BusFault fault : values()) {
            if (fault.word.equals(word)) {
                return fault;
            }
            known.append(known.isEmpty() ? "" : ", ").append(fault.word);
        }
        throw new IllegalArgumentException("fault must be one of " + known + "; found \"" + word + "\"");
    }
}
