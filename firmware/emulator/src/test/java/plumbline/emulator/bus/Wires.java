package plumbline.emulator.bus;

/** What a driver does on a bus, as a test writes it: registers of one chip. */
public final class Wires {
    private final BusModel bus;
    private final int address;
    private final BusTransfer transfer = new BusTransfer();

    public Wires(BusModel bus, int address) {
        this.bus = bus;
        this.address = address;
    }

    /** The transfer's result. */
    public int write(int register, int... values) {
        transfer.clear();
        int at = transfer.add(address, false, 1 + values.length);
        transfer.data[at] = (byte) register;
        for (int i = 0; i < values.length; i++) {
            transfer.data[at + 1 + i] = (byte) values[i];
        }
        return bus.transfer(transfer);
    }

    /** The transfer's result; bytes are at {@link #at}. */
    public int read(int register, int length) {
        transfer.clear();
        transfer.data[transfer.add(address, false, 1)] = (byte) register;
        transfer.add(address, true, length);
        return bus.transfer(transfer);
    }

    /** Byte {@code index} of the last read, 0 to 255. */
    public int at(int index) {
        return transfer.data[transfer.offset(1) + index] & 0xFF;
    }

    /** Two bytes of the last read, low one first, signed. */
    public short word(int index) {
        return (short) (at(index) | at(index + 1) << 8);
    }

    /** One register's value, or the negative result. */
    public int get(int register) {
        int result = read(register, 1);
        return result < 0 ? result : at(0);
    }

    /** One register's value through the bus, or a failure. */
    public int value(int register) {
        int value = get(register);
        if (value < 0) {
            throw new AssertionError("read of register " + register + " gave " + value);
        }
        return value;
    }
}
