package plumbline.emulator.pi4j;

import com.pi4j.io.i2c.I2CBase;
import com.pi4j.io.i2c.I2CConfig;
import com.pi4j.io.i2c.I2CProvider;

/**
 * A Pi4J device on an emulated bus. Methods on byte arrays take nothing from the heap and throw nothing for what goes wrong on
 * the wires: they return what was read or written, or a negative errno.
 */
final class EmulatedI2C extends I2CBase<EmulatedI2CBus> {
    private static final int NO_REGISTER = -1;

    private final byte[] single = new byte[1];

    EmulatedI2C(I2CProvider provider, I2CConfig config, EmulatedI2CBus bus) {
        super(provider, config, bus);
    }

    @Override
    public int readRegister(int register) {
        return readOne(register & 0xFF);
    }

    @Override
    public int read() {
        return readOne(NO_REGISTER);
    }

    private synchronized int readOne(int register) {
        int result = i2CBus.read(register, single, 0, 1);
        return result < 0 ? result : single[0] & 0xFF;
    }

    @Override
    public int readRegister(int register, byte[] buffer, int offset, int length) {
        return i2CBus.read(register & 0xFF, buffer, offset, fit(buffer, offset, length));
    }

    @Override
    public int readRegister(byte[] register, byte[] buffer, int offset, int length) {
        return i2CBus.read(register, 0, register.length, buffer, offset, fit(buffer, offset, length));
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        return i2CBus.read(NO_REGISTER, buffer, offset, fit(buffer, offset, length));
    }

    @Override
    public int writeRegister(int register, byte b) {
        return writeOne(register & 0xFF, b);
    }

    @Override
    public int write(byte b) {
        return writeOne(NO_REGISTER, b);
    }

    private synchronized int writeOne(int register, byte b) {
        single[0] = b;
        return i2CBus.write(register, single, 0, 1);
    }

    @Override
    public int writeRegister(int register, byte[] data, int offset, int length) {
        return i2CBus.write(register & 0xFF, data, offset, length);
    }

    @Override
    public int writeRegister(byte[] register, byte[] data, int offset, int length) {
        return i2CBus.write(register, data, offset, length);
    }

    @Override
    public int write(byte[] data, int offset, int length) {
        return i2CBus.write(NO_REGISTER, data, offset, length);
    }

    @Override
    public void writeThenRead(
            byte[] writeBuffer,
            int writeOffset,
            int writeSize,
            int readDelayNanos,
            byte[] readBuffer,
            int readOffset,
            int readSize) {
        i2CBus.read(writeBuffer, writeOffset, writeSize, readBuffer, readOffset, readSize);
    }

    /** What is asked for beyond the array's end is left out, as Pi4J says. */
    private static int fit(byte[] buffer, int offset, int length) {
        return Math.min(length, buffer.length - offset);
    }
}
