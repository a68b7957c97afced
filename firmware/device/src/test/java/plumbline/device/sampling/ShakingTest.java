package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.core.posture.Settings;

class ShakingTest {

    /** An alert every ten seconds: the motor runs as often as it ever can. */
    @ParameterizedTest
    @CsvSource({"1", "2"})
    void shouldDecideTheSameWhetherTheMotorsShakingReachesTheSensorOrNot(int seed) {
        Settings settings = Settings.defaults().with("posture.repeatSeconds", "10");
        String scenario = "upright 40s\nslouch 25deg 3min\nupright %ds\nlean left 25deg 2min".formatted(40 + seed);
        UnitTrial shaken = new UnitTrial(scenario, true, settings);
        UnitTrial quiet = new UnitTrial(scenario, true, settings);
        quiet.unit.world().shake(false);
        assertEquals(quiet.run(380).decided(), shaken.run(380).decided());
        assertTrue(shaken.tape.hapticBatches > 100);
    }
}
