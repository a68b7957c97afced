package plumbline.emulator.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import plumbline.core.time.LoopClock;
import plumbline.emulator.bus.BusFault;
import plumbline.emulator.bus.BusModel;
import plumbline.emulator.bus.BusThread;
import plumbline.emulator.bus.EmulatedBus;
import plumbline.emulator.chip.Actuator;
import plumbline.emulator.chip.Drv2605l;
import plumbline.emulator.chip.EmulatedChip;
import plumbline.emulator.world.World;

/**
 * A whole unit that doesn't exist: its bus with sensor and haptic driver, worn by a {@link World}, living by one clock.
 *
 * <p>Safe for threads: everything is done under the bus's lock.
 */
public final class EmulatedUnit implements AutoCloseable {
    private static @Nullable EmulatedUnit current;

    private final LoopClock clock;
    private final long birthNanos;
    private final EmulatedBus bus;
    private final World world;
    private final long scenarioMicros;
    private final SensorKind kind;
    private final EmulatedChip sensor;
    private final @Nullable Drv2605l haptics;
    private final Commands commands = new Commands(this);
    private @Nullable ControlDoor door;
    private @Nullable BusThread busThread;
    private long motorNanos = Long.MIN_VALUE;

    /**
     * Builds and switches on a unit that lives by {@code clock}; the control door stays shut, see {@link #open}.
     *
     * @throws IllegalArgumentException if the script can't be understood
     */
    public EmulatedUnit(Options options, LoopClock clock) {
        this.clock = clock;
        birthNanos = clock.nanoTime();
        scenarioMicros = options.scenario().durationMicros();
        kind = options.sensor();
        bus = new EmulatedBus(clock, options.busHz());
        world = new World(options.scenario(), kind.model().unit(options.unitSeed()), options.seed());
        int address = options.address() == 0 ? kind.usualAddress() : options.address();
        sensor = kind.build(address, world, options.unitSeed(), birthNanos);
        bus.attach(sensor);
        Actuator motor = options.haptics();
        haptics = motor == null ? null : new Drv2605l(motor);
        if (motor != null && haptics != null) {
            bus.attach(haptics);
            world.fit(this::drivePermille, motor);
        }
        world.react(options.reacts());
        Script.start(options.script(), birthNanos, bus, commands);
    }

    /** The unit that Pi4J's devices are on: handed over by {@link #use}, else built from the system's settings. */
    public static synchronized EmulatedUnit current() {
        EmulatedUnit unit = current;
        if (unit == null) {
            Options options = Options.fromSystem();
            Leash.tie(Options::ofSystem, Runtime.getRuntime()::exit);
            unit = new EmulatedUnit(options, EmulatedClock.ofBus(EmulatedTime.ofSystem()));
            unit.open(options);
            current = unit;
        }
        return unit;
    }

    /** Lets {@link #current} be {@code unit} until {@link #end}. */
    public static synchronized void use(EmulatedUnit unit) {
        current = unit;
    }

    /** Closes the current unit, if there is one; the next call of {@link #current} builds another. */
    public static synchronized void end() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    /**
     * Opens the control door where the options have one.
     *
     * @throws UncheckedIOException if it can't be opened there
     */
    public void open(Options options) {
        if (options.control() == null) {
            return;
        }
        try {
            door = ControlDoor.open(options.control(), commands);
        } catch (IOException refused) {
            throw new UncheckedIOException("can't open the control door " + options.control(), refused);
        }
    }

    /** A sensor whose oscillator has stood lags behind, and asks for a past that the driver no longer knows. */
    private int drivePermille(long nowNanos) {
        motorNanos = StrictMath.max(motorNanos, nowNanos);
        return haptics == null ? 0 : haptics.amplitudePermille(motorNanos);
    }

    public EmulatedBus bus() {
        return bus;
    }

    /** The bus for those who share a process with it, see {@link BusThread}; until {@link #close}. */
    public synchronized BusModel busAside() {
        BusThread thread = busThread == null ? new BusThread(bus) : busThread;
        busThread = thread;
        return thread;
    }

    /** To be used under the lock of {@link #bus}. */
    public World world() {
        return world;
    }

    public EmulatedChip sensor() {
        return sensor;
    }

    /** What the haptic driver plays; null if there is none. */
    public @Nullable Drv2605l haptics() {
        return haptics;
    }

    /** Carries out a line of {@link Commands}; never throws for what it says. */
    public String command(String line) {
        return commands.answer(line);
    }

    /** ns since it was built. */
    public long ageNanos() {
        return clock.nanoTime() - birthNanos;
    }

    long birthNanos() {
        return birthNanos;
    }

    long scenarioMicros() {
        return scenarioMicros;
    }

    /** How hard the motor is driven now. */
    int motorPermille() {
        return drivePermille(clock.nanoTime());
    }

    /**
     * Lets {@code fault} happen.
     *
     * @param address of the chip it happens to, where it happens to one; 0 for the sensor
     * @param forNanos how long, where it lasts; {@link Long#MAX_VALUE} for as long as nobody says {@link #heal}
     */
    public void inject(BusFault fault, int address, long forNanos) {
        int at = address == 0 ? sensor.address() : address;
        synchronized (bus) {
            long nowNanos = bus.catchUp();
            long untilNanos = forNanos == Long.MAX_VALUE ? forNanos : nowNanos + forNanos;
            switch (fault) {
                case NO_ANSWER -> {
                    if (forNanos == 0) {
                        bus.refuse(at, 1);
                    } else {
                        bus.silence(at, forNanos);
                    }
                }
                case BUS_STUCK -> bus.stick(forNanos);
                case BUS_ERROR -> bus.fail(forNanos);
                case TRANSFER_CUT -> bus.cut(forNanos);
                case UNPLUGGED -> bus.unplug(at, forNanos);
                case WRONG_IDENTITY -> {
                    bus.powerCycle(at);
                    sensor.poke(kind.weakness.identity(), kind.weakness.wrongIdentity());
                }
                case SENSOR_RESET -> bus.powerCycle(at);
                case CONFIGURATION_CHANGED -> {
                    int register = kind.weakness.configuration();
                    sensor.poke(register, sensor.peek(register) ^ kind.weakness.flip());
                }
                case FIFO_OVERFLOW -> bus.holdUp(forNanos);
                case GARBLED -> bus.garble(forNanos);
                case STALLED -> bus.stall(at, forNanos);
                case FROZEN -> world.freeze(untilNanos);
                case GYRO_FROZEN -> world.freezeGyro(untilNanos);
                case ACCEL_FROZEN -> world.freezeAccel(untilNanos);
                case SATURATED -> world.saturate(untilNanos);
                case TEMPERATURE -> world.heat(untilNanos);
                case HAPTICS_MISSING -> {
                    if (haptics != null) {
                        bus.unplug(Drv2605l.ADDRESS, forNanos);
                    }
                }
            }
        }
    }

    /** Ends every fault. */
    public void heal() {
        synchronized (bus) {
            bus.heal();
            world.heal();
        }
    }

    /** Shuts the control door; the bus stays. */
    @Override
    public synchronized void close() {
        if (busThread != null) {
            busThread.close();
            busThread = null;
        }
        if (door != null) {
            door.close();
            door = null;
        }
    }
}
