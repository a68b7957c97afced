package plumbline.device.i2c;

import com.pi4j.io.i2c.I2C;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A chip through Pi4J: its provider's errors passed on, its exceptions made into {@link Wire#BROKEN}. */
final class Pi4jWire implements Wire {

    private final OwnerThread owner;
    private final I2C chip;
    private final @Nullable SeveralMessages several;
    private final int address;

    Pi4jWire(OwnerThread owner, I2C chip, int address) {
        this.owner = owner;
        this.chip = chip;
        several = chip instanceof SeveralMessages able ? able : null;
        this.address = address;
    }

    @Override
    public int address() {
        return address;
    }

    @Override
    public int read(int register, byte[] into, int offset, int length) {
        check(into, offset, length);
        int read;
        try {
            read = chip.readRegister(register, into, offset, length);
        } catch (RuntimeException e) {
            return BROKEN;
        }
        return read < 0 || read == length ? read : BROKEN;
    }

    @Override
    public int write(int register, byte[] from, int offset, int length) {
        check(from, offset, length);
        int written;
        try {
            written = chip.writeRegister(register, from, offset, length);
        } catch (RuntimeException e) {
            return BROKEN;
        }
        // Providers differ in whether they count the register's own byte.
        return written < 0 ? written : length;
    }

    @Override
    public int write(int register, int value) {
        owner.check();
        int written;
        try {
            written = chip.writeRegister(register, (byte) value);
        } catch (RuntimeException e) {
            return BROKEN;
        }
        return written < 0 ? written : 1;
    }

    @Override
    public int writeEach(byte[] registersAndValues, int count) {
        if (several == null) {
            return Wire.super.writeEach(registersAndValues, count);
        }
        owner.check();
        return several.writeEach(registersAndValues, count);
    }

    private void check(byte[] bytes, int offset, int length) {
        owner.check();
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length > LONGEST) {
            throw Refusal.length(length);
        }
    }
}
