package plumbline.emulator.pi4j;

import com.pi4j.io.i2c.I2C;
import com.pi4j.io.i2c.I2CBusBase;
import com.pi4j.io.i2c.I2CConfig;
import java.util.concurrent.Callable;
import plumbline.emulator.bus.BusModel;
import plumbline.emulator.bus.BusTransfer;
import plumbline.emulator.bus.EmulatedBus;

/** One device's way to an emulated bus: a transfer of its own, used again and again. Takes nothing from the heap in use. */
final class EmulatedI2CBus extends I2CBusBase {

    /** {@code EINVAL}: more than Linux lets a message hold (drivers/i2c/i2c-dev.c). */
    private static final int INVALID = -22;

    private static final int MAX_MESSAGE_BYTES = 8192;

    private final BusModel model;
    private final BusTransfer transfer = new BusTransfer();
    private final int address;

    EmulatedI2CBus(I2CConfig config, BusModel model) {
        super(config);
        this.model = model;
        address = config.device();
    }

    /** The calling thread alone has the bus of this device meanwhile. */
    @Override
    public <R> R execute(I2C i2c, Callable<R> action) {
        return _execute(i2c, action);
    }

    /** Writes {@code register}, if it is not negative, and data after it. Returns {@code length} or a negative errno. */
    synchronized int write(int register, byte[] data, int offset, int length) {
        int head = register < 0 ? 0 : 1;
        if (head + length > MAX_MESSAGE_BYTES) {
            return INVALID;
        }
        transfer.clear();
        int at = transfer.add(address, false, head + length);
        if (head > 0) {
            transfer.data[at] = (byte) register;
        }
        System.arraycopy(data, offset, transfer.data, at + head, length);
        return result(length);
    }

    /** Writes {@code head}, then {@code data} after it. Returns {@code length} or a negative errno. */
    synchronized int write(byte[] head, byte[] data, int offset, int length) {
        if (head.length + length > MAX_MESSAGE_BYTES) {
            return INVALID;
        }
        transfer.clear();
        int at = transfer.add(address, false, head.length + length);
        System.arraycopy(head, 0, transfer.data, at, head.length);
        System.arraycopy(data, offset, transfer.data, at + head.length, length);
        return result(length);
    }

    /** Writes {@code register}, if it is not negative, then reads. Returns {@code length} or a negative errno. */
    synchronized int read(int register, byte[] into, int offset, int length) {
        if (length > MAX_MESSAGE_BYTES) {
            return INVALID;
        }
        transfer.clear();
        if (register >= 0) {
            transfer.data[transfer.add(address, false, 1)] = (byte) register;
        }
        return readAfter(into, offset, length);
    }

    /** Writes part of {@code head}, then reads. Returns {@code length} or a negative errno. */
    synchronized int read(byte[] head, int headOffset, int headLength, byte[] into, int offset, int length) {
        if (headLength > MAX_MESSAGE_BYTES || length > MAX_MESSAGE_BYTES) {
            return INVALID;
        }
        transfer.clear();
        int at = transfer.add(address, false, headLength);
        System.arraycopy(head, headOffset, transfer.data, at, headLength);
        return readAfter(into, offset, length);
    }

    private int readAfter(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int at = transfer.add(address, true, length);
        int result = result(length);
        if (result >= 0) {
            System.arraycopy(transfer.data, at, into, offset, length);
        }
        return result;
    }

    private int result(int length) {
        int carried = model.transfer(transfer);
        if (carried == transfer.count()) {
            return length;
        }
        return carried < 0 ? carried : EmulatedBus.BROKEN;
    }
}
