package plumbline.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo in a terminal, which {@code script} of util-linux makes. */
class DemoTerminalTest {

    @TempDir
    private Path folder;

    private final StringBuilder screen = new StringBuilder();

    @Test
    @Timeout(120)
    void shouldDrawDoWhatKeysAskAndPutTheTerminalBackAtTheEnd() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "needs script of util-linux");
        Process terminal = terminal();
        InputStream out = terminal.getInputStream();
        OutputStream keys = terminal.getOutputStream();
        awaitText(out, "Sensor runs");
        type(keys, "s");
        awaitText(out, "the wearer slouches");
        type(keys, "p");
        awaitText(out, "no answer");
        type(keys, "q");
        awaitText(out, "bit for bit");
        screen.append(new String(out.readAllBytes(), StandardCharsets.UTF_8));
        assertTrue(terminal.waitFor(10, TimeUnit.SECONDS));
        assertEquals(0, terminal.exitValue(), screen.toString());
        assertTrue(screen.indexOf("\u001b[?1049h") >= 0, "alternate screen");
        assertTrue(screen.lastIndexOf("\u001b[?1049l") > screen.lastIndexOf("\u001b[?1049h"), "put back");
    }

    private Process terminal() throws IOException {
        String command = String.join(
                " ",
                quoted(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                "-XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dplumb.terminals=out,err -cp",
                quoted(System.getProperty("java.class.path")),
                Plumb.class.getName(),
                "demo -o",
                quoted(folder.resolve("unit").toString()));
        ProcessBuilder builder = new ProcessBuilder("/usr/bin/script", "-qec", command, "/dev/null");
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.redirectErrorStream(true).start();
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }

    private static void type(OutputStream keys, String letters) throws IOException {
        keys.write(letters.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    private void awaitText(InputStream out, String text) throws IOException {
        int from = screen.length();
        byte[] buffer = new byte[4096];
        while (screen.indexOf(text, from) < 0) {
            int count = out.read(buffer);
            if (count < 0) {
                throw new AssertionError("expected \"" + text + "\", found " + screen);
            }
            screen.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
        }
    }
}
