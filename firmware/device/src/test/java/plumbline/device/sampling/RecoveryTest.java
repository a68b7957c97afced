package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.emulator.bus.BusFault;

/** Every fault on the emulated bus, with the real drivers: over within a second, and nothing decided of it but the gap. */
class RecoveryTest {

    private static final String WEARER = "upright 40s\nslouch 25deg 90s\nupright 30s";

    private static final List<String> DECIDED =
            new UnitTrial(WEARER, true).run(150).decided();

    @ParameterizedTest
    @CsvSource({
        "NO_ANSWER, 0",
        "NO_ANSWER, 0.7",
        "BUS_STUCK, 0.7",
        "BUS_ERROR, 0.7",
        "UNPLUGGED, 0.7",
        "SENSOR_RESET, 0",
        "CONFIGURATION_CHANGED, 0",
        "FIFO_OVERFLOW, 0.7",
        "GARBLED, 0.5",
        "STALLED, 0.7",
        "FROZEN, 0.7",
        "SATURATED, 0.7",
        "TEMPERATURE, 0.7",
        "HAPTICS_MISSING, 0.7",
        "WRONG_IDENTITY, 0.7"
    })
    void shouldRecoverWithinASecondAndDecideNothingFalse(BusFault fault, double seconds) {
        UnitTrial trial = new UnitTrial(WEARER, true).run(70);
        trial.breakDown(fault, seconds).run(seconds);
        if (fault == BusFault.WRONG_IDENTITY) {
            trial.unit.bus().powerCycle(trial.unit.sensor().address());
        }
        long millis = trial.millisToRecover();
        System.out.printf("%-22s for %3.1f s: well after %4d ms%n", fault.word(), seconds, millis);
        assertTrue(millis >= 0 && millis < 1000, () -> fault + " took " + millis + " ms");
        trial.run(80 - seconds - millis * 1e-3);
        assertEquals(DECIDED, trial.decided());
        assertEquals("", trial.tape.refused);
    }
}
