package plumbline.device.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import plumbline.device.os.FileTrouble;

/** What keeps the button that the settings name from being read. The unit works without: two taps do the same. */
final class ButtonTrouble {

    private ButtonTrouble() {}

    /** A sentence, or null if the button can be read, or none is named. */
    static @Nullable String of(UnitConfig config) {
        Path device = config.button();
        String why = device == null ? null : with(device);
        return why == null
                ? null
                : config.fault(UnitConfig.BUTTON, why + "; taps do the same").sentence();
    }

    private static @Nullable String with(Path device) {
        if (!Files.exists(device)) {
            return "there is no " + device + ": plug it in, or name one of /dev/input";
        }
        if (Files.isDirectory(device) || Files.isRegularFile(device)) {
            return device + " is no input device: name one of /dev/input";
        }
        return Files.isReadable(device) ? null : FileTrouble.withUse(device, "read");
    }
}
