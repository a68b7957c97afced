package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM with the launcher's flags that runs out of memory: its code must not be one after which systemd starts no more. */
class MemoryIT {

    @TempDir
    Path folder = Path.of("");

    /** Takes all there is. */
    static final class Hungry {

        private Hungry() {}

        public static void main(String[] words) {
            List<byte[]> kept = new ArrayList<>();
            while (kept.size() < Integer.MAX_VALUE) {
                kept.add(new byte[1 << 20]);
            }
        }
    }

    @Test
    void shouldEndWithACodeAfterWhichItIsStartedAgain() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Installation.flags());
        command.addAll(List.of("-XX:ErrorFile=" + folder.resolve("crash"), "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), Hungry.class.getName()));
        try (Running hungry = Running.start(folder, Map.of(), command)) {
            assertEquals(1, hungry.exitCode(), hungry.err());
        }
    }
}
