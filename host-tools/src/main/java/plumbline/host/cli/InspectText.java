package plumbline.host.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.posture.Settings;
import plumbline.core.trace.Health;
import plumbline.core.trace.Segment;
import plumbline.core.trace.TraceHeader;
import plumbline.core.trace.TraceSummary;
import plumbline.host.replay.TraceSurvey;
import plumbline.host.replay.UnitSurvey;
import plumbline.host.trace.SourceFacts;

/** What a recording holds, gathered as it is printed for machines. */
final class InspectText {

    private static final List<String> CHANNELS = List.of("gx", "gy", "gz", "ax", "ay", "az");

    private InspectText() {}

    static void header(Map<String, Object> facts, SourceFacts source) {
        TraceHeader header = source.header();
        ImuFormat format = header.format();
        facts.put("file", source.name());
        if (source.recorded()) {
            facts.put("unit", header.unitSerial());
            facts.put("firmware", header.firmwareVersion());
            facts.put("rules", header.rulesVersion());
            facts.put("time_zone", header.timeZone());
            Object startedAt = ReportText.startedAt(source);
            facts.put("started_at", startedAt == null ? "unknown" : startedAt.toString());
            facts.put("calibration", header.calibration().equals(Calibration.identity()) ? "identity" : "present");
            facts.put(
                    "body_frame",
                    header.bodyFrame() == null ? "none" : header.bodyFrame().toString());
            Segment segment = header.segment();
            if (segment != null) {
                facts.put("run", segment.runId());
                facts.put("segment", segment.index());
                facts.put("engine_state_bytes", segment.engineState().length);
            }
            facts.put("settings_changed", changed(header.settings()));
        }
        facts.put("sensor", format.sensor());
        facts.put("gyro_range_dps", format.gyro().fullScaleDps());
        facts.put("accel_range_g", format.accel().fullScaleG());
        facts.put("rate_hz", format.sampleRateMilliHz() / 1000.0);
    }

    static void samples(Map<String, Object> facts, TraceSurvey survey) {
        facts.put("samples", survey.samples());
        facts.put("batches", survey.batches());
        facts.put("duration_s", survey.durationMicros() / 1e6);
        facts.put("gaps", survey.gaps());
        if (survey.gaps() > 0) {
            facts.put("missing_s", survey.missingMicros() / 1e6);
            facts.put("longest_gap_s", survey.longestGapMicros() / 1e6);
            facts.put("longest_gap_at_s", survey.longestGapAtMicros() / 1e6);
        }
        Map<String, Object> saturated = new LinkedHashMap<>();
        for (int i = 0; i < ImuBatch.CHANNELS; i++) {
            saturated.put(CHANNELS.get(i), survey.saturated(i));
        }
        facts.put("saturated_counts", saturated);
        if (survey.hasTemperature()) {
            facts.put("temperature_min_c", survey.minCentiC() / 100.0);
            facts.put("temperature_max_c", survey.maxCentiC() / 100.0);
        }
    }

    static void unit(Map<String, Object> facts, UnitSurvey unit) {
        if (!unit.commands().isEmpty()) {
            facts.put("commands", unit.commands());
        }
        Health health = unit.lastHealth();
        if (health != null) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("at_s", health.atMicros / 1e6);
            entry.put("samples", health.samples);
            entry.put("lost", health.lost);
            entry.put("gaps", health.gaps);
            entry.put("rate_hz", health.rateMilliHz / 1000.0);
            entry.put("allocated_bytes", health.allocatedBytes);
            entry.put("lateness_p50_us", health.latenessP50Micros);
            entry.put("lateness_p99_us", health.latenessP99Micros);
            entry.put("lateness_p999_us", health.latenessP999Micros);
            entry.put("lateness_max_us", health.latenessMaxMicros);
            entry.put("fifo_peak", health.fifoPeakPermille / 1000.0);
            entry.put("fifo_recent", health.fifoRecentPermille / 1000.0);
            entry.put("dropped_messages", health.droppedMessages);
            facts.put("last_health", entry);
            Map<String, Object> faults = new LinkedHashMap<>();
            for (int i = 0; i < health.faultNames.length; i++) {
                if (health.faultCounts[i] > 0) {
                    faults.put(health.faultNames[i], health.faultCounts[i]);
                }
            }
            facts.put("faults", faults);
        }
    }

    static void container(Map<String, Object> facts, TraceSummary summary) {
        facts.put("written_by", summary.library());
        facts.put("bytes", summary.bytes());
        facts.put("chunks", summary.chunks());
        facts.put("indexed", summary.indexed());
        List<Object> channels = new ArrayList<>();
        for (TraceSummary.Channel channel : summary.channels()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("topic", channel.topic());
            entry.put("messages", channel.messages());
            channels.add(entry);
        }
        facts.put("channels", channels);
    }

    static void print(PrintWriter out, Map<String, Object> facts) {
        facts.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                out.printf(Locale.ROOT, "%-20s %s%n", name, list.isEmpty() ? "none" : "");
                list.forEach(entry -> out.println("  " + plain(entry)));
            } else {
                out.printf(Locale.ROOT, "%-20s %s%n", name, plain(value));
            }
        });
    }

    private static String plain(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return String.valueOf(value);
        }
        List<String> parts = new ArrayList<>();
        map.forEach((name, part) -> parts.add(name + " " + part));
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }

    private static Map<String, Object> changed(Settings settings) {
        Map<String, Object> changed = new LinkedHashMap<>(settings.texts());
        Settings.defaults().texts().forEach(changed::remove);
        return changed;
    }
}
