package plumbline.host.report;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepChartTest {

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
        StringBuilder out = new StringBuilder();
        new SweepChart(List.of("posture.forwardThresholdDeg", "posture.policy"), rows()).writeTo(out, "a sweep");
        String html = out.toString();
        assertTrue(html.contains("class=\"heat\""));
        assertTrue(html.contains("a &lt;b&gt;.mcap") && !html.contains("a <b>.mcap"));
    }

    @Test
    void shouldDrawALineForOneSetting() throws IOException {
        StringBuilder out = new StringBuilder();
        List<SweepRow> rows =
                List.of(new SweepRow("a", List.of("10"), 5, 100), new SweepRow("a", List.of("15"), 3, 60));
        new SweepChart(List.of("posture.forwardThresholdDeg"), rows).writeTo(out, "a sweep");
        assertTrue(out.toString().contains("<polyline"));
    }

    @Test
    void shouldRefuseARowThatLacksAValue() {
        List<SweepRow> rows = List.of(new SweepRow("a", List.of(), 5, 100));
        assertThrows(IllegalArgumentException.class, () -> new SweepChart(List.of("posture.mode"), rows));
    }
}
