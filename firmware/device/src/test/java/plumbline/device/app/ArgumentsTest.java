package plumbline.device.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.device.app.Arguments.Action;

class ArgumentsTest {

    @Test
    void shouldRunOnTheUsualBusWhereNothingIsSaid() throws StartException {
        assertEquals(new Arguments(Action.RUN, "/dev/i2c-1", null, null, 0, false, ""), Arguments.of());
    }

    @Test
    void shouldTakeAllThatCanBeSaidOfARun() throws StartException {
        Arguments all = Arguments.of(
                "--bus", "/dev/i2c-3", "--config=a b.toml", "--state", "s", "--for=60", "--events", "--record", "day");

        Path config = Path.of("a b.toml");
        assertEquals(new Arguments(Action.RUN, "/dev/i2c-3", config, Path.of("s"), 60, true, "day"), all);
    }

    @Test
    void shouldCheckWithSettingsAndFolder() throws StartException {
        Arguments all = Arguments.of("--check", "--config", "c", "--state", "s");

        assertEquals(new Arguments(Action.CHECK, "/dev/i2c-1", Path.of("c"), Path.of("s"), 0, false, ""), all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--for 0", "--for -1", "--for soon", "--for 31536001", "--for 99999999999", "--for"})
    void shouldRefuseATimeThatIsNone(String words) {
        assertRefused("--for takes", words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--state", "--config", "--record", "--bus"})
    void shouldRefuseAnEmptyValueAndNone(String name) {
        assertRefused(name + " takes a value", name);
        assertRefused(name + " takes a value", name + "=");
    }

    @Test
    void shouldRefuseWhatItDoesNotKnow() {
        assertRefused("\"--colour\"", "--colour");
        assertRefused("\"fast\"", "fast");
        assertRefused("\"--check\" that takes a value", "--check=no");
        assertRefused("\"--events\" that takes a value", "--events=no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--check --for 5", "--events --check", "--check --record day"})
    void shouldRefuseToRunWhileItOnlyLooks(String words) {
        assertRefused("--check only looks", words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--self-test --for 5", "--events --self-test", "--self-test --record day"})
    void shouldRefuseToRunWhileItTestsItself(String words) {
        assertRefused("--self-test runs nothing else", words);
    }

    @Test
    void shouldTestItselfOnTheBusAndWithTheMotorThatAreNamed() throws StartException {
        Arguments all = Arguments.of("--self-test", "--bus=/dev/i2c-3", "--config=c");

        assertEquals(new Arguments(Action.SELF_TEST, "/dev/i2c-3", Path.of("c"), null, 0, false, ""), all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--bus",
                "--config",
                "--state",
                "--check",
                "--self-test",
                "--for",
                "--record",
                "--events",
                "-h",
                "-V"
            })
    void shouldExplainEachWord(String word) {
        assertTrue(Arguments.HELP.contains("  " + word + " ") || Arguments.HELP.contains("  " + word + ","), word);
    }

    private static void assertRefused(String sentence, String words) {
        StartException refused = assertThrows(StartException.class, () -> Arguments.of(words.split(" ")));
        assertEquals(ExitCode.USAGE, refused.exitCode());
        assertTrue(String.valueOf(refused.getMessage()).contains(sentence), refused::getMessage);
        assertTrue(String.valueOf(refused.getMessage()).contains("plumbd --help"), refused::getMessage);
    }
}
