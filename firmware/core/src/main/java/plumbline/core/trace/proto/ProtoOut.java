package plumbline.core.trace.proto;

import java.nio.ByteBuffer;

/**
 * Writes fields in the Protocol Buffers wire format into a little-endian buffer; takes nothing from the heap.
 *
 * <p>A field is written whatever its value, so that equal messages are equal bytes and sizes are known. Field numbers
 * are 1 to 15, whose key is one byte. The caller sees to it that there is room. Source: protobuf.dev, Encoding.
 */
public final class ProtoOut {

    /** The most bytes of a varint field: key and value. */
    public static final int VARINT_BYTES = 1 + 10;

    /** Bytes of a 64-bit field: key and value. */
    public static final int FIXED64_BYTES = 1 + Long.BYTES;

    /** Bytes of a 32-bit field: key and value. */
    public static final int FIXED32_BYTES = 1 + Integer.BYTES;

    private ProtoOut() {}

    /** {@code uint32}, {@code uint64}, {@code enum}. */
    public static void varint(ByteBuffer out, int field, long value) {
        out.put((byte) ((field << 3) | ProtoIn.VARINT));
        putVarint(out, value);
    }

    /** {@code sint32}. */
    public static void sint32(ByteBuffer out, int field, int value) {
        varint(out, field, ((value << 1) ^ (value >> 31)) & 0xffff_ffffL);
    }

    /** {@code bool}. */
    public static void bool(ByteBuffer out, int field, boolean value) {
        varint(out, field, value ? 1 : 0);
    }

    /** {@code fixed64}, {@code sfixed64}; and {@code double}, by its bits. */
    public static void fixed64(ByteBuffer out, int field, long value) {
        out.put((byte) ((field << 3) | ProtoIn.FIXED64)).putLong(value);
    }

    /** {@code fixed32}, {@code sfixed32}. */
    public static void fixed32(ByteBuffer out, int field, int value) {
        out.put((byte) ((field << 3) | ProtoIn.FIXED32)).putInt(value);
    }

    /** Key and length of a {@code bytes} field; as many bytes follow. */
    public static void bytes(ByteBuffer out, int field, int length) {
        out.put((byte) ((field << 3) | ProtoIn.BYTES));
        putVarint(out, length);
    }

    /** {@code string}: the first {@code maxChars} of {@code text} in UTF-8, an unpaired surrogate as a question mark. */
    public static void string(ByteBuffer out, int field, CharSequence text, int maxChars) {
        int chars = Math.min(text.length(), maxChars);
        out.put((byte) ((field << 3) | ProtoIn.BYTES));
        putVarint(out, Utf8.length(text, chars));
        Utf8.put(out, text, chars);
    }

    /** The most bytes {@link #string} takes. */
    public static int stringBytes(int maxChars) {
        return 1 + 5 + maxChars * Utf8.MAX_BYTES;
    }

    private static void putVarint(ByteBuffer out, long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }
}
