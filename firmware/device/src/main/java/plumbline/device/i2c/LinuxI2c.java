package plumbline.device.i2c;

import com.pi4j.io.exception.IOException;
import com.pi4j.io.i2c.I2CBase;
import com.pi4j.io.i2c.I2CConfig;
import com.pi4j.io.i2c.I2CProvider;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plumbline.device.os.Errno;

/**
 * One chip on {@link LinuxBus} as Pi4J sees it; every call is one transfer.
 *
 * <p>Each byte-array method returns what it carried or a negative errno, and throws only for a wrong argument, a wrong thread
 * or a closed device. A length beyond the end of its array is cut to it, as Pi4J has it; one beyond the kernel's 8192 bytes is
 * {@code -EINVAL}. A read of 0 bytes carries nothing and returns 0; a raw write of 0 bytes asks whether the chip is there.
 */
final class LinuxI2c extends I2CBase<LinuxBus> implements SeveralMessages {

    private static final int TOO_LONG = -Errno.EINVAL;

    private final int chip;

    LinuxI2c(I2CProvider provider, I2CConfig config, LinuxBus bus) {
        super(provider, config, bus);
        chip = config.device();
        bus.use();
    }

    @Override
    public int read() {
        MessageList messages = begin();
        messages.addRead(chip, 1);
        int error = i2CBus.carry();
        return error < 0 ? error : messages.firstRead(0);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        MessageList messages = begin();
        int fitting = fitting(buffer, offset, length);
        if (fitting > MessageList.MAX_MESSAGE_BYTES) {
            return TOO_LONG;
        }
        messages.addRead(chip, fitting);
        return finishRead(messages, 0, buffer, offset, fitting);
    }

    @Override
    public int write(byte value) {
        begin().addWrite(chip, value);
        int error = i2CBus.carry();
        return error < 0 ? error : 1;
    }

    @Override
    public int write(byte[] data, int offset, int length) {
        MessageList messages = begin();
        int fitting = fitting(data, offset, length);
        if (fitting > MessageList.MAX_MESSAGE_BYTES) {
            return TOO_LONG;
        }
        messages.addWrite(chip, data, offset, fitting);
        int error = i2CBus.carry();
        return error < 0 ? error : fitting;
    }

    @Override
    public int readRegister(int register) {
        MessageList messages = begin();
        messages.addWrite(chip, checked(register));
        messages.addRead(chip, 1);
        int error = i2CBus.carry();
        return error < 0 ? error : messages.firstRead(1);
    }

    @Override
    public int readRegister(int register, byte[] buffer, int offset, int length) {
        MessageList messages = begin();
        int fitting = fitting(buffer, offset, length);
        if (fitting > MessageList.MAX_MESSAGE_BYTES) {
            return TOO_LONG;
        }
        messages.addWrite(chip, checked(register));
        messages.addRead(chip, fitting);
        return finishRead(messages, 1, buffer, offset, fitting);
    }

    @Override
    public int readRegister(byte[] register, byte[] buffer, int offset, int length) {
        return combined(register, 0, register.length, buffer, offset, length);
    }

    @Override
    public int writeRegister(int register, byte value) {
        MessageList messages = begin();
        messages.addWrite(chip, checked(register), value);
        int error = i2CBus.carry();
        return error < 0 ? error : 1;
    }

    @Override
    public int writeRegister(int register, byte[] data, int offset, int length) {
        MessageList messages = begin();
        int fitting = fitting(data, offset, length);
        if (fitting >= MessageList.MAX_MESSAGE_BYTES) {
            return TOO_LONG;
        }
        messages.addWrite(chip, checked(register), data, offset, fitting);
        int error = i2CBus.carry();
        return error < 0 ? error : fitting;
    }

    @Override
    public int writeRegister(byte[] register, byte[] data, int offset, int length) {
        MessageList messages = begin();
        int fitting = fitting(data, offset, length);
        if (register.length + fitting > MessageList.MAX_MESSAGE_BYTES) {
            return TOO_LONG;
        }
        messages.addWrite(chip, register, 0, register.length);
        messages.extendWrite(data, offset, fitting);
        int error = i2CBus.carry();
        return error < 0 ? error : fitting;
    }

    @Override
    public int writeEach(byte[] registersAndValues, int count) {
        MessageList messages = begin();
        if (count < 1 || count > MessageList.MAX_MESSAGES) {
            return -Errno.EINVAL;
        }
        for (int i = 0; i < count; i++) {
            messages.addWrite(chip, registersAndValues[2 * i] & 0xFF, registersAndValues[2 * i + 1]);
        }
        int error = i2CBus.carry();
        return error < 0 ? error : count;
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
        int result;
        if (writeBuffer == null && readBuffer == null) {
            return;
        }
        if (writeBuffer == null) {
            result = read(Objects.requireNonNull(readBuffer), readOffset, readSize);
        } else if (readBuffer == null) {
            result = write(writeBuffer, writeOffset, writeSize);
        } else {
            result = combined(writeBuffer, writeOffset, writeSize, readBuffer, readOffset, readSize);
        }
        if (result < 0) {
            throw Refusal.error(getId(), -result);
        }
    }

    /** Closed once, however often it is asked to. */
    @Override
    public void close() {
        if (isOpen) {
            super.close();
            ((LinuxI2cProvider) provider).release(bus(), i2CBus);
        }
    }

    private int combined(byte[] write, int writeOffset, int writeSize, byte[] read, int readOffset, int readSize) {
        MessageList messages = begin();
        int writing = fitting(write, writeOffset, writeSize);
        int reading = fitting(read, readOffset, readSize);
        if (writing > MessageList.MAX_MESSAGE_BYTES || reading > MessageList.MAX_MESSAGE_BYTES) {
            return TOO_LONG;
        }
        messages.addWrite(chip, write, writeOffset, writing);
        messages.addRead(chip, reading);
        return finishRead(messages, 1, read, readOffset, reading);
    }

    private int finishRead(MessageList messages, int index, byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int error = i2CBus.carry();
        if (error < 0) {
            return error;
        }
        messages.copyRead(index, buffer, offset);
        return length;
    }

    private MessageList begin() {
        if (!isOpen) {
            throw Refusal.closed(getId());
        }
        return i2CBus.begin();
    }

    private static int fitting(byte[] array, int offset, int length) {
        int fitting = Math.min(length, array.length - offset);
        Objects.checkFromIndexSize(offset, fitting, array.length);
        return fitting;
    }

    private static int checked(int register) {
        if ((register & ~0xFF) != 0) {
            throw Refusal.register(register);
        }
        return register;
    }
}
