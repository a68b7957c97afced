package plumbline.device.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine's serial number, as the device tree of a Raspberry Pi has it. */
final class UnitSerial {

    private static final Path DEVICE_TREE = Path.of("/proc/device-tree/serial-number");

    private UnitSerial() {}

    /** Empty where the machine has none. */
    static String read() {
        try {
            return Files.readString(DEVICE_TREE).replace("\0", "").strip();
        } catch (IOException e) {
            return "";
        }
    }
}
