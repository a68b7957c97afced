package plumbline.host.cli;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuFormat;
import plumbline.core.posture.DecisionDigest;
import plumbline.core.trace.TraceHeader;
import plumbline.host.replay.ReplayResult;
import plumbline.host.report.ReportFacts;
import plumbline.host.trace.SourceFacts;

/** What a report says of its source. */
final class ReportText {

    private ReportText() {}

    static ReportFacts facts(ReplayResult result) {
        TraceHeader header = result.facts().header();
        ImuFormat format = header.format();
        Map<String, String> details = new LinkedHashMap<>();
        if (!header.unitSerial().isEmpty()) {
            details.put("unit", header.unitSerial());
        }
        details.put("sensor", format.sensor());
        details.put("rate", String.format(Locale.ROOT, "%.1f Hz", format.sampleRateMilliHz() / 1000.0));
        details.put(
                "ranges",
                "±" + format.gyro().fullScaleDps() + " dps, ±" + format.accel().fullScaleG() + " g");
        details.put("calibration", header.calibration().equals(Calibration.identity()) ? "none" : "from the trace");
        if (!header.rulesVersion().isEmpty()) {
            details.put("rules", header.rulesVersion());
        }
        details.put(
                "forward",
                result.setup().forward() == null
                        ? "as recorded or learned"
                        : result.setup().forward().text());
        details.put("samples", String.format(Locale.ROOT, "%,d", result.samples()));
        details.put("gaps", Long.toString(result.counts().gaps()));
        for (String remark : result.remarks()) {
            details.merge("notes", remark, (before, after) -> before + "; " + after);
        }
        return new ReportFacts(
                result.facts().name(),
                startedAt(result.facts()),
                result.facts().firstMicros(),
                result.lastMicros(),
                result.setup().settings(),
                DecisionDigest.text(result.digest()),
                details);
    }

    /** Wall clock at the first sample in the wearer's zone, or null if the trace doesn't know. */
    static @Nullable OffsetDateTime startedAt(SourceFacts facts) {
        return WallClock.at(facts.header(), facts.firstMicros());
    }
}
