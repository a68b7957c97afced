package plumbline.device.i2c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HeaplessCallsTest {

    @Test
    void shouldTakeNothingFromTheHeapFromTheFirstCallOnWhenInterpreted() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xint",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+EnableDynamicAgentLoading",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeaplessCalls.class.getName(),
                        "/dev/null",
                        "0x6A")
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, program.waitFor(), output);
        assertEquals(
                "result -25, first 0 bytes, then 0 bytes",
                output.lines()
                        .filter(line -> line.startsWith("result"))
                        .findFirst()
                        .orElse(output));
    }
}
