package plumbline.device.app;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service is told on its command line. Read by hand, because that is quick (see docs/adr/0013).
 *
 * @param bus the node, such as /dev/i2c-1
 * @param config settings file, or null for none
 * @param state folder, or null for the usual one
 * @param forSeconds how long, or 0 for until it is stopped
 * @param events whether each decision is told on standard output
 * @param recording name of a recording to make, or empty for none
 */
record Arguments(
        Action action,
        String bus,
        @Nullable Path config,
        @Nullable Path state,
        int forSeconds,
        boolean events,
        String recording) {

    /** What is to be done. */
    enum Action {
        RUN,
        CHECK,
        SELF_TEST,
        REHEARSE,
        HELP,
        VERSION
    }

    private static final int MAX_SECONDS = 31_536_000;

    static final String HELP = """
            Usage: plumbd [--bus NODE] [--config FILE] [--state DIR]
                          [--check | --self-test | --for SECONDS] [--record NAME] [--events]
            Samples the posture sensor, decides, nudges and records, until it is stopped.

              --bus NODE       The I2C bus (default: /dev/i2c-1).
              --config FILE    Settings in TOML: names as in "plumb settings", and unit.rateHz,
                               unit.motor (lra, erm), unit.button (an input device), unit.forward
                               (+x ... -z, learn).
              --state DIR      Where neutral, settings, calibration and recordings are kept
                               (default: $STATE_DIRECTORY, or /var/lib/plumbline).
              --check          Only looks what a run with the same words would meet: node,
                               permission, bus speed, chips, all that is wrong with the settings
                               file, what the chips found can't do of it, whether the
                               state folder can be used and who uses it. Prints JSON.
              --self-test      Runs the sensor's built-in self-test, with the data sheet's limits, and
                               the haptic driver's diagnosis of the motor that --config names (a
                               buzz), some three seconds in which the unit must lie still. Prints
                               JSON. Not while the service runs: stop it first.
              --for SECONDS    Runs so long, then ends cleanly and prints a summary as JSON.
              --record NAME    Also keeps everything in recordings/NAME of the state folder, which is
                               never deleted; the flight recorder keeps the last half hour. Of a unit
                               that runs, "touch record" in the state folder begins a recording,
                               "rm record" ends it.
              --events         Prints each decision but angles, each buzz, request, step of setting
                               neutral and fault as a line of JSON on standard output; ends when
                               nobody reads them any more.
              -h, --help       Shows this and ends.
              -V, --version    Shows the version and ends.

            Exit codes:
              0  ended as asked
              1  --check: something that is needed is missing; --self-test: not passed, or nothing
                 there to test; a run: no memory, a new start helps
              2  wrong use
              3  the settings file is refused, by a run as by --check and --self-test
              4  a run: this machine can't, or is a PC whose own bus is not touched
              5  the state or run folder can't be used (or another service has it), or not all of it
                 could be written at the end
              6  another sensor is there than at start; a new start takes it
              7  the bus can't be opened; a new start tries again
              70 a bug; the log has the details

            Example: plumbd --bus /dev/i2c-1 --state ./state --for 60
            """;

    /** @throws StartException with what is wrong and what is right */
    static Arguments of(String... words) throws StartException {
        Arguments all = new Arguments(Action.RUN, "/dev/i2c-1", null, null, 0, false, "");
        Iterator<String> rest = List.of(words).iterator();
        while (rest.hasNext()) {
            all = all.with(rest.next(), rest);
        }
        if (all.forSeconds > 0 || all.events || !all.recording.isEmpty()) {
            if (all.action == Action.CHECK) {
                throw wrong("--check only looks: it goes without --for, --events and --record");
            }
            if (all.action == Action.SELF_TEST) {
                throw wrong("--self-test runs nothing else: it goes without --for, --events and --record");
            }
        }
        return all;
    }

    private Arguments with(String word, Iterator<String> rest) throws StartException {
        int at = word.startsWith("--") ? word.indexOf('=') : -1;
        String name = at < 0 ? word : word.substring(0, at);
        Iterator<String> values =
                at < 0 ? rest : List.of(word.substring(at + 1)).iterator();
        return switch (name) {
            case "--bus" -> new Arguments(action, value(name, values), config, state, forSeconds, events, recording);
            case "--config" ->
                new Arguments(action, bus, Path.of(value(name, values)), state, forSeconds, events, recording);
            case "--state" ->
                new Arguments(action, bus, config, Path.of(value(name, values)), forSeconds, events, recording);
            case "--for" -> new Arguments(action, bus, config, state, seconds(value(name, values)), events, recording);
            case "--record" -> new Arguments(action, bus, config, state, forSeconds, events, value(name, values));
            default -> {
                if (at >= 0) {
                    throw wrong("there is no option \"" + name + "\" that takes a value");
                }
                yield with(word);
            }
        };
    }

    private Arguments with(String word) throws StartException {
        return switch (word) {
            case "--events" -> new Arguments(action, bus, config, state, forSeconds, true, recording);
            case "--check" -> doing(Action.CHECK);
            case "--self-test" -> doing(Action.SELF_TEST);
            case "--rehearse" -> doing(Action.REHEARSE);
            case "-h", "--help" -> doing(Action.HELP);
            case "-V", "--version" -> doing(Action.VERSION);
            default -> throw wrong("there is no option \"" + word + "\"");
        };
    }

    private Arguments doing(Action other) {
        return new Arguments(other, bus, config, state, forSeconds, events, recording);
    }

    private static String value(String name, Iterator<String> values) throws StartException {
        String value = values.hasNext() ? values.next() : "";
        if (value.isEmpty()) {
            throw wrong(name + " takes a value");
        }
        return value;
    }

    private static int seconds(String text) throws StartException {
        try {
            int seconds = Integer.parseInt(text);
            if (seconds > 0 && seconds <= MAX_SECONDS) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // Refused as any other.
        }
        throw wrong("--for takes seconds from 1 to " + MAX_SECONDS + ", found \"" + text + "\"");
    }

    private static StartException wrong(String what) {
        return new StartException(ExitCode.USAGE, what + "; see plumbd --help");
    }
}
