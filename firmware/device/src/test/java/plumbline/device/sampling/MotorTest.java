package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import plumbline.device.haptics.HapticPattern;
import plumbline.device.imu.Fault;
import plumbline.emulator.bus.BusFault;
import plumbline.emulator.unit.SensorKind;

/** What is told of a motor that could not be calibrated. */
class MotorTest {

    private static final String TEXT = Fault.MOTOR_UNCALIBRATED.text();

    private final UnitTrial trial = new UnitTrial("upright 60s", true);

    @Test
    void shouldTellOnceAsAnEventAndInTheTraceAndBeCounted() {
        Objects.requireNonNull(trial.unit.haptics()).attach(null);

        trial.run(20);

        assertEquals(List.of("FAULT_BEGAN"), told());
        assertEquals(
                1,
                trial.tape.events.stream().filter(each -> each.contains(TEXT)).count());
        assertTrue(trial.tape.events.contains("fault: " + TEXT), trial.tape.events.toString());
        assertEquals(Map.of(TEXT, 1L), trial.loop.summary().faults());
    }

    @Test
    void shouldTellNothingOfAMotorThatWas() {
        trial.run(20);

        assertEquals(List.of(), told());
        assertTrue(trial.loop.isWell());
    }

    @Test
    void shouldTellTheTraceOfWhatBeganBeforeIt() {
        Objects.requireNonNull(trial.unit.haptics()).attach(null);
        trial.unit.command("unplug 0x6A");
        trial.run(5);
        assertFalse(trial.loop.isWell());
        assertEquals(List.of(), trial.tape.events);

        trial.unit.command("plug 0x6A");
        trial.run(3);

        assertEquals(List.of("fault: " + TEXT), trial.tape.events);
    }

    /** The alert comes while the driver is away; half a minute later a buzz would say something else. */
    @Test
    void shouldNotBuzzForAnAlertOfLongAgoWhenTheDriverComesBack() {
        FaultTrial slouching = new FaultTrial(SensorKind.LSM6DSOX).run(50);
        var log = Objects.requireNonNull(slouching.unit.unit.haptics()).log();
        long before = log.count();
        slouching.unit.breakDown(BusFault.HAPTICS_MISSING, 30);

        slouching.run(35);

        assertTrue(slouching.unit.decided().contains("ALERT 0"));
        assertTrue(slouching.unit.loop.isWell());
        assertEquals(before, log.count());
        assertTrue(slouching.unit.loop.summary().unplayedPatterns() > 0);
    }

    private List<String> told() {
        List<String> types = new ArrayList<>();
        LoopEvent event = new LoopEvent();
        while (trial.events.poll(event)) {
            boolean isFault = event.type == LoopEventType.FAULT_BEGAN || event.type == LoopEventType.FAULT_ENDED;
            if (isFault && event.code == Fault.MOTOR_UNCALIBRATED.ordinal()) {
                types.add(event.type.name());
            }
            assertFalse(event.type == LoopEventType.HAPTIC && event.code == HapticPattern.ERROR.ordinal());
        }
        return types;
    }
}
