package plumbline.host.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepChartTest {

    @TempDir
    Path folder = Path.of(".");

    static List<SweepRow> rows() {
        List<SweepRow> rows = new ArrayList<>();
        for (String trace : List.of("monday.mcap", "a <b>.mcap")) {
            for (int deg = 10; deg <= 30; deg += 5) {
                for (String policy : List.of("dose", "delay")) {
                    int alerts = (40 - deg) / 3 - (policy.equals("delay") ? 2 : 0);
                    rows.add(new SweepRow(trace, List.of(Integer.toString(deg), policy), alerts, 5000 - deg * 120L));
                }
            }
        }
        return rows;
    }

    @Test
    void shouldDrawHeatMapsForTwoSettingsAndListEveryRow() throws IOException {
        Path file = folder.resolve("sweep.html");
        new SweepChart(List.of("posture.forwardThresholdDeg", "posture.policy"), rows()).writeTo(file, "a sweep");
        String html = Files.readString(file);
        assertTrue(html.contains("class=\"heat\""));
        assertTrue(html.contains("a &lt;b&gt;.mcap") && !html.contains("a <b>.mcap"));
        assertFalse(Files.exists(folder.resolve("sweep.html.part")));
    }

    @Test
    void shouldDrawALineForOneSetting() throws IOException {
        Path file = folder.resolve("sweep.html");
        List<SweepRow> rows =
                List.of(new SweepRow("a", List.of("10"), 5, 100), new SweepRow("a", List.of("15"), 3, 60));
        new SweepChart(List.of("posture.forwardThresholdDeg"), rows).writeTo(file, "a sweep");
        assertTrue(Files.readString(file).contains("<polyline"));
    }

    @Test
    void shouldRefuseARowThatLacksAValue() {
        List<SweepRow> rows = List.of(new SweepRow("a", List.of(), 5, 100));
        assertThrows(IllegalArgumentException.class, () -> new SweepChart(List.of("posture.mode"), rows));
    }
}
