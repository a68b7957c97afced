package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstSamplesTest {

    private static final String INTERPRETED = "-Xint";
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";
    private static final String SLOW_COMPILER = "-XX:-TieredCompilation";

    @ParameterizedTest
    @ValueSource(strings = {INTERPRETED, QUICK_COMPILER})
    void shouldTakeNothingFromTheHeapFromTheFirstSampleOnInAFreshJvm(String mode) throws Exception {
        assertEquals(List.of("0", "91", "NOT_WORN"), printed(mode).subList(0, 3));
    }

    @Test
    void shouldDecideTheSameInterpretedAndCompiledEitherWay() throws Exception {
        String digest = printed(INTERPRETED).getLast();
        assertEquals(digest, printed(QUICK_COMPILER).getLast());
        assertEquals(digest, printed(SLOW_COMPILER).getLast());
    }

    private static List<String> printed(String mode) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        mode,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstSamples.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed.lines().toList();
    }
}
