package plumbline.core.trace.proto;

import java.nio.ByteBuffer;

/** Text to UTF-8 (RFC 3629) without taking anything from the heap. */
final class Utf8 {

    /** Bytes of one {@code char} at most; a pair of surrogates takes four. */
    static final int MAX_BYTES = 3;

    private Utf8() {}

    /** Bytes that {@link #put} writes. */
    static int length(CharSequence text, int chars) {
        int bytes = 0;
        for (int i = 0; i < chars; ) {
            int point = codePoint(text, i, chars);
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
            i += Character.charCount(point);
        }
        return bytes;
    }

    static void put(ByteBuffer out, CharSequence text, int chars) {
        for (int i = 0; i < chars; ) {
            int point = codePoint(text, i, chars);
            put(out, point);
            i += Character.charCount(point);
        }
    }

    private static void put(ByteBuffer out, int point) {
        if (point < 0x80) {
            out.put((byte) point);
        } else if (point < 0x800) {
            out.put((byte) (0xc0 | (point >> 6)));
            out.put(tail(point));
        } else if (point < 0x1_0000) {
            out.put((byte) (0xe0 | (point >> 12)));
            out.put(tail(point >> 6)).put(tail(point));
        } else {
            out.put((byte) (0xf0 | (point >> 18)));
            out.put(tail(point >> 12)).put(tail(point >> 6)).put(tail(point));
        }
    }

    private static byte tail(int bits) {
        return (byte) (0x80 | (bits & 0x3f));
    }

    private static int codePoint(CharSequence text, int at, int chars) {
        char first = text.charAt(at);
        if (!Character.isSurrogate(first)) {
            return first;
        }
        boolean pair =
                Character.isHighSurrogate(first) && at + 1 < chars && Character.isLowSurrogate(text.charAt(at + 1));
        return pair ? Character.toCodePoint(first, text.charAt(at + 1)) : '?';
    }
}
