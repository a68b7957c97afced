package plumbline.device.i2c;

import com.pi4j.io.i2c.I2C;
import com.pi4j.io.i2c.I2CConfig;
import com.pi4j.io.i2c.I2CProviderBase;
import java.util.HashMap;
import java.util.Map;

/** Makes Pi4J's I2C devices over the kernel's own interface; one open file a bus, for all its chips. */
final class LinuxI2cProvider extends I2CProviderBase implements NodeProvider {

    static final String ID = "plumbline-i2c";

    /** A property of the Pi4J context: after how many ms a transfer is given up; without it the adapter stays as it is. */
    static final String TIMEOUT_MILLIS = "plumbline.i2c.timeout-millis";

    /** Above every provider that Pi4J brings (up to 200); an emulated bus stands above this. */
    private static final int PRIORITY = 250;

    private final Map<Integer, LinuxBus> buses = new HashMap<>();

    LinuxI2cProvider() {
        super(ID, "Plumbline I2C");
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    @Override
    public String node(int number) {
        return BusNode.ofNumber(number);
    }

    /** @throws com.pi4j.exception.Pi4JException if the bus can't be opened, with what to do */
    @Override
    public synchronized I2C create(I2CConfig config) {
        LinuxBus bus = buses.computeIfAbsent(config.bus(), this::open);
        LinuxI2c chip = new LinuxI2c(this, config, bus);
        try {
            context.registry().add(chip);
        } catch (RuntimeException e) {
            chip.close();
            throw e;
        }
        return chip;
    }

    private LinuxBus open(int number) {
        Integer timeoutMillis = context.properties().getInteger(TIMEOUT_MILLIS, 0);
        return LinuxBus.open(node(number), timeoutMillis);
    }

    synchronized void release(int number, LinuxBus bus) {
        if (bus.release()) {
            buses.remove(number, bus);
        }
    }
}
