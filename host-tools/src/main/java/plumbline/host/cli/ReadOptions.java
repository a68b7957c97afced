package plumbline.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plumbline.core.imu.NominalAccelRange;
import plumbline.core.imu.NominalGyroRange;
import plumbline.host.files.WrongUseException;
import plumbline.host.replay.TraceInput;
import plumbline.host.trace.RunChoice;

/** How a trace is read. */
final class ReadOptions {

    @Option(
            names = "--gyro-range",
            paramLabel = "DPS",
            defaultValue = "2000",
            description = "CSV only: full scale of the counts that angular rates become, 15 to 4000 dps"
                    + " (default: ${DEFAULT-VALUE}).")
    private int gyroRangeDps;

    @Option(
            names = "--accel-range",
            paramLabel = "G",
            defaultValue = "16",
            description = "CSV only: full scale of the counts that specific forces become, 1 to 32 g"
                    + " (default: ${DEFAULT-VALUE}).")
    private int accelRangeG;

    @Option(
            names = "--from",
            paramLabel = "SECONDS",
            description = "Begin this long after the trace's first sample, with a fresh engine.")
    private @Nullable Double fromSeconds;

    @Option(names = "--to", paramLabel = "SECONDS", description = "End this long after the trace's first sample.")
    private @Nullable Double toSeconds;

    @Option(
            names = "--partial",
            description =
                    "Use what is whole of a damaged file, pass over rows that can't be used, and say what is missing.")
    private boolean partial;

    @Mixin
    private RunOption run;

    /** {@code file} as it is to be read; of a folder with several runs one, of which {@code err} is told. */
    TraceInput input(Path file, PrintWriter err) throws IOException {
        return input(file, RunOption.noting(file, err));
    }

    /** {@code file} as it is to be read; of a folder one run, which {@code told} is told. */
    TraceInput input(Path file, Consumer<RunChoice> told) throws IOException {
        return RunOption.choose(all(file), told);
    }

    /** @throws WrongUseException if a run is asked for where none of {@code inputs} can have any */
    void check(Collection<Path> inputs) {
        run.requireFolder(inputs);
    }

    private TraceInput all(Path file) {
        return new TraceInput(
                file,
                run.run(),
                range("--gyro-range", () -> new NominalGyroRange(gyroRangeDps)),
                range("--accel-range", () -> new NominalAccelRange(accelRangeG)),
                fromMicros(),
                toSeconds == null ? Long.MAX_VALUE : Seconds.micros("--to", toSeconds),
                partial);
    }

    /** True if a trace is read from its start to its end. */
    boolean whole() {
        return fromSeconds == null && toSeconds == null;
    }

    long fromMicros() {
        return fromSeconds == null ? 0 : Seconds.micros("--from", fromSeconds);
    }

    private static <T> T range(String option, Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(option + ": " + e.getMessage() + ".");
        }
    }
}
