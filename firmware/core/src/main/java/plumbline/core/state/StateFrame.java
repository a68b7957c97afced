package plumbline.core.state;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * A state with what is needed to refuse it elsewhere; little-endian:
 *
 * <pre>
 *  0  u32 magic "PLST"    8  u32 kind of input    16  u32 CRC-32 of the fields
 *  4  u32 rules          12  u32 bytes of fields  20  fields
 * </pre>
 *
 * One thread. Saving takes nothing from the heap.
 */
public final class StateFrame {

    static final int MAGIC = 0x5453_4c50;
    private static final int CRC_AT = 16;
    static final int HEAD_BYTES = 20;

    private final Stateful owner;
    private final int rules;
    private final int kind;
    private final int fieldBytes;
    private final StateSaver saver = new StateSaver();
    private final CRC32 crc = new CRC32();

    /**
     * @param owner whose fields it is about; listed once here, to know their size
     * @param rules number of the rules that give the fields their meaning
     * @param kind stands for everything that was chosen when the owner was made and that its fields depend on
     */
    public StateFrame(Stateful owner, int rules, int kind) {
        this.owner = owner;
        this.rules = rules;
        this.kind = kind;
        owner.state(saver);
        fieldBytes = saver.bytes();
    }

    /** Bytes of a saved state, always the same. */
    public int bytes() {
        return HEAD_BYTES + fieldBytes;
    }

    /** Writes {@link #bytes()} from {@code out}'s position on, and moves it; the buffer's byte order is left as it was. */
    public void save(ByteBuffer out) {
        ByteOrder order = out.order();
        out.order(ByteOrder.LITTLE_ENDIAN);
        int from = out.position();
        out.putInt(MAGIC).putInt(rules).putInt(kind).putInt(fieldBytes).putInt(0);
        saver.begin(out);
        owner.state(saver);
        out.putInt(from + CRC_AT, crc(out, from + HEAD_BYTES, out.position()));
        out.order(order);
    }

    /**
     * Takes a state from {@code in}'s position on, and moves it.
     *
     * @param fresh false if the owner has a state of its own by now, which is an error
     * @throws StateException if it is no state of these rules, this kind and this size, or damaged; nothing is changed
     */
    public void load(ByteBuffer in, boolean fresh) {
        // What it says when it refuses lies elsewhere: the JVM makes a class's string literals when it compiles the
        // first of
        // its methods, on the thread that saves.
        ByteBuffer fields = StateGate.open(in, fresh, rules, kind, fieldBytes);
        owner.state(new StateLoader(fields));
        in.position(in.position() + bytes());
    }

    private int crc(ByteBuffer buffer, int from, int to) {
        int position = buffer.position();
        int limit = buffer.limit();
        crc.reset();
        crc.update(buffer.limit(to).position(from));
        buffer.limit(limit).position(position);
        return (int) crc.getValue();
    }
}
