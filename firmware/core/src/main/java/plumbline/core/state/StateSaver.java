package plumbline.core.state;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Puts fields into a buffer; without one, only counts their bytes. */
final class StateSaver implements StateCodec {

    private @Nullable ByteBuffer out;
    private int bytes;

    /** Writes from {@code target}'s position on. */
    void begin(ByteBuffer target) {
        out = target;
        bytes = 0;
    }

    /** Bytes since {@link #begin}, or since the beginning. */
    int bytes() {
        return bytes;
    }

    @Override
    public int word(int value) {
        bytes += Integer.BYTES;
        if (out != null) {
            out.putInt(value);
        }
        return value;
    }

    @Override
    public long word(long value) {
        bytes += Long.BYTES;
        if (out != null) {
            out.putLong(value);
        }
        return value;
    }

    @Override
    public boolean flag(boolean value) {
        bytes++;
        if (out != null) {
            out.put((byte) (value ? 1 : 0));
        }
        return value;
    }

    @Override
    public void words(int[] values) {
        for (int value : values) {
            word(value);
        }
    }

    @Override
    public void words(long[] values) {
        for (long value : values) {
            word(value);
        }
    }

    @Override
    public void flags(boolean[] values) {
        for (boolean value : values) {
            flag(value);
        }
    }

    @Override
    public <E extends Enum<E>> E choice(E value, E[] all) {
        word(value.ordinal());
        return value;
    }
}
