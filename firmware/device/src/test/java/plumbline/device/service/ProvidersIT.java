package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.time.ManualClock;
import plumbline.device.i2c.ProviderContract;
import plumbline.emulator.pi4j.EmulatedI2CProvider;
import plumbline.emulator.unit.EmulatedUnit;
import plumbline.emulator.unit.Options;
import plumbline.emulator.wearer.Scenario;

/** The kernel's provider and the emulated bus's, held to one contract. */
class ProvidersIT {

    @TempDir
    Path folder = Path.of("");

    @Test
    void shouldKeepTheContractInOurProcess() throws Exception {
        assertEquals(List.of(), wrong(inOurProcess()));
    }

    @Test
    void shouldKeepTheContractThroughTheKernelsInterface() throws Exception {
        try (StandIn unit = StandIn.open(folder);
                Running contract = unit.supervisor()
                        .run(ProviderContract.class, List.of("--enable-native-access=ALL-UNNAMED"), unit.door())) {
            assertEquals(0, contract.exitCode(), contract.err());
            assertEquals(List.of(), wrong(contract.lines()));
            assertEquals(inOurProcess(), contract.lines());
        }
    }

    private static List<String> inOurProcess() throws IOException {
        ManualClock clock = new ManualClock(0);
        EmulatedUnit unit = new EmulatedUnit(Options.of(Scenario.builtin("upright-work")), clock);
        EmulatedUnit.use(unit);
        clock.advance(20_000_000);
        return ProviderContract.outcomes(new EmulatedI2CProvider(), unit::command);
    }

    private static List<String> wrong(List<String> outcomes) {
        return outcomes.stream()
                .filter(line -> !line.endsWith(": as it should be"))
                .toList();
    }
}
