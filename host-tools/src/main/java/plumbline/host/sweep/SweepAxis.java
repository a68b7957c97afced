package plumbline.host.sweep;

import java.util.ArrayList;
import java.util.List;
import plumbline.core.posture.Setting;
import plumbline.core.posture.SettingsException;
import plumbline.host.files.WrongUseException;

/**
 * One setting and the values it is to take.
 *
 * @param setting which
 * @param values as they are written in files
 */
public record SweepAxis(Setting setting, List<String> values) {

    public SweepAxis {
        values = List.copyOf(values);
    }

    /**
     * Reads {@code NAME=from:to:step}, {@code NAME=from:to} in steps of one, or {@code NAME=a,b,c}.
     *
     * @throws WrongUseException if it is none of these, or a value is out of the setting's range
     */
    public static SweepAxis parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw refused(text);
        }
        try {
            Setting setting = Setting.of(text.substring(0, equals));
            String range = text.substring(equals + 1);
            List<String> values = range.contains(":") ? steps(text, setting, range) : List.of(range.split(",", -1));
            values.forEach(setting::parse);
            return new SweepAxis(setting, values);
        } catch (SettingsException e) {
            throw new WrongUseException("--vary: " + e.getMessage() + ".");
        }
    }

    private static List<String> steps(String text, Setting setting, String range) {
        String[] parts = range.split(":", -1);
        if (parts.length > 3 || !setting.choices().isEmpty()) {
            throw refused(text);
        }
        int from = setting.parse(parts[0]);
        int to = setting.parse(parts[1]);
        int step = parts.length == 3 ? whole(text, parts[2]) : 1;
        if (step < 1 || to < from) {
            throw refused(text);
        }
        List<String> values = new ArrayList<>();
        for (int value = from; value <= to; value += step) {
            values.add(Integer.toString(value));
        }
        return values;
    }

    private static int whole(String text, String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw refused(text);
        }
    }

    private static WrongUseException refused(String text) {
        return new WrongUseException(
                "--vary: expected NAME=from:to:step with a rising range and a step of 1 or more, or"
                        + " NAME=value,value; found \"" + text + "\".");
    }
}
