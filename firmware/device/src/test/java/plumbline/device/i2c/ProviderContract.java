package plumbline.device.i2c;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.i2c.I2C;
import com.pi4j.io.i2c.I2CProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import plumbline.device.os.Errno;
import plumbline.emulator.unit.ControlClient;

/**
 * What every Pi4J provider of ours does alike, on an emulated unit with an LSM6DSOX. As a program, under a stand-in, it tries the
 * kernel's; its argument is the unit's control door.
 */
public final class ProviderContract {

    /** Carries a line out on the emulated unit, see {@code plumbline.emulator.unit.Commands}. */
    @FunctionalInterface
    public interface Control {
        void tell(String line) throws IOException;
    }

    private static final int IMU = 0x6A;
    private static final int NOBODY = 0x33;
    private static final int WHO_AM_I = 0x0F;
    private static final int IDENTITY = 0x6C;
    private static final int CTRL1_XL = 0x10;
    private static final int INVALID = -Errno.EINVAL;

    private final Context pi4j;
    private final Control unit;
    private final List<String> outcomes = new ArrayList<>();

    private ProviderContract(Context pi4j, Control unit) {
        this.pi4j = pi4j;
        this.unit = unit;
    }

    public static void main(String[] arguments) throws IOException {
        try (ControlClient control = new ControlClient(Path.of(arguments[0]))) {
            outcomes(new LinuxI2cProvider(), control::send).forEach(System.out::println);
        }
    }

    /** A line for each thing that was tried: what, then {@code as it should be} or what was expected and found. */
    public static List<String> outcomes(I2CProvider provider, Control unit) throws IOException {
        Context pi4j = Pi4J.newContextBuilder()
                .noAutoDetect()
                .add(provider)
                .property(LinuxI2cProvider.TIMEOUT_MILLIS, String.valueOf(Bus.TIMEOUT_MILLIS))
                .build();
        ProviderContract contract = new ProviderContract(pi4j, unit);
        try {
            contract.tryAll();
        } finally {
            pi4j.shutdown();
        }
        return contract.outcomes;
    }

    private void tryAll() throws IOException {
        I2C imu = device(IMU);
        reads(imu);
        writes(imu);
        limits(imu);
        wrongArguments(imu);
        failures(imu);
        nobody(device(NOBODY));
        same("an action's value", 5, () -> imu.execute(() -> 5));
        same(
                "an action's exception",
                Pi4JException.class,
                () -> imu.execute(() -> {
                    throw new UnsupportedOperationException();
                }));
        imu.close();
        imu.close();
        same("closed", false, imu::isOpen);
        same("a read when closed", IllegalStateException.class, imu::read);
        same("a write when closed", IllegalStateException.class, () -> imu.writeRegister(1, (byte) 1));
    }

    private I2C device(int address) {
        return pi4j.create(I2C.newConfigBuilder(pi4j).bus(1).device(address).build());
    }

    private void reads(I2C imu) {
        byte[] bytes = {9, 9, 9, 9};
        same("a register", IDENTITY, () -> imu.readRegister(WHO_AM_I));
        same(
                "a register by its object",
                IDENTITY,
                () -> imu.getRegister(WHO_AM_I).read());
        same("a register into an array", 1, () -> imu.readRegister(WHO_AM_I, bytes, 1, 1));
        same("and nothing beside it", "[9, 108, 9, 9]", () -> Arrays.toString(bytes));
        same("beyond the array's end", 3, () -> imu.readRegister(WHO_AM_I, bytes, 1, 100));
        same("at the array's end", 0, () -> imu.readRegister(WHO_AM_I, bytes, 4, 100));
        same("nothing", 0, () -> imu.readRegister(WHO_AM_I, bytes, 0, 0));
        same("a register whose number is an array", 1, () -> imu.readRegister(new byte[] {WHO_AM_I}, bytes, 2, 1));
        same("its value", IDENTITY, () -> (int) bytes[2]);
        same("a pointer set", 1, () -> imu.write((byte) WHO_AM_I));
        same("a byte from there", IDENTITY, imu::read);
        same("a pointer set by an array", 1, () -> imu.write(new byte[] {7, WHO_AM_I, 7}, 1, 1));
        same("bytes from there", 2, () -> imu.read(bytes, 0, 2));
        same("the first of them", IDENTITY, () -> (int) bytes[0]);
        same("a write, then a read", IDENTITY, () -> {
            bytes[3] = 0;
            imu.writeThenRead(new byte[] {WHO_AM_I, 1}, 0, 1, 0, bytes, 3, 100);
            return (int) bytes[3];
        });
        same("neither write nor read", "null", () -> {
            imu.writeThenRead(null, 0, 0, 0, null, 0, 0);
            return null;
        });
        same("a read only", IDENTITY, () -> {
            imu.writeThenRead(new byte[] {WHO_AM_I}, 0, 1, 0, null, 0, 0);
            imu.writeThenRead(null, 0, 0, 0, bytes, 0, 1);
            return (int) bytes[0];
        });
    }

