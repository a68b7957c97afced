package plumbline.device.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plumbline.core.time.LoopClock;
import plumbline.device.i2c.BusCheck;
import plumbline.device.i2c.BusException;
import plumbline.device.i2c.Machine;
import plumbline.device.i2c.Pi4jBus;
import plumbline.device.state.StateFolder;
import plumbline.device.state.StateFolderException;
import plumbline.device.state.StateFolderReport;

/** {@code --self-test}: has the bus for itself, tests the chips, and lets both go. */
final class SelfTest {

    private SelfTest() {}

    /**
     * @param state of the folder of a run with the same words; who has it has the bus
     * @param clock asked only on a machine that it can run on
     * @throws StartException if a service has the unit, or that can't be made sure of
     */
    static SelfTestReport of(
            String node,
            Map<String, String> environment,
            UnitConfig config,
            StateFolderReport state,
            Supplier<LoopClock> clock)
            throws StartException {
        Machine machine = Machine.current();
        if (!machine.isSupported()) {
            return SelfTestReport.untested(node, List.of(machine.sentence()));
        }
        try (StateFolder _ = keptFromServices(state)) {
            return of(node, environment, config, clock.get());
        }
    }

    /** A folder that isn't there has nobody, and in another user's nothing is left behind. @return null for both */
    private static @Nullable StateFolder keptFromServices(StateFolderReport state) throws StartException {
        if (state.holder() != StateFolderReport.NOBODY) {
            throw new StartException(
                    ExitCode.STATE,
                    "the service runs, as process " + state.holder() + " with the state folder " + state.folder()
                            + ", and has the bus: stop it first (sudo systemctl stop plumbline)");
        }
        if (!state.exists() || !StateFolder.isOwn(state.folder())) {
            return null;
        }
        try {
            return StateFolder.open(state.folder(), InstantSource.system());
        } catch (StateFolderException e) {
            throw new StartException(ExitCode.STATE, "whether a service has the bus is not known: " + e.getMessage());
        }
    }

    private static SelfTestReport of(String node, Map<String, String> environment, UnitConfig config, LoopClock clock) {
        try (Pi4jBus bus = Pi4jBus.open(node, environment)) {
            return SelfTestReport.of(bus, config, clock);
        } catch (BusException e) {
            // The check has better words for a node that is not there.
            List<String> problems = BusCheck.of(node, environment, clock).problems();
            return SelfTestReport.untested(
                    node, problems.isEmpty() ? List.of(String.valueOf(e.getMessage())) : problems);
        }
    }
}
