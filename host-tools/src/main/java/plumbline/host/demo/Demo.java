package plumbline.host.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.core.status.UnitStatus;
import plumbline.emulator.unit.Options;
import plumbline.host.ending.EndRequest;
import plumbline.host.files.BadInputException;
import plumbline.host.files.WrongUseException;
import plumbline.host.replay.EngineSetup;
import plumbline.host.replay.Replay;
import plumbline.host.replay.ReplayOutputs;
import plumbline.host.replay.ReplayResult;
import plumbline.host.replay.TraceInput;
import plumbline.host.screen.Stage;
import plumbline.host.trace.BatchSource;

/** Starts the unit's service on an emulated bus, shows it until its wearer or whoever looks on has had enough, and ends it. */
public final class Demo {

    private Demo() {}

    /**
     * @param drawn in the terminal, with keys, until told to end; else as lines to {@code out}, until the scenario is over
     * @param end ends it before; made by Ctrl-C in the terminal too
     * @throws UnitFailedException if the service can't be started, or ends by itself
     * @throws WrongUseException if the folder is no new or empty one, or the emulator is told nonsense by the environment
     */
    public static DemoResult run(DemoOptions options, boolean drawn, PrintWriter out, EndRequest end)
            throws IOException {
        checkEnvironment();
        UnitFiles files = UnitFiles.make(options.folder());
        UnitView view = new UnitView();
        UnitProcess unit = UnitProcess.start(options, files);
        UnitWatch watch;
        try {
            watch = drawn ? draw(unit, view, options, end) : print(unit, view, out, end);
            if (watch.isGone()) {
                end.make();
            }
        } finally {
            unit.close();
        }
        watch.takeInTheLast();
        UnitStatus status = view.status();
        if (status == null) {
            throw new UnitFailedException(
                    "the unit was ended before it said anything; its log is in " + files.log() + ".");
        }
        return new DemoResult(
                files.home(),
                files.flight(),
                unit.pid(),
                status,
                view.nudges(),
                view.corrected(),
                end.isMade(),
                watch.reachedSpeed(),
                replay(files));
    }

    /** What the emulator will read there too, and could only say in its log. */
    private static void checkEnvironment() {
        try {
            Options.fromSystem();
        } catch (IllegalArgumentException refused) {
            throw new WrongUseException("the environment: " + refused.getMessage() + ".");
        }
    }

    private static UnitWatch draw(UnitProcess unit, UnitView view, DemoOptions options, EndRequest end)
            throws IOException {
        UnitWatch watch = new UnitWatch(unit, view, telling -> {});
        if (!Stage.play(new DrawnUnit(watch, view, options, Stage.isColoured(), end))) {
            end.make();
        }
        return watch;
    }

    private static UnitWatch print(UnitProcess unit, UnitView view, PrintWriter out, EndRequest end)
            throws IOException {
        PlainUnit plain = new PlainUnit(view, out);
        UnitWatch watch = new UnitWatch(unit, view, plain::tell);
        plain.play(watch, end);
        return watch;
    }

    /** What the engine decides from the flight recorder's segments; null if it was too soon for any. */
    private static @Nullable ReplayResult replay(UnitFiles files) throws IOException {
        long openedNanos = System.nanoTime();
        try (BatchSource source = TraceInput.of(files.flight()).open();
                ReplayOutputs none = ReplayOutputs.open(null, null, null, null)) {
            EngineSetup setup = EngineSetup.asRecorded(source.facts());
            return Replay.run(source, setup, true, openedNanos, none, List.of(), share -> {});
        } catch (BadInputException nothingRecorded) {
            return null;
        }
    }
}
