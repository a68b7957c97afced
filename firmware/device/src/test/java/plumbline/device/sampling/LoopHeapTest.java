package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.device.imu.Fault;

class LoopHeapTest {

    private static final int WARM_UPS = 2;

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1"})
    void shouldTakeNothingFromTheHeapFromTheFirstBatchOnInAFreshJvm(String mode) throws Exception {
        List<String> printed = printed(mode);
        assertEquals(List.of("0", "true", "1", "{" + Fault.NO_ANSWER.text() + "=1}"), printed.subList(0, 4));
    }

    @Test
    void shouldSeeASingleObjectAmongAHundredThousandSamples() {
        for (int i = 0; i < WARM_UPS; i++) {
            LoopBytes.run(LoopBytes.driver(), true);
        }
        long bytes = LoopBytes.run(LoopBytes.driver(), true).allocatedBytes();
        assertTrue(bytes >= 8, () -> "an object takes at least 8 bytes, seen: " + bytes);
    }

    private static List<String> printed(String mode) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        mode,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoopBytes.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed.lines().toList();
    }
}
