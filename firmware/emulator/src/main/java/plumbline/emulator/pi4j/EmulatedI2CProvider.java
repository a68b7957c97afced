package plumbline.emulator.pi4j;

import com.pi4j.io.i2c.I2C;
import com.pi4j.io.i2c.I2CConfig;
import com.pi4j.io.i2c.I2CProviderBase;
import plumbline.emulator.unit.EmulatedUnit;

/** Creates devices on the bus of {@link EmulatedUnit#current}, whatever the number of the bus. */
public final class EmulatedI2CProvider extends I2CProviderBase {

    public static final String ID = "emulated-i2c";

    /** A property of the Pi4J context: after how many ms a transfer is given up, as {@code ioctl(I2C_TIMEOUT)} says it to Linux. */
    public static final String TIMEOUT_MILLIS = "plumbline.i2c.timeout-millis";

    private static final long MILLI = 1_000_000;

    /** Above any provider of hardware. */
    private static final int PRIORITY = 400;

    public EmulatedI2CProvider() {
        super(ID, "I2C bus of an emulated unit");
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    /** @throws IllegalArgumentException if the settings of the emulated unit can't be understood, naming the one */
    @Override
    public I2C create(I2CConfig config) {
        EmulatedUnit unit = EmulatedUnit.current();
        Integer timeoutMillis = context().properties().getInteger(TIMEOUT_MILLIS);
        if (timeoutMillis != null) {
            unit.busAside().timeOutAfter(timeoutMillis * MILLI);
        }
        EmulatedI2C device = new EmulatedI2C(this, config, new EmulatedI2CBus(config, unit.busAside()));
        context().registry().add(device);
        return device;
    }
}
