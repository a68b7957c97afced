package plumbline.device.app;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.device.os.ProcessMemory;
import plumbline.device.sampling.LoopSummary;

/** What {@code --for} prints at the end. */
final class SummaryJson {

    private SummaryJson() {}

    /**
     * @param firstDecisionMillis from the process's start to the first decision, or -1 if there was none
     * @param failures of duties beside the loop
     */
    static String of(
            LoopSummary summary, long firstDecisionMillis, ProcessMemory memory, int failures, List<Path> traces)
            throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("end", summary.end().text());
        all.put("samples", summary.samples());
        all.put("lost", summary.lost());
        all.put("gaps", summary.gaps());
        all.put("rate_hz", summary.rateMilliHz() / 1000.0);
        all.put("allocated_bytes", summary.allocatedBytes());
        all.put("fifo_peak_permille", summary.fifoPeakPermille());
        all.put("fifo_recent_permille", summary.fifoRecentPermille());
        all.put("dropped_messages", summary.droppedMessages());
        Map<String, Object> lateness = new LinkedHashMap<>();
        lateness.put("p50", summary.latenessMicros().p50());
        lateness.put("p99", summary.latenessMicros().p99());
        lateness.put("p999", summary.latenessMicros().p999());
        lateness.put("max", summary.latenessMicros().max());
        all.put("lateness_us", lateness);
        all.put("faults", summary.faults());
        all.put("alerts", summary.alerts());
        all.put("alerts_felt", summary.feltAlerts());
        all.put("patterns_unplayed", summary.unplayedPatterns());
        all.put("decision_digest", summary.digest());
        all.put("first_decision_ms", firstDecisionMillis);
        all.put("thread_failures", failures);
        all.put("resident_kib", memory.residentKib());
        all.put("resident_peak_kib", memory.peakKib());
        all.put("traces", traces.stream().map(Path::toString).toList());
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(all);
    }
}
