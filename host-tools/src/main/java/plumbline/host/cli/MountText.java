package plumbline.host.cli;

import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Forward;
import plumbline.emulator.wearer.Mounting;
import plumbline.host.files.WrongUseException;

/** A mounting as it is typed: {@code -z,+y} or {@code -z,+y,12,2,0}. */
final class MountText {

    private MountText() {}

    static Mounting parse(@Nullable String text) {
        if (text == null) {
            return Mounting.DEFAULT;
        }
        String[] parts = text.split(",", -1);
        if (parts.length != 2 && parts.length != 5) {
            throw refused(text);
        }
        boolean turned = parts.length == 5;
        try {
            return new Mounting(
                    Forward.of(parts[0]),
                    Forward.of(parts[1]),
                    turned ? Double.parseDouble(parts[2]) : 0,
                    turned ? Double.parseDouble(parts[3]) : 0,
                    turned ? Double.parseDouble(parts[4]) : 0);
        } catch (NumberFormatException notANumber) {
            throw refused(text);
        }
    }

    private static WrongUseException refused(String text) {
        return new WrongUseException(
                "--mount: expected two axes and perhaps three angles as in -z,+y,12,2,0, found \"" + text + "\".");
    }
}
