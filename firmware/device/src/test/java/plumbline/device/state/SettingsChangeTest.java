package plumbline.device.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.core.posture.Setting;
import plumbline.core.posture.Settings;
import plumbline.core.posture.SettingsException;

class SettingsChangeTest {

    private static final Settings FILE = Settings.of(Map.of("posture.delaySeconds", "30", "haptic.strength", "2"));

    @Test
    void shouldLetAnEditOfTheFileTakeEffectWhereTheWearerChangedNothing() {
        SettingsChange change = SettingsChange.NONE.and(FILE, FILE.with("haptic.strength", "5"), FILE);

        assertEquals(Map.of("haptic.strength", "5"), change.texts());
        Settings edited = Settings.of(Map.of("posture.delaySeconds", "20", "haptic.strength", "1"));
        assertEquals(20, change.over(edited).get(Setting.POSTURE_DELAY_SECONDS));
        assertEquals(5, change.over(edited).get(Setting.HAPTIC_STRENGTH));
    }

    @Test
    void shouldKeepAChangeToTheDefault() {
        String usual = Setting.HAPTIC_STRENGTH.format(Setting.HAPTIC_STRENGTH.defaultValue());
        SettingsChange change = SettingsChange.NONE.and(FILE, FILE.with("haptic.strength", usual), FILE);

        assertEquals(Setting.HAPTIC_STRENGTH.defaultValue(), change.over(FILE).get(Setting.HAPTIC_STRENGTH));
    }

    @Test
    void shouldAddToWhatWasChangedBeforeAndForgetWhatIsAsInTheFileAgain() {
        Settings first = FILE.with("haptic.strength", "5");
        SettingsChange change = SettingsChange.NONE.and(FILE, first, FILE);
        Settings second = first.with("posture.mode", "track");
        change = change.and(first, second, FILE);
        assertEquals(Map.of("haptic.strength", "5", "posture.mode", "track"), change.texts());

        assertEquals(
                Map.of("posture.mode", "track"),
                change.and(second, second.with("haptic.strength", "2"), FILE).texts());
    }

    @Test
    void shouldHoldToWhatTheWearerSetThoughTheFileSaysTheSameForAWhile() {
        Settings set = FILE.with("haptic.strength", "5");
        SettingsChange change = SettingsChange.NONE.and(FILE, set, FILE);
        Settings same = FILE.with("haptic.strength", "5");

        assertEquals(change.texts(), change.and(set, set, same).texts());
    }

    @Test
    void shouldRefuseWhatIsNoSetting() {
        assertThrows(SettingsException.class, () -> new SettingsChange(Map.of("posture.sound", "on")));
        assertThrows(SettingsException.class, () -> new SettingsChange(Map.of("haptic.strength", "9")));
    }
}
