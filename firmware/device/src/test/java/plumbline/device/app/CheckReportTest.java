package plumbline.device.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.time.ManualClock;
import plumbline.device.i2c.BusReport;
import plumbline.device.i2c.Machine;
import plumbline.device.state.StateFolderReport;

/** The check of a unit with an LSM6DSOX, and what it prints. */
class CheckReportTest {

    private static final BusReport SOUND = new BusReport(
            "/dev/i2c-1",
            "rehearsal",
            Machine.current(),
            null,
            List.of(),
            null,
            List.of(),
            List.of("no haptic driver"));
    private static final BusReport EMPTY = new BusReport(
            "/dev/i2c-1", "rehearsal", Machine.current(), null, List.of(), null, List.of("no sensor"), List.of());

    private final RehearsalBus bus = new RehearsalBus(new ManualClock(0));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private StateFolderReport state;

    @BeforeEach
    void look() {
        state = new StateFolderReport(folder, true, 4711, 5_000_000_000L, null);
    }

    @Test
    void shouldBeReadyAndTellWhatARunWouldTake() throws IOException {
        Path button = Path.of("/dev/null");
        ConfigReport settings = settings(
                "[unit]\nmotor = \"erm\"\nrateHz = 416\nbutton = \"" + button + "\"\n" + "[haptic]\nstrength = 2\n");

        CheckReport report = CheckReport.of(SOUND, bus, settings, state, true);

        assertEquals(ExitCode.DONE, report.exitCode());
        Map<String, Object> json = json(report);
        assertEquals(true, json.get("ready"));
        assertEquals(List.of(), json.get("problems"));
        assertEquals(List.of("no haptic driver"), json.get("warnings"));
        assertEquals(
                Map.of(
                        "file",
                        String.valueOf(settings.file()),
                        "accepted",
                        true,
                        "rate_hz",
                        416,
                        "motor",
                        "erm",
                        "button",
                        "/dev/null",
                        "forward",
                        "-z",
                        "engine",
                        Map.of("haptic.strength", "2"),
                        "faults",
                        List.of()),
                json.get("settings"));
        assertEquals(
                Map.of(
                        "folder",
                        folder.toString(),
                        "exists",
                        true,
                        "usable",
                        true,
                        "free_mb",
                        5000,
                        "used_by_process",
                        4711),
                json.get("state"));
    }

    @Test
    void shouldWarnOfARateThatTheSensorFoundDoesNotHaveAndRefuseOneThatNoneHas() throws IOException {
        CheckReport report = CheckReport.of(SOUND, bus, settings("[unit]\nrateHz = 1000\n"), state, true);

        assertEquals(ExitCode.DONE, report.exitCode());
        String warning = report.warnings().get(1);
        assertTrue(warning.contains("line 2, column 1: unit.rateHz: rate of LSM6DSOX must be one of 104 "), warning);
        assertTrue(warning.endsWith("found 1000; its best rate is taken instead"), warning);

        CheckReport never = CheckReport.of(SOUND, bus, settings("[unit]\nrateHz = 999\n"), state, true);
        assertEquals(ExitCode.CONFIG, never.exitCode());
        assertEquals(false, json(never).get("ready"));
        assertEquals(
                Map.of("file", String.valueOf(never.settings().file()), "accepted", false, "faults", faults(never)),
                json(never).get("settings"));
    }

    private static List<Map<String, Object>> faults(CheckReport report) {
        return report.settings().faults().stream()
                .map(each -> Map.<String, Object>of(
                        "line", each.place().line(), "column", each.place().column(), "text", each.text()))
                .toList();
    }

    @Test
    void shouldTellAllThatIsWrongAtOnceAndRefuseTheSettingsFirst() throws IOException {
        ConfigReport settings = settings("[haptic]\nstrength = 9\nsnoozeMinutes = 1\n");
        StateFolderReport unusable = new StateFolderReport(folder, true, 0, -1, "may not write");

        CheckReport report = CheckReport.of(EMPTY, bus, settings, unusable, true);

        assertEquals(ExitCode.CONFIG, report.exitCode());
        assertEquals(4, report.problems().size());
        assertEquals(List.of("no sensor", "may not write"), report.problems().subList(2, 4));
        assertEquals(
                Map.of("folder", folder.toString(), "exists", true, "usable", false),
                json(report).get("state"));
    }

    @Test
    void shouldNotBeReadyWithoutASensorOrTheFolderThatWasNamed() {
        StateFolderReport unusable = new StateFolderReport(folder, false, 0, -1, "may not write");
        ConfigReport settings = ConfigReport.WITHOUT_FILE;

        assertEquals(
                ExitCode.NOT_READY,
                CheckReport.of(EMPTY, null, settings, state, true).exitCode());
        assertEquals(
                ExitCode.NOT_READY,
                CheckReport.of(SOUND, bus, settings, unusable, true).exitCode());
        CheckReport unnamed = CheckReport.of(SOUND, bus, settings, unusable, false);
        assertEquals(ExitCode.DONE, unnamed.exitCode());
        assertTrue(
                unnamed.warnings().contains("may not write"), unnamed.warnings().toString());
    }

    @Test
    void shouldWarnOfAButtonThatCantBeReadAndOfADiskThatIsNearlyFull() throws IOException {
        ConfigReport settings = settings("[unit]\nbutton = \"/dev/input/event99\"\n");
        StateFolderReport nearlyFull = new StateFolderReport(folder, true, 0, 99_999_999, null);

        CheckReport report = CheckReport.of(SOUND, bus, settings, nearlyFull, true);

        assertEquals(ExitCode.DONE, report.exitCode());
        String button = report.warnings().get(1);
        assertTrue(button.contains("line 2, column 1: unit.button: there is no /dev/input/event99"), button);
        assertTrue(
                report.warnings().get(2).contains("has 99 MB free"),
                report.warnings().toString());
    }

    @Test
    void shouldKnowAButtonThatIsNone() throws IOException {
        assertNull(ButtonTrouble.of(UnitConfig.DEFAULT));
        assertNull(trouble(Path.of("/dev/null")));
        assertTrue(String.valueOf(trouble(folder)).contains("is no input device"));
        assertTrue(String.valueOf(trouble(Files.createFile(folder.resolve("file"))))
                .contains("is no input device"));
    }

    private @Nullable String trouble(Path button) throws IOException {
        return ButtonTrouble.of(
                settings("[unit]\nbutton = \"" + button + "\"\n").config());
    }

    @Test
    void shouldLeaveOutWhatIsNotThere() throws IOException {
        Map<String, Object> json = json(CheckReport.of(EMPTY, null, ConfigReport.WITHOUT_FILE, state, false));

        assertFalse(json.containsKey("node") || json.containsKey("speed"), json.toString());
        assertEquals(List.of(), json.get("chips"));
        assertEquals(List.of("no sensor"), json.get("problems"));
        Map<?, ?> settings = (Map<?, ?>) Objects.requireNonNull(json.get("settings"));
        assertFalse(settings.containsKey("file") || settings.containsKey("button"), settings.toString());
        assertEquals("best", settings.get("rate_hz"));
    }

    private ConfigReport settings(String text) throws IOException {
        return ConfigFile.read(Files.writeString(folder.resolve("unit.toml"), text));
    }

    private static Map<String, Object> json(CheckReport report) throws IOException {
        return JSON.std.mapFrom(CheckJson.of(report));
    }
}
