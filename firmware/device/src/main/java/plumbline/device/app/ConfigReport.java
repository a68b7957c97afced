package plumbline.device.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a settings file.
 *
 * @param file or null if there was none to read
 * @param config what holds by it, without what is at fault
 * @param faults in the order of the file
 */
record ConfigReport(@Nullable Path file, UnitConfig config, List<ConfigFault> faults) {

    static final ConfigReport WITHOUT_FILE = new ConfigReport(null, UnitConfig.DEFAULT, List.of());

    boolean isAccepted() {
        return faults.isEmpty();
    }

    List<String> sentences() {
        return faults.stream().map(ConfigFault::sentence).toList();
    }

    /** @throws StartException with each fault on a line of its own */
    UnitConfig orRefuse() throws StartException {
        if (!isAccepted()) {
            throw new StartException(ExitCode.CONFIG, String.join("\n", sentences()));
        }
        return config;
    }
}
