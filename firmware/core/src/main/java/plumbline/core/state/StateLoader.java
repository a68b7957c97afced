package plumbline.core.state;

import java.nio.ByteBuffer;

/** Takes fields out of a buffer. */
final class StateLoader implements StateCodec {

    private final ByteBuffer in;

    StateLoader(ByteBuffer in) {
        this.in = in;
    }

    @Override
    public int word(int value) {
        return in.getInt();
    }

    @Override
    public long word(long value) {
        return in.getLong();
    }

    @Override
    public boolean flag(boolean value) {
        return in.get() != 0;
    }

    @Override
    public void words(int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getInt();
        }
    }

    @Override
    public void words(long[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getLong();
        }
    }

    @Override
    public void flags(boolean[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.get() != 0;
        }
    }

    @Override
    public <E extends Enum<E>> E choice(E value, E[] all) {
        int ordinal = in.getInt();
        if (ordinal < 0 || ordinal >= all.length) {
            throw new StateException("the state has choice " + ordinal + " where there are " + all.length);
        }
        return all[ordinal];
    }
}