    private void writes(I2C imu) {
        byte[] back = new byte[2];
        same("a register written", 1, () -> imu.writeRegister(CTRL1_XL, (byte) 0x74));
        same("read back", 0x74, () -> imu.readRegister(CTRL1_XL));
        same("two registers", 2, () -> imu.writeRegister(CTRL1_XL, new byte[] {9, 0x70, 0x7C, 9}, 1, 2));
        same("both read back", "[112, 124]", () -> {
            imu.readRegister(CTRL1_XL, back, 0, 2);
            return Arrays.toString(back);
        });
        same("beyond the array's end", 2, () -> imu.writeRegister(CTRL1_XL, new byte[] {9, 0x10, 0x1C}, 1, 100));
        same("what there was", "[16, 28]", () -> {
            imu.readRegister(CTRL1_XL, back, 0, 2);
            return Arrays.toString(back);
        });
        same(
                "a register's number as an array",
                1,
                () -> imu.writeRegister(new byte[] {CTRL1_XL}, new byte[] {0x74, 1}, 0, 1));
        same("and beyond the end", 1, () -> imu.writeRegister(new byte[] {CTRL1_XL}, new byte[] {0x74}, 0, 100));
        same("raw", 2, () -> imu.write(new byte[] {CTRL1_XL, 0}));
        same("raw, beyond the end", 2, () -> imu.write(new byte[] {0, CTRL1_XL, 0}, 1, 100));
        same("the address only", 0, () -> imu.write(new byte[0]));
    }

    private void limits(I2C imu) {
        byte[] many = new byte[9000];
        same("too many to read", INVALID, () -> imu.readRegister(WHO_AM_I, many, 0, 8193));
        same("too many to read raw", INVALID, () -> imu.read(many, 0, 8193));
        same(
                "as many as there may be, given up in time",
                Wire.TIMED_OUT,
                () -> imu.readRegister(WHO_AM_I, many, 0, 8192));
        same("too many to write", INVALID, () -> imu.writeRegister(WHO_AM_I, many, 0, 8192));
        same("too many to write raw", INVALID, () -> imu.write(many, 0, 8193));
        same("too many behind a number", INVALID, () -> imu.writeRegister(new byte[2], many, 0, 8191));
        same("too long a number", INVALID, () -> imu.readRegister(many, new byte[1], 0, 1));
    }

    private void wrongArguments(I2C imu) {
        byte[] bytes = new byte[4];
        same("before the array", IndexOutOfBoundsException.class, () -> imu.read(bytes, -1, 2));
        same("behind the array", IndexOutOfBoundsException.class, () -> imu.readRegister(1, bytes, 5, 1));
        same("fewer than none", IndexOutOfBoundsException.class, () -> imu.writeRegister(1, bytes, 0, -1));
        same("no register", IllegalArgumentException.class, () -> imu.readRegister(256));
        same("no register to write", IllegalArgumentException.class, () -> imu.writeRegister(-1, (byte) 0));
    }

    private void failures(I2C imu) throws IOException {
        byte[] bytes = {1, 2};
        unit.tell("fault bus-error forever");
        same("a broken read", Wire.BROKEN, () -> imu.readRegister(WHO_AM_I, bytes, 0, 2));
        same("leaves the array alone", "[1, 2]", () -> Arrays.toString(bytes));
        same("a broken write", Wire.BROKEN, () -> imu.writeRegister(CTRL1_XL, (byte) 0));
        unit.tell("heal");
        unit.tell("fault transfer-cut forever");
        same("half a read", Wire.BROKEN, () -> imu.readRegister(WHO_AM_I, bytes, 0, 2));
        same("leaves the array alone too", "[1, 2]", () -> Arrays.toString(bytes));
        same("half a read of one", Wire.BROKEN, () -> imu.readRegister(WHO_AM_I));
        same("half a write and read", com.pi4j.io.exception.IOException.class, () -> {
            imu.writeThenRead(new byte[] {WHO_AM_I}, 0, 1, 0, bytes, 0, 1);
            return null;
        });
        same("a write, which is one message", 1, () -> imu.writeRegister(CTRL1_XL, (byte) 0));
        unit.tell("heal");
        unit.tell("fault bus-stuck forever");
        same("a read on a stuck bus", Wire.TIMED_OUT, () -> imu.readRegister(WHO_AM_I));
        unit.tell("heal");
        same("all is well again", IDENTITY, () -> imu.readRegister(WHO_AM_I));
    }

    private void nobody(I2C nobody) {
        byte[] bytes = {1, 2};
        same("nobody reads", Wire.NO_ANSWER, nobody::read);
        same("nobody reads bytes", Wire.NO_ANSWER, () -> nobody.read(bytes));
        same("nobody reads a register", Wire.NO_ANSWER, () -> nobody.readRegister(1));
        same("nobody reads registers", Wire.NO_ANSWER, () -> nobody.readRegister(1, bytes));
        same("nobody reads by a number", Wire.NO_ANSWER, () -> nobody.readRegister(new byte[] {1}, bytes));
        same("nobody writes", Wire.NO_ANSWER, () -> nobody.write((byte) 1));
        same("nobody writes bytes", Wire.NO_ANSWER, () -> nobody.write(bytes));
        same("nobody writes a register", Wire.NO_ANSWER, () -> nobody.writeRegister(1, (byte) 2));
        same("nobody writes registers", Wire.NO_ANSWER, () -> nobody.writeRegister(1, bytes));
        same("nobody writes by a number", Wire.NO_ANSWER, () -> nobody.writeRegister(new byte[] {1}, bytes, 0, 2));
        same("nobody is there", Wire.NO_ANSWER, () -> nobody.write(new byte[0]));
        same("nobody writes, then reads", com.pi4j.io.exception.IOException.class, () -> {
            nobody.writeThenRead(bytes, 0, 1, 0, bytes, 0, 1);
            return null;
        });
        same("no array was touched", "[1, 2]", () -> Arrays.toString(bytes));
    }

    /** @param expected a value by its text, or the class that is thrown */
    private void same(String what, Object expected, Callable<?> call) {
        Object found;
        try {
            found = String.valueOf(call.call());
        } catch (Exception thrown) {
            found = thrown.getClass();
        }
        Object wanted = expected instanceof Class ? expected : expected.toString();
        outcomes.add(
                what + ": " + (wanted.equals(found) ? "as it should be" : "expected " + wanted + ", found " + found));
    }
}
