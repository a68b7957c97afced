package plumbline.device.i2c;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.i2c.I2C;
import com.pi4j.io.i2c.I2CProvider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bus through Pi4J, by whichever I2C provider on the class path has the highest priority: ours, or an emulated bus.
 *
 * <p>Pi4J is told to install no shutdown hook and to inject nothing: the owner closes.
 */
public final class Pi4jBus implements Bus {

    private static final int LAST_ADDRESS = 0x77;
    private static final int FIRST_ADDRESS = 0x08;

    private final String node;
    private final int number;
    private final OwnerThread owner;
    private final Context context;
    private final I2CProvider provider;
    private final @Nullable Pi4jWire[] wires = new @Nullable Pi4jWire[LAST_ADDRESS + 1];
    private boolean closed;

    private Pi4jBus(String node, int number, Context context, I2CProvider provider) {
        this.node = node;
        this.number = number;
        this.context = context;
        this.provider = provider;
        owner = new OwnerThread(node);
    }

    /** True if {@code node} is named as a bus is, {@code /dev/i2c-N}; whether it is there is another question. */
    public static boolean isNode(String node) {
        return BusNode.isOne(node);
    }

    /**
     * Opens {@code node} for the calling thread.
     *
     * @param environment of the process, see {@link Machine#PC_BUS}
     * @throws IllegalArgumentException if it isn't {@code /dev/i2c-N}
     * @throws BusException if there is no provider
     * @throws ForbiddenBusException if it is a node that is not to be touched on this machine
     */
    public static Pi4jBus open(String node, Map<String, String> environment) {
        int number = BusNode.number(node);
        Context context = Pi4J.newContextBuilder()
                .autoDetectProviders()
                .noAutoDetectPlatforms()
                .noAutoInject()
                .disableShutdownHook()
                .property(LinuxI2cProvider.TIMEOUT_MILLIS, String.valueOf(TIMEOUT_MILLIS))
                .build();
        return open(node, number, context, Machine.current(), environment);
    }

    static Pi4jBus open(String node, int number, Context context, Machine machine, Map<String, String> environment) {
        I2CProvider provider;
        try {
            provider = context.provider(I2CProvider.class);
        } catch (Pi4JException e) {
            context.shutdown();
            throw new BusException("Pi4J found no I2C provider on the class path: " + e.getMessage(), e);
        }
        Pi4jBus bus = new Pi4jBus(node, number, context, provider);
        String carrier = bus.deviceNode();
        String refusal = carrier == null ? null : machine.refusal(carrier, environment);
        if (refusal != null) {
            bus.close();
            throw new ForbiddenBusException(refusal);
        }
        return bus;
    }

    @Override
    public String name() {
        return node;
    }

    /** The identity of the provider that carries this bus: {@code plumbline-i2c} for the kernel's. */
    public String provider() {
        return provider.id();
    }

    /** The device node that carries this bus; null if none does. */
    @Nullable String deviceNode() {
        return provider instanceof NodeProvider carrier ? carrier.node(number) : null;
    }

    /**
     * {@inheritDoc}
     *
     * @throws BusException if the bus can't be opened, with the reason and what to do
     */
    @Override
    public Wire at(int address) {
        owner.check();
        if (closed) {
            throw new IllegalStateException(node + " is closed");
        }
        if (address < FIRST_ADDRESS || address > LAST_ADDRESS) {
            throw new IllegalArgumentException(String.format("a chip's address is 0x08 to 0x77, not 0x%02X", address));
        }
        Pi4jWire wire = wires[address];
        if (wire == null) {
            wire = new Pi4jWire(owner, chip(address), address);
            wires[address] = wire;
        }
        return wire;
    }

    /** Closed once; anyone may close behind an owner that has ended. */
    @Override
    public void close() {
        owner.checkClosing();
        if (!closed) {
            closed = true;
            context.shutdown();
        }
    }

    private I2C chip(int address) {
        try {
            return provider.create(
                    I2C.newConfigBuilder(context).bus(number).device(address).build());
        } catch (Pi4JException e) {
            throw new BusException(String.valueOf(e.getMessage()), e);
        }
    }
}
