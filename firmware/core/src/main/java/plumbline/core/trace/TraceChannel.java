package plumbline.core.trace;

import org.jspecify.annotations.Nullable;

/** The streams of a trace. Their numbers in files are fixed, so that a file that lost its head can be read. */
enum TraceChannel {
    IMU("/imu", "ImuBatch"),
    DECISION("/decision", "Decision"),
    EVENT("/event", "Event"),
    TEMPERATURE("/temperature", "Temperature"),
    BATTERY("/battery", "Battery"),
    SETTING("/setting", "SettingChange"),
    COMMAND("/command", "Command"),
    HEALTH("/health", "Health");

    private static final TraceChannel[] ALL = values();

    private final String topic;
    private final String message;

    TraceChannel(String topic, String message) {
        this.topic = topic;
        this.message = message;
    }

    /** The channel's and the schema's number in a file. */
    int id() {
        return ordinal() + 1;
    }

    String topic() {
        return topic;
    }

    /** The message's name in {@code trace.proto}. */
    String message() {
        return message;
    }

    /** The channel numbered {@code id}, or null: one that a later version added. */
    static @Nullable TraceChannel of(int id) {
        return id >= 1 && id <= ALL.length ? ALL[id - 1] : null;
    }
}
