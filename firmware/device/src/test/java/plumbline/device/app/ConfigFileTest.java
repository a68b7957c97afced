package plumbline.device.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.posture.Forward;
import plumbline.core.posture.Setting;
import plumbline.core.posture.Settings;

class ConfigFileTest {

    private static final String KNOWN = "there are unit.rateHz, unit.motor, unit.button, unit.forward, "
            + String.join(", ", Settings.defaults().texts().keySet());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void shouldTakeTheEnginesSettingsAndTheUnits() throws Exception {
        UnitConfig config = read("""
                [posture]
                mode = "track"
                delaySeconds = 30
                fading = true
                [unit]
                rateHz = 416
                motor = "erm"
                button = "/dev/input/event0"
                forward = "+x"
                """).orRefuse();

        assertTrue(config.settings().is(Setting.POSTURE_MODE, "track"));
        assertTrue(config.settings().is(Setting.POSTURE_FADING, "on"));
        assertEquals(30, config.settings().get(Setting.POSTURE_DELAY_SECONDS));
        assertEquals(416, config.rateHz());
        assertTrue(config.erm());
        assertEquals(Path.of("/dev/input/event0"), config.button());
        assertEquals(Forward.PLUS_X, config.forward());
    }

    @Test
    void shouldHoldToDefaultsWhereAFileSaysNothing() throws Exception {
        UnitConfig config = read("# nothing\n").orRefuse();

        assertEquals(UnitConfig.DEFAULT, config);
        assertNull(config.button());
    }

    @Test
    void shouldNameEverythingThatIsWrongInTheOrderOfTheFile() throws IOException {
        ConfigReport report = read("""
                [unit]
                rateHz = 20000
                motor = "steam"
                button = "event0"
                forward = "up"
                colour = "red"
                [posture]
                delaySeconds = 12.5
                mode = [1, 2]
                fading = "perhaps"
                sound = 1
                """);

        assertEquals(
                List.of(
                        "2:1 unit.rateHz must be one of 104 125 200 208 250 416 500 833 1000 1667 Hz, found \"20000\"",
                        "3:1 unit.motor must be one of lra, erm, found \"steam\"",
                        "4:1 unit.button must be an input device such as /dev/input/event0, found \"event0\"",
                        "5:1 unit.forward must be one of +x -x +y -y +z -z learn, found \"up\"",
                        "6:1 no setting is called \"unit.colour\"; " + KNOWN,
                        "8:1 posture.delaySeconds must be 1 to 600 s, found \"12.5\"",
                        "9:1 posture.mode must be train, track, found \"a list\"",
                        "10:1 posture.fading must be off, on, found \"perhaps\""),
                lines(report).subList(0, 8));
        assertEquals(
                "11:1 no setting is called \"posture.sound\"; " + KNOWN,
                lines(report).get(8));
        assertEquals(9, report.faults().size());
    }

    @Test
    void shouldCallAListAListAndATableATable() throws IOException {
        ConfigReport report = read("""
                [haptic.strength]
                [unit]
                rateHz = [1, 2]
                motor = { kind = "erm" }
                button = 2026-11-28
                [[posture]]
                mode = "train"
                """);

        List<String> lines = lines(report);
        assertTrue(lines.contains("1:1 haptic.strength must be 1 to 5, found \"a table\""), lines.toString());
        assertTrue(lines.get(1).endsWith(" Hz, found \"a list\""), lines.toString());
        assertTrue(lines.contains("4:1 unit.motor must be one of lra, erm, found \"a table\""), lines.toString());
        assertTrue(lines.get(4).endsWith("found \"2026-11-28\""), lines.toString());
        assertEquals("6:1 no setting is called \"posture\"; " + KNOWN, lines.get(5));
        assertFalse(lines.toString().contains("org.tomlj"), lines.toString());
    }

    @Test
    void shouldRefuseWithALineForEachFault() throws IOException {
        ConfigReport report = read("[haptic]\nstrength = 9\nsnoozeMinutes = 1\n");

        StartException refused = assertThrows(StartException.class, report::orRefuse);

        assertEquals(ExitCode.CONFIG, refused.exitCode());
        Path file = folder.resolve("unit.toml");
        assertEquals(
                List.of(
                        "settings file " + file + ", line 2, column 1: haptic.strength must be 1 to 5, found \"9\"",
                        "settings file " + file
                                + ", line 3, column 1: haptic.snoozeMinutes must be 5 to 240 min, found \"1\""),
                String.valueOf(refused.getMessage()).lines().toList());
    }

    @Test
    void shouldJudgeWhatStandsBeforeTheFirstThingThatIsNoToml() throws IOException {
        ConfigReport report = read("[haptic]\nstrength = 9\nsnoozeMinutes = \n[posture\ndelaySeconds = 9999\n");

        List<String> lines = lines(report);
        assertEquals("2:1 haptic.strength must be 1 to 5, found \"9\"", lines.get(0));
        assertTrue(lines.get(1).startsWith("3:17 Unexpected end of line, expected"), lines.toString());
        assertTrue(lines.get(2).startsWith("4:9 Unexpected end of line, expected ]"), lines.toString());
        assertEquals(3, lines.size());
    }

    @Test
    void shouldCountWhatIsTooMuchToTell() throws IOException {
        StringBuilder text = new StringBuilder("[colours]\n");
        for (int i = 0; i < 33; i++) {
            text.append("c").append(i).append(" = ").append(i).append('\n');
        }

        ConfigReport report = read(text.toString());

        assertEquals(ConfigFile.MOST_FAULTS + 1, report.faults().size());
        assertEquals(
                "settings file " + folder.resolve("unit.toml") + ": and 13 more",
                report.sentences().getLast());
    }

    @Test
    void shouldSayWhichByteIsNoUtf8AndWhere() throws IOException {
        Path file = folder.resolve("unit.toml");
        Files.write(file, "# für\n# grün\n".getBytes(StandardCharsets.ISO_8859_1));

        ConfigReport report = ConfigFile.read(file);

        assertEquals(List.of("1:4 expected UTF-8, found the byte 0xFC: save the file as UTF-8"), lines(report));
    }

    @Test
    void shouldReadAFileOfAWindowsEditor() throws Exception {
        assertEquals(
                2,
                read("\uFEFF[haptic]\r\nstrength = 2\r\n").orRefuse().settings().get(Setting.HAPTIC_STRENGTH));
    }

    @Test
    void shouldSayWhatIsWrongWithAFileThatIsNone() throws IOException {
        assertRefusedWhole("there is no ", folder.resolve("none.toml"));
        assertRefusedWhole("it is a folder, and a file is needed", folder);
        Path huge = Files.write(folder.resolve("huge.toml"), new byte[ConfigText.MAX_BYTES + 1]);
        assertRefusedWhole("expected at most 1048576 bytes, found more", huge);
        assertRefusedWhole("expected at most 1048576 bytes, found more", Path.of("/dev/zero"));
    }

    private static void assertRefusedWhole(String why, Path file) {
        ConfigReport report = ConfigFile.read(file);
        assertFalse(report.isAccepted());
        String sentence = report.sentences().getFirst();
        assertTrue(sentence.startsWith("settings file " + file + ": ") && sentence.contains(why), sentence);
        assertFalse(sentence.contains("Exception"), sentence);
    }

    private ConfigReport read(String text) throws IOException {
        return ConfigFile.read(Files.writeString(folder.resolve("unit.toml"), text));
    }

    private static List<String> lines(ConfigReport report) {
        return report.faults().stream()
                .map(fault -> fault.place().line() + ":" + fault.place().column() + " " + fault.text())
                .toList();
    }
}
