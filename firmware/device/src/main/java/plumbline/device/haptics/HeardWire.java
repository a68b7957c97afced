package plumbline.device.haptics;

import plumbline.device.i2c.Wire;

/** A wire that remembers whether its last transfer failed otherwise than by no answer: that tells of the bus, not of the chip. */
final class HeardWire implements Wire {

    private final Wire wire;
    private boolean failed;

    HeardWire(Wire wire) {
        this.wire = wire;
    }

    boolean hasBusFailed() {
        return failed;
    }

    @Override
    public int address() {
        return wire.address();
    }

    @Override
    public int read(int register, byte[] into, int offset, int length) {
        return heard(wire.read(register, into, offset, length));
    }

    @Override
    public int write(int register, byte[] from, int offset, int length) {
        return heard(wire.write(register, from, offset, length));
    }

    @Override
    public int write(int register, int value) {
        return heard(wire.write(register, value));
    }

    @Override
    public int writeEach(byte[] registersAndValues, int count) {
        return heard(wire.writeEach(registersAndValues, count));
    }

    private int heard(int result) {
        failed = result < 0 && !Wire.isNoAnswer(result);
        return result;
    }
}
