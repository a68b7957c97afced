package plumbline.emulator.pi4j;

import com.pi4j.io.exception.IOException;
import com.pi4j.io.i2c.I2CBase;
import com.pi4j.io.i2c.I2CConfig;
import com.pi4j.io.i2c.I2CProvider;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Pi4J device on an emulated bus, which keeps to the same contract as the hardware's provider in {@code plumbline.device.i2c}.
 *
 * <p>Methods on byte arrays take nothing from the heap and throw nothing for what goes wrong on the wires: they return what was
 * read or written, or a negative errno. A length beyond the end of its array is cut to it. A read of 0 bytes carries nothing.
 */
final class EmulatedI2C extends I2CBase<EmulatedI2CBus> {
    private static final int NO_REGISTER = -1;

    private final byte[] single = new byte[1];

    EmulatedI2C(I2CProvider provider, I2CConfig config, EmulatedI2CBus bus) {
        super(provider, config, bus);
    }

    @Override
    public int readRegister(int register) {
        return readOne(checked(register));
    }

    @Override
    public int read() {
        return readOne(NO_REGISTER);
    }

    private synchronized int readOne(int register) {
        int result = wires().read(register, single, 0, 1);
        return result < 0 ? result : single[0] & 0xFF;
    }

    @Override
    public int readRegister(int register, byte[] buffer, int offset, int length) {
        return wires().read(checked(register), buffer, offset, fitting(buffer, offset, length));
    }

    @Override
    public int readRegister(byte[] register, byte[] buffer, int offset, int length) {
        return wires().read(register, 0, register.length, buffer, offset, fitting(buffer, offset, length));
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        return wires().read(NO_REGISTER, buffer, offset, fitting(buffer, offset, length));
    }

    @Override
    public int writeRegister(int register, byte b) {
        return writeOne(checked(register), b);
    }

    @Override
    public int write(byte b) {
        return writeOne(NO_REGISTER, b);
    }

    private synchronized int writeOne(int register, byte b) {
        single[0] = b;
        return wires().write(register, single, 0, 1);
    }

    @Override
    public int writeRegister(int register, byte[] data, int offset, int length) {
        return wires().write(checked(register), data, offset, fitting(data, offset, length));
    }

    @Override
    public int writeRegister(byte[] register, byte[] data, int offset, int length) {
        return wires().write(register, data, offset, fitting(data, offset, length));
    }

    @Override
    public int write(byte[] data, int offset, int length) {
        return wires().write(NO_REGISTER, data, offset, fitting(data, offset, length));
    }

    /** @throws IOException when the transfer failed: this method has nothing to return it by */
    @Override
    public void writeThenRead(
            byte @Nullable [] writeBuffer,
            int writeOffset,
            int writeSize,
            int readDelayNanos,
            byte @Nullable [] readBuffer,
            int readOffset,
            int readSize) {
        int result = 0;
        if (writeBuffer == null && readBuffer != null) {
            result = read(readBuffer, readOffset, readSize);
        } else if (writeBuffer != null && readBuffer == null) {
            result = write(writeBuffer, writeOffset, writeSize);
        } else if (writeBuffer != null && readBuffer != null) {
            int writing = fitting(writeBuffer, writeOffset, writeSize);
            int reading = fitting(readBuffer, readOffset, readSize);
            result = wires().read(writeBuffer, writeOffset, writing, readBuffer, readOffset, reading);
        }
        if (result < 0) {
            throw new IOException(getId() + ": errno " + -result);
        }
    }

    private EmulatedI2CBus wires() {
        if (!isOpen) {
            throw new IllegalStateException(getId() + " is closed");
        }
        return i2CBus;
    }

    private static int fitting(byte[] array, int offset, int length) {
        int fitting = Math.min(length, array.length - offset);
        Objects.checkFromIndexSize(offset, fitting, array.length);
        return fitting;
    }

    private static int checked(int register) {
        if ((register & ~0xFF) != 0) {
            throw new IllegalArgumentException("a register is 0 to 255, not " + register);
        }
        return register;
    }
}
