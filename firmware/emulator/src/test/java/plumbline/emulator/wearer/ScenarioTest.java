package plumbline.emulator.wearer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTest {

    private static Segment only(String line) {
        List<Segment> segments = Scenario.parse("test", line).segments();
        assertEquals(1, segments.size());
        return segments.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "upright 60s, HOLD, 60, 0, 0, 0",
        "work 1.5h, WORK, 5400, 0, 0, 0",
        "slouch 25deg 120s, HOLD, 120, 25, 0, 0",
        "lean right 20deg 60s, HOLD, 60, 0, 20, 0",
        "lean left 20deg 60s, HOLD, 60, 0, -20, 0",
        "lean back 28.5deg 60s, HOLD, 60, -28.5, 0, 0",
        "lean forward 20deg 60s, HOLD, 60, 20, 0, 0",
        "creep to 30deg over 10min, CREEP, 600, 30, 0, 0",
        "creep to upright over 1min, CREEP, 60, 0, 0, 0",
        "bend 70deg 4s x3, BEND, 21, 70, 0, 0",
        "bend 70deg 4s, BEND, 7, 70, 0, 0",
        "bow, BOW, 8, 35, 0, 0",
        "bow 45deg 10s, BOW, 10, 45, 0, 0",
        "walk 90s, WALK, 90, 0, 0, 1.9",
        "walk 90s 2.2Hz, WALK, 90, 0, 0, 2.2",
        "stairs up 30s, STAIRS_UP, 30, 0, 0, 1.6",
        "stairs down 30s 1.8Hz, STAIRS_DOWN, 30, 0, 0, 1.8",
        "bus 5min, BUS, 300, 0, 0, 0",
        "bus 5min slouch 25deg, BUS, 300, 25, 0, 0",
        "bus 5min lean left 20deg, BUS, 300, 0, -20, 0",
        "lie supine 10min, LIE, 600, -86, 0, 0",
        "lie right 10min, LIE, 600, 0, 86, 0",
        "take off 5min, TAKE_OFF, 300, 90, 0, 0",
        "take off 5min face down, TAKE_OFF, 300, -90, 0, 0",
        "take off 5min edge, TAKE_OFF, 300, 0, 85, 0",
        "sit, SIT, 4, 0, 0, 0",
        "stand 6s, STAND, 6, 0, 0, 0",
        "slip back 8deg, SLIP, 2, -8, 0, 0",
        "  SLOUCH   25DEG\t2min  # comment, SLIP_IS_NOT_MEANT, 120, 25, 0, 0"
    })
    void shouldReadEveryLineOfTheFormat(
            String line, String action, double seconds, double flexion, double lean, double stepHz) {
        Segment segment = only(line);

        if (!action.equals("SLIP_IS_NOT_MEANT")) {
            assertEquals(Action.valueOf(action), segment.action());
        }
        assertEquals(seconds, segment.seconds(), 1e-9);
        assertEquals(new Posture(flexion + 0.0, lean + 0.0), segment.posture());
        assertEquals(stepHz, segment.stepHz());
    }

    @Test
    void shouldUnrollRepeatsWithinRepeats() {
        Scenario scenario = Scenario.parse("test", """
                # a comment

                repeat x2
                  upright 1s
                  repeat x3
                    slouch 20deg 2s   # another
                  end
                end
                sit
                """);

        assertEquals(9, scenario.segments().size());
        assertEquals("slouch 20deg 2s", scenario.segments().get(3).label());
        assertEquals(18_000_000, scenario.durationMicros());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jump 5s | one of upright, work, slouch, lean, creep, bend, bow, walk, stairs, bus, lie, take, sit, stand, slip, repeat or end, found \"jump\"",
                "upright | a duration from 0.5s to 24h, such as 90s, 5min or 1.5h, found the end of the line",
                "upright 60 | a duration from 0.5s to 24h, such as 90s, 5min or 1.5h, found \"60\"",
                "upright -5s | a duration from 0.5s to 24h, such as 90s, 5min or 1.5h, found \"-5s\"",
                "upright 0s | a duration from 0.5s to 24h, such as 90s, 5min or 1.5h, found \"0s\"",
                "upright 25h | a duration from 0.5s to 24h, such as 90s, 5min or 1.5h, found \"25h\"",
                "upright NaNs | a duration from 0.5s to 24h, such as 90s, 5min or 1.5h, found \"nans\"",
                "upright 1e3s | a duration from 0.5s to 24h, such as 90s, 5min or 1.5h, found \"1e3s\"",
                "upright 60s now | the end of the line, found \"now\"",
                "slouch 60s | an angle from 1deg to 120deg, found \"60s\"",
                "slouch 121deg 60s | an angle from 1deg to 120deg, found \"121deg\"",
                "slouch 25deg | a duration from 0.5s to 24h, such as 90s, 5min or 1.5h, found the end of the line",
                "lean up 20deg 60s | forward, back, left or right, found \"up\"",
                "lean left 61deg 60s | an angle from 1deg to 60deg, found \"61deg\"",
                "creep 30deg over 10min | \"to\", found \"30deg\"",
                "creep to 30deg 10min | \"over\", found \"10min\"",
                "bend 70deg 4s 3 | how often, from x1 to x999, found \"3\"",
                "bend 70deg 4s x0 | how often, from x1 to x999, found \"x0\"",
                "bend 70deg 1s | at least 2s for a bend, found \"1s\"",
                "bow 5deg | an angle from 10deg to 80deg, found \"5deg\"",
                "walk 60s 3Hz | a step rate from 1.4Hz to 2.5Hz, found \"3hz\"",
                "walk 60s fast | a step rate from 1.4Hz to 2.5Hz, found \"fast\"",
                "stairs sideways 5s | up or down, found \"sideways\"",
                "bus 5min standing | upright, slouch, lean or the end of the line, found \"standing\"",
                "lie flat 5min | supine, prone, left or right, found \"flat\"",
                "take 5min | \"off\", found \"5min\"",
                "take off 5min face left | up or down, found \"left\"",
                "slip forward | an angle from 1deg to 120deg, found the end of the line",
                "end | a repeat before \"end\", found none"
            })
    void shouldRefuseWithFileLineAndWhatWasExpected(String line, String complaint) {
        ScenarioException refusal = assertThrows(
                ScenarioException.class, () -> Scenario.parse("day.scenario", "upright 1s\n\n" + line + "\n"));

        assertEquals("day.scenario:3: expected " + complaint, refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | day: expected at least one segment, found none",
                "'# nothing\n' | day: expected at least one segment, found none",
                "'repeat x2\nsit\n' | day:2: expected \"end\" for the repeat of line 1, found the end of the file",
                "'repeat x2\nend\n' | day:2: expected a segment between repeat (line 1) and end, found none",
                "'repeat\nsit\nend' | day:1: expected how often, from x1 to x999, found the end of the line",
                "'repeat x999\nrepeat x999\nsit\nend\nend' | day:5: expected at most 100000 segments, found 100899 or more"
            })
    void shouldRefuseWhatIsWrongAsAWhole(String text, String complaint) {
        ScenarioException refusal = assertThrows(ScenarioException.class, () -> Scenario.parse("day", text));

        assertEquals(complaint, refusal.getMessage());
    }

    @ParameterizedTest
    @MethodSource("plumbline.emulator.wearer.Scenario#builtinNames")
    void shouldReadEveryBuiltinScenario(String name) {
        Scenario scenario = Scenario.builtin(name);

        assertEquals(name, scenario.name());
        assertTrue(scenario.durationMicros() >= 200_000_000);
        assertEquals(Action.HOLD, scenario.segments().getFirst().action());
        assertEquals(Posture.UPRIGHT, scenario.segments().getFirst().posture());
    }

    @Test
    void shouldLastAWholeDay() {
        assertEquals(8 * 3600, Scenario.builtin("whole-day").durationMicros() * 1e-6, 600);
    }

    @Test
    void shouldNameThoseThereAreWhenAskedForAnother() {
        ScenarioException refusal = assertThrows(ScenarioException.class, () -> Scenario.builtin("swimming"));

        assertEquals(
                "no scenario is called \"swimming\"; there are " + String.join(", ", Scenario.builtinNames()),
                refusal.getMessage());
    }
}
