package plumbline.device.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import plumbline.core.time.LoopClock;
import plumbline.device.i2c.Bus;

/**
 * How a service is to run.
 *
 * @param bus opens the bus on the thread that calls it
 * @param config what the settings file said
 * @param state folder of what is kept
 * @param run folder of what is gone after a restart of the machine
 * @param log folder of the log
 * @param forSeconds how long, or 0 for until it is stopped
 * @param tellEvents print a line for each decision, buzz and fault on standard output
 * @param recording name of a recording to make, or empty for none
 */
record ServiceOptions(
        Function<LoopClock, Bus> bus,
        UnitConfig config,
        Path state,
        Path run,
        Path log,
        int forSeconds,
        boolean tellEvents,
        String recording) {

    /** The folder that systemd names in {@code variable}, else {@code fallback}. */
    static Path folder(Map<String, String> environment, String variable, Path fallback) {
        String named = environment.getOrDefault(variable, "");
        return named.isEmpty() ? fallback : Path.of(named);
    }
}
