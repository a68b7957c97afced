package plumbline.device.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plumbline.core.time.LoopClock;
import plumbline.device.i2c.Bus;
import plumbline.device.i2c.BusCheck;
import plumbline.device.i2c.BusException;
import plumbline.device.i2c.BusReport;
import plumbline.device.i2c.Machine;
import plumbline.device.i2c.Pi4jBus;
import plumbline.device.imu.ImuFinder;
import plumbline.device.imu.SensorException;
import plumbline.device.recording.RecorderOptions;
import plumbline.device.state.StateFolderReport;

/**
 * What {@code --check} finds: what a run with the same words would meet. Changes nothing, but for an LSM6DSOX that hides its
 * registers behind others: that is mended, as a run does.
 *
 * @param problems with any of them the unit can't work
 * @param warnings with these it works, but not as well as it could
 */
record CheckReport(
        BusReport bus, ConfigReport settings, StateFolderReport state, List<String> problems, List<String> warnings) {

    private static final long MB = 1_000_000;

    /**
     * @param isStateNamed false if a run may well be given another folder: then its trouble is only a warning
     * @param clock asked only on a machine that it can run on
     */
    static CheckReport of(
            String node,
            Map<String, String> environment,
            @Nullable Path config,
            Path stateFolder,
            boolean isStateNamed,
            Supplier<LoopClock> clock) {
        ConfigReport settings = config == null ? ConfigReport.WITHOUT_FILE : ConfigFile.read(config);
        StateFolderReport state = StateFolderReport.of(stateFolder);
        Machine machine = Machine.current();
        if (!machine.isSupported()) {
            return of(BusReport.refused(node, machine), null, settings, state, isStateNamed);
        }
        try (Pi4jBus bus = Pi4jBus.open(node, environment)) {
            new ImuFinder(bus, settings.config().imuOptions()).look();
            return of(BusCheck.of(bus, clock.get()), bus, settings, state, isStateNamed);
        } catch (BusException | IllegalArgumentException unusable) {
            return of(BusCheck.of(node, environment, clock.get()), null, settings, state, isStateNamed);
        }
    }

    /** @param bus open, or null if it can't be opened */
    static CheckReport of(
            BusReport found, @Nullable Bus bus, ConfigReport settings, StateFolderReport state, boolean isStateNamed) {
        List<String> unfit = new ArrayList<>(found.problems());
        List<String> warnings = new ArrayList<>(found.warnings());
        if (bus != null && found.isUsable()) {
            judge(settings.config(), bus, unfit, warnings);
        }
        String button = ButtonTrouble.of(settings.config());
        if (button != null) {
            warnings.add(button);
        }
        if (state.problem() != null) {
            (isStateNamed ? unfit : warnings).add(state.problem());
        }
        warnOfSpace(state, warnings);
        List<String> problems = new ArrayList<>(settings.sentences());
        problems.addAll(unfit);
        return new CheckReport(found, settings, state, problems, warnings);
    }

    /** By the same finder as a run's. */
    private static void judge(UnitConfig config, Bus bus, List<String> unfit, List<String> warnings) {
        try {
            String refusal = new ImuFinder(bus, config.imuOptions()).find().rateRefusal();
            if (refusal != null) {
                warnings.add(config.rateWarning(refusal));
            }
        } catch (SensorException e) {
            unfit.add(String.valueOf(e.getMessage()));
        }
    }

    private static void warnOfSpace(StateFolderReport state, List<String> warnings) {
        long reserve = RecorderOptions.defaults().reserveBytes();
        if (state.freeBytes() >= 0 && state.freeBytes() < reserve) {
            warnings.add("the disk of the state folder " + state.folder() + " has " + state.freeBytes() / MB
                    + " MB free: with less than " + reserve / MB + " MB nothing is recorded");
        }
    }

    /** One of {@link ExitCode}. */
    int exitCode() {
        return !settings.isAccepted() ? ExitCode.CONFIG : problems.isEmpty() ? ExitCode.DONE : ExitCode.NOT_READY;
    }
}
