package plumbline.device.recording;

import java.nio.ByteBuffer;

/**
 * What the data of each message in the ring looks like. The first eight bytes are always its sensor time, µs.
 *
 * <pre>
 *  BATCH     8 i32 period, 12 i32 samples, 16 i64 drained at, 24 i32 temperature, 28 i32 haptic, 32 i16 x 6 a sample
 *  DECISION  8 i64 of what time, 16 i32 kind, 20 i32 x 4 values
 *  EVENT     8 i32 severity, 12 text
 *  SETTING   8 text name, then text value
 *  COMMAND   8 i32 command, 12 i32 value
 *  HEALTH    8 i64 x 12 numbers, 104 i64 a kind of fault
 *  STATE     8 i64 messages dropped just before, 16 i32 bytes, 20 the engine's state
 *  text      i32 characters, u16 a character
 * </pre>
 */
final class RecordLayout {

    static final int BATCH = 1;
    static final int DECISION = 2;
    static final int EVENT = 3;
    static final int SETTING = 4;
    static final int COMMAND = 5;
    static final int HEALTH = 6;
    static final int STATE = 7;

    static final int BATCH_COUNTS = 32;
    static final int DECISION_VALUES = 20;
    static final int DECISION_BYTES = 36;
    static final int EVENT_TEXT = 12;
    static final int SETTING_NAME = 8;
    static final int COMMAND_BYTES = 16;
    static final int HEALTH_FAULTS = 104;
    static final int STATE_DATA = 20;

    /** The most characters of a text that are kept, as in a trace. */
    static final int MAX_CHARS = 1000;

    private RecordLayout() {}

    static int textBytes(String text) {
        return Integer.BYTES + Math.min(text.length(), MAX_CHARS) * Character.BYTES;
    }

    /** @return where the text ends */
    static int putText(ByteBuffer buffer, int at, String text) {
        int length = Math.min(text.length(), MAX_CHARS);
        buffer.putInt(at, length);
        int from = at + Integer.BYTES;
        for (int i = 0; i < length; i++) {
            buffer.putChar(from + i * Character.BYTES, text.charAt(i));
        }
        return from + length * Character.BYTES;
    }

    static String text(ByteBuffer buffer, int at) {
        char[] text = new char[buffer.getInt(at)];
        for (int i = 0; i < text.length; i++) {
            text[i] = buffer.getChar(at + Integer.BYTES + i * Character.BYTES);
        }
        return new String(text);
    }
}
