package plumbline.host.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;

class UnitEventTest {

    private static UnitEvent parse(String line) {
        return present(UnitEvent.parse(line));
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    @Test
    void shouldReadADecisionWithItsValues() {
        UnitEvent event =
                parse("{\"type\":\"DECISION\",\"t_us\":50000000,\"kind\":\"SLOUCH_STARTED\",\"values\":[0,24000,0,0]}");
        Decision decision = present(event.decision());
        assertEquals(DecisionKind.SLOUCH_STARTED, decision.kind);
        assertEquals(24_000, decision.b);
        assertEquals(new Telling(50_000_000, false, "Slouch began", "forward, 24°"), Telling.of(event));
    }

    @Test
    void shouldTellABuzzThatWasFeltFromOneThatWasNot() {
        UnitEvent felt = parse("{\"type\":\"HAPTIC\",\"t_us\":1,\"pattern\":\"INSISTENT_NUDGE\",\"played\":true}");
        UnitEvent lost = parse("{\"type\":\"HAPTIC\",\"t_us\":1,\"pattern\":\"NUDGE\",\"played\":false}");
        assertEquals(new Telling(1, true, "Buzz", "insistent nudge"), Telling.of(felt));
        assertEquals(new Telling(1, true, "Buzz", "nudge (not felt: the motor does not answer)"), Telling.of(lost));
    }

    @Test
    void shouldReadFaultsTapsAndTheRitual() {
        assertEquals(
                new Telling(7, false, "Recovered", "no answer, after 412 ms"),
                Telling.of(parse("{\"type\":\"FAULT_ENDED\",\"t_us\":7,\"fault\":\"no answer\",\"ms\":412}")));
        assertEquals(
                new Telling(7, true, "Fault", "bus held low"),
                Telling.of(parse("{\"type\":\"FAULT_BEGAN\",\"t_us\":7,\"fault\":\"bus held low\"}")));
        assertEquals(
                new Telling(7, false, "Tapped", "2 taps"),
                Telling.of(parse("{\"type\":\"GESTURE\",\"t_us\":7,\"taps\":2,\"asks\":\"NEUTRAL\"}")));
        assertEquals(
                new Telling(7, false, "Asked", "toggle snooze"),
                Telling.of(parse("{\"type\":\"GESTURE\",\"t_us\":7,\"asks\":\"TOGGLE_SNOOZE\"}")));
        assertEquals(
                new Telling(7, false, "Neutral", "hold still"),
                Telling.of(parse("{\"type\":\"RITUAL\",\"t_us\":7,\"phase\":\"STILL\"}")));
    }

    @Test
    void shouldNotTellWhatComesAllTheTime() {
        assertNull(Telling.of(parse("{\"type\":\"RITUAL\",\"t_us\":7,\"phase\":\"IDLE\"}")));
        assertNull(Telling.of(parse("{\"type\":\"DECISION\",\"t_us\":7,\"kind\":\"ACTIVITY\",\"values\":[1,0,0,0]}")));
        assertNull(Telling.of(parse("{\"type\":\"SOMETHING_NEW\",\"t_us\":7}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Picked up JAVA_TOOL_OPTIONS: -Dx",
                "{\"type\":",
                "{\"type\":\"HAPTIC\"}",
                "{\"type\":\"HAPTIC\",\"t_us\":\"soon\"}",
                "{\"type\":\"DECISION\",\"t_us\":1,\"kind\":\"NO_SUCH\",\"values\":[]}",
                "{\"type\":\"DECISION\",\"t_us\":1,\"kind\":\"GAP\"}",
                "{\"type\":\"DECISION\",\"t_us\":1,\"kind\":\"GAP\",\"values\":[1,2,3,4,5]}",
                "{\"type\":\"DECISION\",\"t_us\":1,\"kind\":\"GAP\",\"values\":[\"a\"]}"
            })
    void shouldTakeNothingElseForAnEvent(String line) {
        assertNull(UnitEvent.parse(line));
    }
}
