package plumbline.core.trace.proto;

import java.nio.ByteBuffer;

/**
 * Goes through the fields of one message in the Protocol Buffers wire format; takes nothing from the heap.
 *
 * <p>Every input is legal: what is no message ends the walk with {@link #malformed}. Source: protobuf.dev, Encoding.
 */
public final class ProtoIn {

    /** Wire type of integers, enums and bools. */
    public static final int VARINT = 0;

    /** Wire type of 64-bit values. */
    public static final int FIXED64 = 1;

    /** Wire type of strings, bytes and messages. */
    public static final int BYTES = 2;

    /** Wire type of 32-bit values. */
    public static final int FIXED32 = 5;

    private ByteBuffer buffer = ByteBuffer.allocate(0);
    private int at;
    private int end;
    private boolean malformed;
    private int field;
    private int wireType;
    private long value;
    private int bytesAt;

    /** Begins with the message that lies from {@code from} to {@code to} in the little-endian {@code in}. */
    public ProtoIn start(ByteBuffer in, int from, int to) {
        buffer = in;
        at = from;
        end = to;
        malformed = false;
        return this;
    }

    /** Moves to the next field; false at the end, and where the bytes are no message. */
    public boolean next() {
        if (at == end) {
            return false;
        }
        long key = varint();
        field = (int) (key >>> 3);
        wireType = (int) key & 7;
        if (malformed || field == 0 || key >>> 32 != 0) {
            return fail();
        }
        return switch (wireType) {
            case VARINT -> {
                value = varint();
                yield !malformed;
            }
            case FIXED64 -> fixed(Long.BYTES);
            case FIXED32 -> fixed(Integer.BYTES);
            case BYTES -> bytes();
            default -> fail();
        };
    }

    /** True if the walk ended because the bytes are no message. */
    public boolean malformed() {
        return malformed;
    }

    /** Field number and wire type in one, {@code field << 3 | type}: what a switch goes by. */
    public int key() {
        return (field << 3) | wireType;
    }

    /** The value of a varint, fixed64 or fixed32 field; the length of a bytes field. */
    public long value() {
        return value;
    }

    /** The value of a {@code sint32} field. */
    public int sint32() {
        int bits = (int) value;
        return (bits >>> 1) ^ -(bits & 1);
    }

    /** Where in the buffer a bytes field begins; its length is {@link #value}. */
    public int bytesAt() {
        return bytesAt;
    }

    private boolean fixed(int size) {
        if (end - at < size) {
            return fail();
        }
        value = size == Long.BYTES ? buffer.getLong(at) : buffer.getInt(at);
        at += size;
        return true;
    }

    private boolean bytes() {
        value = varint();
        if (malformed || value < 0 || value > end - at) {
            return fail();
        }
        bytesAt = at;
        at += (int) value;
        return true;
    }

    private long varint() {
        long result = 0;
        for (int shift = 0; shift < 64 && at < end; shift += 7) {
            byte next = buffer.get(at++);
            result |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return result;
            }
        }
        fail();
        return 0;
    }

    private boolean fail() {
        malformed = true;
        at = end;
        return false;
    }
}
