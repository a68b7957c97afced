package plumbline.core.state;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** Lets in a state that is whole and one's own, and says why it refuses any other. */
final class StateGate {

    private StateGate() {}

    /**
     * @param fresh false if there is a state already, which must not be replaced
     * @return the fields of the state that begins at {@code in}'s position, which stays; little-endian
     * @throws StateException if it is another's, or damaged
     */
    static ByteBuffer open(ByteBuffer in, boolean fresh, int rules, int kind, int fieldBytes) {
        if (!fresh) {
            throw new IllegalStateException("what goes on from a saved state must not have been used before");
        }
        ByteBuffer state = in.slice().order(ByteOrder.LITTLE_ENDIAN);
        require(
                state.remaining() >= StateFrame.HEAD_BYTES,
                "bytes, at least",
                StateFrame.HEAD_BYTES,
                state.remaining());
        same("the magic of a state", StateFrame.MAGIC, state.getInt());
        same("rules", rules, state.getInt());
        same("kind of sensor format", kind, state.getInt());
        same("bytes of fields", fieldBytes, state.getInt());
        int crc = state.getInt();
        require(state.remaining() >= fieldBytes, "bytes of fields", fieldBytes, state.remaining());
        CRC32 found = new CRC32();
        found.update(state.slice(StateFrame.HEAD_BYTES, fieldBytes));
        same("CRC", crc, (int) found.getValue());
        return state;
    }

    private static void same(String what, int expected, int found) {
        require(expected == found, what, expected, found);
    }

    private static void require(boolean fits, String what, int expected, int found) {
        if (!fits) {
            throw new StateException("a saved state must have " + what + " " + expected + ", found " + found
                    + "; it can't be gone on from");
        }
    }
}
