package plumbline.host.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UnitCommandTest {

    private static final Path LAUNCHER = Path.of("..", "firmware", "device", "plumbd");
    private static final Pattern FLAGS = Pattern.compile("^flags='([^']*)'", Pattern.MULTILINE);

    @Test
    void shouldStartTheServiceWithTheFlagsOfItsLauncher() throws IOException {
        Matcher flags = FLAGS.matcher(Files.readString(LAUNCHER));
        assertTrue(flags.find());
        assertEquals(List.of(flags.group(1).split("\\s+", -1)), UnitCommand.FLAGS);
    }
}
