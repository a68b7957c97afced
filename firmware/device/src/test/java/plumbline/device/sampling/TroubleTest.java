package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import plumbline.device.haptics.HapticPattern;
import plumbline.emulator.bus.BusFault;

/** What is wrong at the start is felt by the wearer, who reads no log. */
class TroubleTest {

    private static final double AS_LONG_AS_A_CALIBRATION = 3;

    private final UnitTrial trial = new UnitTrial("upright 60s", true);

    private int errorsPlayed() {
        LoopEvent event = new LoopEvent();
        int count = 0;
        while (trial.events.poll(event)) {
            boolean isError = event.type == LoopEventType.HAPTIC && event.code == HapticPattern.ERROR.ordinal();
            count += isError && event.a == 1 ? 1 : 0;
        }
        return count;
    }

    private boolean hasMotorRun() {
        return Objects.requireNonNull(trial.unit.haptics()).log().count() > 0;
    }

    @Test
    void shouldBeFeltOnceThoughAskedBeforeThereIsASensorOrAMotor() {
        trial.controls.ask(ControlKind.TROUBLE);
        trial.run(AS_LONG_AS_A_CALIBRATION);

        assertEquals(1, errorsPlayed());
        assertTrue(hasMotorRun());
    }

    @Test
    void shouldBeFeltWithoutASensor() {
        trial.breakDown(BusFault.UNPLUGGED, 60);
        trial.controls.ask(ControlKind.TROUBLE);
        trial.run(AS_LONG_AS_A_CALIBRATION);

        assertEquals(1, errorsPlayed());
    }

    @Test
    void shouldWaitForAMotorThatWakesLateButNotForEver() {
        trial.breakDown(BusFault.UNPLUGGED, 60);
        trial.breakDown(BusFault.HAPTICS_MISSING, 0.4);
        trial.controls.ask(ControlKind.TROUBLE);
        trial.run(AS_LONG_AS_A_CALIBRATION);
        assertEquals(1, errorsPlayed());

        UnitTrial without = new UnitTrial("upright 60s", true);
        without.breakDown(BusFault.UNPLUGGED, 60);
        without.breakDown(BusFault.HAPTICS_MISSING, 60);
        without.controls.ask(ControlKind.TROUBLE);
        without.run(AS_LONG_AS_A_CALIBRATION);
        assertEquals(1, without.loop.summary().unplayedPatterns());
    }
}
