package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void shouldNameTheSettingAndItsRangeWhenAValueIsRefused() {
        for (String bad :
                new String[] {"4", "46", "-5", "15.5", "", " 15", "fifteen", "99999999999999999999", "0x10"}) {
            String message = refusal("posture.forwardThresholdDeg", bad);
            assertEquals("posture.forwardThresholdDeg must be 5 to 45 deg, found \"" + bad + "\"", message);
        }
    }

    @Test
    void shouldNameTheChoicesWhenAWordIsRefused() {
        assertEquals("posture.policy must be dose, delay, found \"Dose\"", refusal("posture.policy", "Dose"));
        assertEquals("posture.mode must be train, track, found \"0\"", refusal("posture.mode", "0"));
    }

    @Test
    void shouldNameAllSettingsWhenANameIsUnknown() {
        String message = refusal("posture.forwardThreshold", "15");
        assertTrue(message.startsWith("no setting is called \"posture.forwardThreshold\""), message);
        for (Setting setting : Setting.values()) {
            assertTrue(message.contains(setting.key()), message);
        }
    }

    @Test
    void shouldTakeBothEndsOfEveryRange() {
        for (Setting setting : Setting.values()) {
            for (int value : new int[] {setting.min(), setting.max(), setting.defaultValue()}) {
                Settings changed = Settings.defaults().with(setting.key(), setting.format(value));
                assertEquals(value, changed.get(setting));
                assertEquals(changed, Settings.of(changed.texts()));
            }
        }
    }

    @Test
    void shouldHaveTheDefaultsThatTheWearerIsTold() {
        Map<String, String> texts = Settings.defaults().texts();
        assertEquals("dose", texts.get("posture.policy"));
        assertEquals("15", texts.get("posture.forwardThresholdDeg"));
        assertEquals("20", texts.get("posture.backwardThresholdDeg"));
        assertEquals("15", texts.get("posture.lateralThresholdDeg"));
        assertEquals("300", texts.get("posture.repeatSeconds"));
        assertEquals("train", texts.get("posture.mode"));
        assertEquals("30", texts.get("breaks.intervalMinutes"));
        assertEquals("60", texts.get("breaks.minimumSeconds"));
    }

    @Test
    void shouldPutEverySettingIntoTheTable() {
        String table = Setting.markdownTable();
        assertTrue(table.startsWith("| name | takes | default | meaning |\n| --- | --- | --- | --- |\n"), table);
        assertEquals(Setting.values().length + 2, table.lines().count());
        assertTrue(table.contains("| `posture.delaySeconds` | 1 to 600 s | 120 s | "), table);
        assertTrue(table.contains("| `posture.policy` | dose, delay | dose | "), table);
    }

    private static String refusal(String key, String text) {
        Throwable refusal =
                assertThrows(SettingsException.class, () -> Settings.defaults().with(key, text));
        return String.valueOf(refusal.getMessage());
    }
}
