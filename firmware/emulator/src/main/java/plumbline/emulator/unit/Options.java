package plumbline.emulator.unit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plumbline.emulator.chip.Actuator;
import plumbline.emulator.wearer.Scenario;

/**
 * What an emulated unit is made of.
 *
 * @param scenario what its wearer does
 * @param seed of the wearer and the day
 * @param unitSeed of the sensor's own errors
 * @param sensor its make
 * @param address of the sensor; 0 for its usual one
 * @param haptics the motor that a vibration driver drives; null for no driver at all
 * @param busHz bits a second; 0 for a bus that takes no time
 * @param speedPermille how fast {@link EmulatedClock} runs, 1000 for as fast as the sun
 * @param reacts whether the wearer sits up after a buzz
 * @param script lines for {@link Commands}, each after its time since the unit was built: {@code 30s fault no-answer 1s; 60s
 *     tap 2}
 * @param control path of the control door's socket; null for none
 */
public record Options(
        Scenario scenario,
        long seed,
        long unitSeed,
        SensorKind sensor,
        int address,
        @Nullable Actuator haptics,
        int busHz,
        int speedPermille,
        boolean reacts,
        String script,
        @Nullable Path control) {

    /** Prefix of the system properties; in the environment it is {@code PLUMBLINE_EMULATOR_SCENARIO} and so on. */
    public static final String PREFIX = "plumbline.emulator.";

    /** The property that makes the clock run faster. */
    public static final String SPEED = PREFIX + "speed";

    private static final int FAST_MODE_HZ = 400_000;
    private static final int ONE = 1000;

    /** An LSM6DSOX and a haptic driver on a bus of 400 kHz, worn by somebody who does {@code scenario}. */
    public static Options of(Scenario scenario) {
        return new Options(
                scenario, 1, 1, SensorKind.LSM6DSOX, 0, Actuator.linear(), FAST_MODE_HZ, ONE, false, "", null);
    }

    public Options withSensor(SensorKind other) {
        return new Options(
                scenario, seed, unitSeed, other, address, haptics, busHz, speedPermille, reacts, script, control);
    }

    public Options withSeed(long other) {
        return new Options(
                scenario, other, unitSeed, sensor, address, haptics, busHz, speedPermille, reacts, script, control);
    }

    public Options withHaptics(@Nullable Actuator other) {
        return new Options(
                scenario, seed, unitSeed, sensor, address, other, busHz, speedPermille, reacts, script, control);
    }

    public Options withBusHz(int other) {
        return new Options(
                scenario, seed, unitSeed, sensor, address, haptics, other, speedPermille, reacts, script, control);
    }

    public Options withScript(String other) {
        return new Options(
                scenario, seed, unitSeed, sensor, address, haptics, busHz, speedPermille, reacts, other, control);
    }

    public Options reacting(boolean on) {
        return new Options(
                scenario, seed, unitSeed, sensor, address, haptics, busHz, speedPermille, on, script, control);
    }

    /**
     * From system properties, else the environment, else defaults.
     *
     * @throws IllegalArgumentException at the first that can't be understood, naming it
     */
    public static Options fromSystem() {
        return from(Options::ofSystem);
    }

    /** What the system property {@code name} says, else the environment; null if neither does. */
    static @Nullable String ofSystem(String name) {
        String property = System.getProperty(name);
        return property != null
                ? property
                : System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
    }

    /** From {@code lookup}, which answers null for what isn't set. */
    static Options from(Lookup lookup) {
        OptionReader in = new OptionReader(lookup);
        String control = in.text("control", "");
        return new Options(
                in.read("scenario", "upright-work", Options::scenario),
                in.read("seed", "1", Long::parseLong),
                in.read("unit", "1", Long::parseLong),
                in.read("sensor", "lsm6dsox", SensorKind::of),
                in.read("address", "0", Integer::decode),
                in.read("haptics", "on", Options::actuator),
                in.read("bus-hz", String.valueOf(FAST_MODE_HZ), text -> in.number(text, 0, 3_400_000)),
                in.read("speed", "1", Options::permille),
                in.flag("react", false),
                in.text("script", ""),
                control.isEmpty() ? null : Path.of(control));
    }

    /** Answers null for what isn't set. */
    @FunctionalInterface
    interface Lookup {
        @Nullable String get(String name);
    }

    private static @Nullable Actuator actuator(String text) {
        return switch (text) {
            case "on", "true", "yes", "lra" -> Actuator.linear();
            case "erm" -> Actuator.rotating();
            case "off", "false", "no" -> null;
            default -> throw new IllegalArgumentException("expected lra, erm, on or off");
        };
    }

    private static int permille(String text) {
        double speed = Double.parseDouble(text);
        if (!(speed >= 0.1 && speed <= 1000)) {
            throw new IllegalArgumentException("expected 0.1 to 1000");
        }
        return (int) StrictMath.round(speed * ONE);
    }

    /** A name of {@link Scenario#builtinNames()}, or a file. */
    private static Scenario scenario(String text) {
        if (!text.endsWith(".scenario") && !text.contains("/")) {
            return Scenario.builtin(text);
        }
        Path path = Path.of(text);
        try {
            return Scenario.parse(String.valueOf(path.getFileName()), Files.readString(path));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("can't be read: " + unreadable, unreadable);
        }
    }
}
