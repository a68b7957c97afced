package plumbline.host.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import plumbline.core.posture.Forward;
import plumbline.core.posture.Settings;
import plumbline.host.files.WrongUseException;
import plumbline.host.replay.EngineSetup;
import plumbline.host.replay.SettingsFile;
import plumbline.host.trace.SourceFacts;

/** How the engine starts. */
final class EngineOptions {

    @Option(
            names = "--neutral-at",
            paramLabel = "SECONDS",
            description = "Ask for neutral this long after the trace's first sample; it is taken from the next still"
                    + " second (default: at the start, or as the trace has it).")
    private @Nullable Double neutralAtSeconds;

    @Option(
            names = "--forward",
            paramLabel = "AXIS",
            description =
                    "Sensor axis that points to the wearer's front: +x -x +y -y +z -z, or learn to take it from one"
                            + " slow bow (default: learn, or as the trace has it).")
    private @Nullable String forward;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Change one setting; may be given several times. See 'plumb settings'.")
    private Map<String, String> changes = new LinkedHashMap<>();

    /** {@code file}, if not null, is laid over the trace's settings before {@code --set}. */
    EngineSetup setup(SourceFacts facts, @Nullable Path file, long fromMicros) throws IOException {
        Settings settings = facts.header().settings();
        if (file != null) {
            settings = SettingsFile.read(file, settings);
        }
        for (Map.Entry<String, String> change : changes.entrySet()) {
            settings = settings.with(change.getKey(), change.getValue());
        }
        return new EngineSetup(settings, forward == null ? null : parseForward(forward), neutralAt(fromMicros));
    }

    private OptionalLong neutralAt(long fromMicros) {
        if (neutralAtSeconds == null) {
            return OptionalLong.empty();
        }
        long micros = Seconds.micros("--neutral-at", neutralAtSeconds);
        if (micros < fromMicros) {
            throw new WrongUseException("--neutral-at: expected a time not before --from, found one before it.");
        }
        return OptionalLong.of(micros - fromMicros);
    }

    private static Forward parseForward(String text) {
        try {
            return Forward.of(text);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException("--forward: " + e.getMessage() + ".");
        }
    }
}
