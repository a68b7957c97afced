package plumbline.core.trace.mcap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes a record's content field by field. Every input is legal: past the end, everything is 0 or empty and {@link #ok}
 * turns false for good.
 */
public final class RecordIn {

    private final ByteBuffer buffer;
    private final int end;
    private int at;
    private boolean ok = true;

    /** The content lies from {@code from} to {@code to} in the little-endian, array-backed {@code buffer}. */
    public RecordIn(ByteBuffer buffer, int from, int to) {
        this.buffer = buffer;
        at = from;
        end = to;
    }

    /** False once something was asked for that the record does not hold. */
    public boolean ok() {
        return ok;
    }

    /** Position of the next field in the buffer. */
    public int at() {
        return at;
    }

    /** Bytes left. */
    public int remaining() {
        return end - at;
    }

    public int u16() {
        int from = take(Short.BYTES);
        return ok ? Short.toUnsignedInt(buffer.getShort(from)) : 0;
    }

    public int u32() {
        int from = take(Integer.BYTES);
        return ok ? buffer.getInt(from) : 0;
    }

    public long u64() {
        int from = take(Long.BYTES);
        return ok ? buffer.getLong(from) : 0;
    }

    public String string() {
        return new String(bytes(u32()), UTF_8);
    }

    public byte[] bytes(long length) {
        int from = length <= remaining() ? take((int) length) : take(-1);
        byte[] bytes = new byte[ok ? (int) length : 0];
        buffer.get(ok ? from : 0, bytes);
        return bytes;
    }

    public Map<String, String> map() {
        Map<String, String> entries = new LinkedHashMap<>();
        int length = u32();
        if (length < 0 || length > remaining()) {
            ok = false;
        }
        int stop = at + length;
        while (ok && at < stop) {
            entries.put(string(), string());
        }
        ok &= at == stop;
        return entries;
    }

    private int take(int bytes) {
        int from = at;
        if (!ok || bytes < 0 || bytes > end - at) {
            ok = false;
            return from;
        }
        at += bytes;
        return from;
    }
}
