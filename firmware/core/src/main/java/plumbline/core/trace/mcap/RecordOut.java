package plumbline.core.trace.mcap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** A buffer for records that are written now and then: grows as needed. Not for messages. */
final class RecordOut {

    private ByteBuffer buffer = allocate(1024);
    private int contentStart;

    /** Forgets everything. */
    void clear() {
        buffer.clear();
    }

    /** Bytes held. */
    int size() {
        return buffer.position();
    }

    /** Everything held, ready to be read; valid until the next change. */
    ByteBuffer bytes() {
        return buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN).flip();
    }

    /** A copy of everything held. */
    byte[] toArray() {
        byte[] copy = new byte[size()];
        buffer.get(0, copy);
        return copy;
    }

    /** Begins a record; {@link #end} completes it. */
    RecordOut begin(int opcode) {
        u8(opcode);
        u64(0);
        contentStart = size();
        return this;
    }

    void end() {
        buffer.putLong(contentStart - Long.BYTES, size() - contentStart);
    }

    RecordOut u8(int value) {
        room(Byte.BYTES).put((byte) value);
        return this;
    }

    RecordOut u16(int value) {
        room(Short.BYTES).putShort((short) value);
        return this;
    }

    RecordOut u32(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    RecordOut u64(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    RecordOut raw(byte[] bytes) {
        room(bytes.length).put(bytes);
        return this;
    }

    RecordOut string(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return u32(bytes.length).raw(bytes);
    }

    RecordOut map(Map<String, String> entries) {
        int lengthAt = size();
        u32(0);
        entries.forEach((key, value) -> string(key).string(value));
        buffer.putInt(lengthAt, size() - lengthAt - Integer.BYTES);
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger = allocate(Math.max(2 * buffer.capacity(), size() + bytes));
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }

    private static ByteBuffer allocate(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
