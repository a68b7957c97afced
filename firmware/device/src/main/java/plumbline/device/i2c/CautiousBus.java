package plumbline.device.i2c;

import org.jspecify.annotations.Nullable;

/**
 * A bus that is asked once only while its clock line is held low: after a transfer that timed out all others are answered so
 * too, at once, until {@link #tryAgain}. So a stuck bus costs a loop one timeout a step, and one that ends none.
 *
 * <p>One thread, the bus's owner. Takes nothing from the heap for a transfer.
 */
public final class CautiousBus implements Bus {

    private static final int ADDRESSES = 0x80;

    private final Bus bus;
    private final @Nullable Wire[] wires = new @Nullable Wire[ADDRESSES];
    private boolean stuck;

    public CautiousBus(Bus bus) {
        this.bus = bus;
    }

    /** The next transfer is carried out, whatever became of the last. */
    public void tryAgain() {
        stuck = false;
    }

    @Override
    public String name() {
        return bus.name();
    }

    @Override
    public Wire at(int address) {
        Wire wire = wires[address];
        if (wire == null) {
            wire = new CautiousWire(bus.at(address));
            wires[address] = wire;
        }
        return wire;
    }

    @Override
    public void close() {
        bus.close();
    }

    private final class CautiousWire implements Wire {

        private final Wire wire;

        CautiousWire(Wire wire) {
            this.wire = wire;
        }

        @Override
        public int address() {
            return wire.address();
        }

        @Override
        public int read(int register, byte[] into, int offset, int length) {
            return stuck ? TIMED_OUT : seen(wire.read(register, into, offset, length));
        }

        @Override
        public int write(int register, byte[] from, int offset, int length) {
            return stuck ? TIMED_OUT : seen(wire.write(register, from, offset, length));
        }

        @Override
        public int write(int register, int value) {
            return stuck ? TIMED_OUT : seen(wire.write(register, value));
        }

        @Override
        public int writeEach(byte[] registersAndValues, int count) {
            return stuck ? TIMED_OUT : seen(wire.writeEach(registersAndValues, count));
        }

        private int seen(int result) {
            stuck = result == TIMED_OUT;
            return result;
        }
    }
}
