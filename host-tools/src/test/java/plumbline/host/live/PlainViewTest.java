package plumbline.host.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.Settings;

class PlainViewTest {

    private static final long SECOND = 1_000_000;

    @Test
    void shouldPrintALineAnEventAndOneAMinute() throws IOException {
        RecordedSource source = new RecordedSource();
        source.add(DecisionKind.ANGLES, 0, 2_000, 0, 0, 1);
        source.add(DecisionKind.ALERT, 50 * SECOND, 0, 24_000, 1, 1);
        source.add(DecisionKind.ANGLES, 60 * SECOND, 23_400, -4_000, 1000, 1);
        source.add(DecisionKind.ANGLES, 90 * SECOND, 3_000, 0, 0, 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LiveOptions options = new LiveOptions("a", null, Settings.defaults(), 1, false);
        new PlainView(source, options, new PrintStream(bytes, true, StandardCharsets.UTF_8)).play();
        assertEquals(
                List.of(
                        "0:00:00  flexion 2°, lean 0°, load 0 %, still",
                        "0:00:50  Nudge: forward, 24°",
                        "0:01:00  flexion 23°, lean −4°, load 100 %, still",
                        "0:01:30  flexion 3°, lean 0°, load 0 %, still"),
                bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void shouldRefuseASpeedThatIsNone() {
        for (double speed : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new LiveOptions("a", null, Settings.defaults(), speed, false));
        }
    }
}
