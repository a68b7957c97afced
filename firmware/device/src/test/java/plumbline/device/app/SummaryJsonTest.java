package plumbline.device.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.device.os.ProcessMemory;
import plumbline.device.sampling.LoopEnd;
import plumbline.device.sampling.LoopSummary;

class SummaryJsonTest {

    @Test
    void shouldPutEachNumberUnderItsName() throws IOException {
        LoopSummary summary = new LoopSummary(
                1,
                2,
                3,
                833_250,
                5,
                6,
                4,
                7,
                new LoopSummary.Lateness(8, 9, 10, 11),
                Map.of("no answer", 12L),
                13,
                14,
                18,
                "cef3b9affa849789",
                LoopEnd.STOPPED);

        Map<String, Object> json = JSON.std.mapFrom(
                SummaryJson.of(summary, 15, new ProcessMemory(16, 17), 18, List.of(Path.of("/a/b.mcap"))));

        assertEquals("stopped", json.get("end"));
        assertEquals(List.of(1, 2, 3), List.of(json.get("samples"), json.get("lost"), json.get("gaps")));
        assertEquals(833.25, json.get("rate_hz"));
        assertEquals(5, json.get("allocated_bytes"));
        assertEquals(6, json.get("fifo_peak_permille"));
        assertEquals(4, json.get("fifo_recent_permille"));
        assertEquals(7, json.get("dropped_messages"));
        assertEquals(Map.of("p50", 8, "p99", 9, "p999", 10, "max", 11), json.get("lateness_us"));
        assertEquals(Map.of("no answer", 12), json.get("faults"));
        assertEquals(List.of(13, 14), List.of(json.get("alerts"), json.get("alerts_felt")));
        assertEquals(18, json.get("patterns_unplayed"));
        assertEquals("cef3b9affa849789", json.get("decision_digest"));
        assertEquals(15, json.get("first_decision_ms"));
        assertEquals(List.of(16, 17), List.of(json.get("resident_kib"), json.get("resident_peak_kib")));
        assertEquals(18, json.get("thread_failures"));
        assertEquals(List.of("/a/b.mcap"), json.get("traces"));
    }
}
