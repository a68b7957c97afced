package plumbline.device.imu;

import plumbline.device.i2c.Wire;
import plumbline.emulator.bus.BusModel;
import plumbline.emulator.bus.BusTransfer;

/** A chip on an emulated bus, spoken to as the device does. */
public final class EmulatedWire implements Wire {

    private final BusModel bus;
    private final int address;
    private final BusTransfer transfer = new BusTransfer();

    public EmulatedWire(BusModel bus, int address) {
        this.bus = bus;
        this.address = address;
    }

    @Override
    public int address() {
        return address;
    }

    @Override
    public int read(int register, byte[] into, int offset, int length) {
        check(length);
        transfer.clear();
        transfer.data[transfer.add(address, false, 1)] = (byte) register;
        int at = transfer.add(address, true, length);
        int result = carry();
        if (result < 0) {
            return result;
        }
        System.arraycopy(transfer.data, at, into, offset, length);
        return length;
    }

    @Override
    public int write(int register, byte[] from, int offset, int length) {
        check(length);
        transfer.clear();
        int at = transfer.add(address, false, 1 + length);
        transfer.data[at] = (byte) register;
        System.arraycopy(from, offset, transfer.data, at + 1, length);
        int result = carry();
        return result < 0 ? result : length;
    }

    @Override
    public int write(int register, int value) {
        transfer.clear();
        int at = transfer.add(address, false, 2);
        transfer.data[at] = (byte) register;
        transfer.data[at + 1] = (byte) value;
        int result = carry();
        return result < 0 ? result : 1;
    }

    private int carry() {
        int carried = bus.transfer(transfer);
        return carried >= 0 && carried < transfer.count() ? BROKEN : carried;
    }

    private static void check(int length) {
        if (length > LONGEST) {
            throw new AssertionError(length + " bytes in one transfer");
        }
    }
}
